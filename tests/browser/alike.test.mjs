// "More like this", and passages that say nearly the same.
import assert from 'node:assert/strict';

import { faults, on, overflow, query, screens } from './browser.mjs';

for (const [screen, viewport] of screens) {
    for (const start of ['/search?in=reviews', '/search?in=passages', '/recommendations?']) {
        on(`from ${start} on ${screen} a reader finds more like the first, and goes back`, { viewport },
            async (page) => {
                await page.goto(`${start}&q=${encodeURIComponent(query)}`);
                await page.getByRole('link', { name: /^More like this/ }).first().click();
                await page.waitForURL(/like=\d+/);
                assert.match(await page.locator('h1').innerText(), /most like/);
                assert.ok(await page.locator('mark').count() > 0, 'the words in common are marked');
                assert.deepEqual(await faults(page), []);
                assert.equal(await overflow(page), 0);
                await page.getByRole('link', { name: /^Take off: / }).click();
                assert.doesNotMatch(page.url(), /like=/);
            });
    }

    on(`a list of every passage offers to fold them on ${screen}`, { viewport }, async (page) => {
        await page.goto('/search?in=passages&fold=no');
        assert.deepEqual(await faults(page), []);
        await page.getByRole('link', { name: 'Fold those together' }).click();
        assert.doesNotMatch(page.url(), /fold=/);
    });
}
