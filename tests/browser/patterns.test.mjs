// The patterns, as a reader goes through them: with and without scripts, on a phone, on paper.
import assert from 'node:assert/strict';

import { faults, firstNumber, on, overflow, screens } from './browser.mjs';

const addresses = ['/patterns', '/patterns?q=mother&order=tree', '/patterns?q=zzzzzz', '/patterns/trends',
    '/patterns/compare', '/patterns/compare?a.q=mother', '/patterns/cases', '/patterns/cases?id=1&id=2'];

for (const [screen, viewport] of screens) {
    for (const address of addresses) {
        on(`${address} has no fault that axe finds and fits, on ${screen}`, { viewport }, async (page) => {
            await page.goto(address);
            assert.deepEqual(await faults(page), []);
            assert.ok(await overflow(page) <= 0);
        });
    }

    on(`a bar's number opens a list of that length, on ${screen} without scripts`, { viewport, scripts: false },
        async (page) => {
            await page.goto('/search?q=mother');
            await page.getByRole('link', { name: /^Patterns in th/ }).click();
            await page.waitForURL(/\/patterns\?q=mother/);
            const link = page.locator('.pattern-table__count a').first();
            const count = firstNumber(await link.innerText());
            await link.click();
            await page.waitForURL(/\/search\?q=mother&theme=/);
            assert.equal(firstNumber(await page.locator('h1').innerText()), count);
        });

    on(`themes are chosen and drawn, on ${screen} without scripts`, { viewport, scripts: false }, async (page) => {
        await page.goto('/patterns/trends');
        await page.locator('.pattern-themes > summary').click();
        await page.locator('input[name=of]').nth(0).check();
        await page.locator('input[name=of]').nth(1).check();
        await page.getByRole('button', { name: 'Draw again' }).click();
        await page.waitForURL(/[?&]of=/);
        assert.equal(await page.locator('.trend').count(), 2);
    });

    on(`reviews are chosen and stand side by side, on ${screen} without scripts`, { viewport, scripts: false },
        async (page) => {
            await page.goto('/patterns/cases');
            await page.locator('input[name=id]').nth(0).check();
            await page.locator('input[name=id]').nth(1).check();
            await page.getByRole('button', { name: 'Put them side by side' }).click();
            await page.waitForURL(/id=\d+&id=\d+/);
            assert.equal(await page.locator('.cases-key li').count(), 2);
            await page.locator('.cases__page').first().click();
            await page.waitForURL(/\/reviews\/\d+\/pages\/\d+/);
        });
}

on('on paper a pattern says what it counts, without forms and links to elsewhere', {}, async (page) => {
    for (const address of ['/patterns?q=mother', '/patterns/trends', '/patterns/cases?id=1&id=2']) {
        await page.goto(address);
        await page.emulateMedia({ media: 'print' });
        for (const hidden of ['.site-header', '.pattern-form', '.pattern-nav', '.no-print']) {
            for (const element of await page.locator(hidden).all()) {
                assert.equal(await element.isVisible(), false, `${address} ${hidden}`);
            }
        }
        assert.ok(await page.locator('.on-paper').last().isVisible());
        assert.equal((await page.pdf()).subarray(0, 5).toString(), '%PDF-');
    }
});

on('the heat map of the commonest themes begins on the first sheet of paper', {}, async (page) => {
    await page.goto('/patterns/co-occurrence');
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 718, height: 1000 });  // A4 at 96 dots per inch, less its margins
    const map = await page.locator('.heat-map').boundingBox();
    assert.ok(map.y + map.height < 1046, `it ends at ${map.y + map.height}`);
});

on('reviews side by side keep the margins of every page', {}, async (page) => {
    await page.goto('/patterns/cases?id=1&id=2');
    assert.ok((await page.locator('h1').boundingBox()).x >= 30);
});
