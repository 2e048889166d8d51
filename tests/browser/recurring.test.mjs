// What recurs, as a reader asks for it: with and without scripts, on a large screen, on a phone, on paper.
import assert from 'node:assert/strict';

import { faults, on, overflow, screens, wide } from './browser.mjs';

// Ends by looking at the page that the reader came to.
const onSound = (name, options, body) => on(name, options, async (page) => {
    await body(page);
    if (options.scripts) {
        assert.deepEqual(await faults(page), []);
    }
    assert.equal(await overflow(page), 0);
});

for (const [screen, viewport] of screens) {
    for (const scripts of [true, false]) {
        const where = `on ${screen} ${scripts ? 'with' : 'without'} scripts`;

        onSound(`a group of recurring recommendations opens, and each member at its page, ${where}`, { viewport, scripts },
            async (page) => {
                await page.goto('/patterns/recurring');
                const group = page.locator('.result').first();
                await group.locator('summary').click();
                assert.ok(await group.locator('li').count() >= 2);
                const words = (await group.locator('li .point__text').first().innerText()).split(' ').slice(-4).join(' ');
                await group.locator('li a', { hasText: /^Page/ }).first().click();
                await page.waitForURL(/\/reviews\/\d+\/pages\/\d+/);
                assert.ok((await page.locator('main').innerText()).replace(/\s+/g, ' ').includes(words));
            });

        onSound(`a draft is answered with what was said before, and is not in the address, ${where}`, { viewport, scripts },
            async (page) => {
                await page.goto('/patterns/recurring');
                const words = await page.locator('.result h2').first().innerText();
                await page.getByRole('link', { name: 'Has this been said before?' }).click();
                await page.getByLabel('Draft recommendation or finding').fill(words);
                await page.getByRole('button', { name: 'Look for it' }).click();
                await page.getByRole('heading', { name: /^Previously identified in \d+ published/ }).waitFor();
                assert.match(page.url(), /\/patterns\/said-before$/);
                assert.ok(await page.locator('.result').count() >= 2);
            });

        onSound(`a described case leads to the nearest reviews, ${where}`, { viewport, scripts }, async (page) => {
            await page.goto('/precedents');
            await page.getByLabel('What happened, in a few sentences').fill('A baby had a bruise that was explained away.');
            await page.getByLabel('Under 1 year').check();
            await page.getByRole('button', { name: 'Find the nearest reviews' }).click();
            await page.getByRole('heading', { name: /^The nearest \d+ of \d+ reviews$/ }).waitFor();
            assert.ok(await page.locator('.result').count() >= 1);
            await page.getByRole('link', { name: 'The same themes, any age' }).click();
            assert.doesNotMatch(page.url(), /age_band/);
        });

        onSound(`published figures stand beside ours, ${where}`, { viewport, scripts }, async (page) => {
            await page.goto('/patterns/published');
            await page.locator('.published a').first().click();
            await page.waitForURL(/\/search/);
        });
    }
}

onSound('on paper the members of a group are read without opening anything', { viewport: wide, scripts: true },
    async (page) => {
        await page.goto('/patterns/recurring');
        await page.emulateMedia({ media: 'print' });
        assert.ok(await page.locator('.result li .point__text').first().evaluate((element) => element.checkVisibility()));
    });
