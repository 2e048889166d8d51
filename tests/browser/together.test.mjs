// Themes together and cross-tables, as a reader uses them: keyboard, phone, paper, no accessibility errors.
import assert from 'node:assert/strict';

import { faults, firstNumber, narrow, on, overflow, screens, wide } from './browser.mjs';

const addresses = ['/patterns/co-occurrence?at_least=3', '/patterns/co-occurrence/three?at_least=3', '/patterns/cross-table',
    '/patterns/cross-table?rows=agency&columns=outcome&suppress=5'];

for (const [screen, viewport] of screens) {
    for (const address of addresses) {
        on(`axe finds nothing and nothing is cut off: ${address} on ${screen}`, { viewport }, async (page) => {
            await page.goto(address);
            assert.deepEqual(await faults(page), []);
            assert.equal(await overflow(page), 0);
        });
    }

    on(`a pair leads from the list to its numbers and their lists, on ${screen}`, { viewport }, async (page) => {
        await page.goto('/patterns/co-occurrence?at_least=3');
        await page.locator('.pattern-table th a').first().click();
        await page.waitForURL(/\/patterns\/co-occurrence\/pair\?/);
        assert.deepEqual(await faults(page), []);
        assert.equal(await overflow(page), 0);
        const link = page.locator('.pair-table td a').first();
        const count = firstNumber(await link.innerText());
        await link.click();
        await page.waitForURL(/\/search\?/);
        assert.equal(firstNumber(await page.locator('h1').innerText()), count);
    });

    on(`a number of a cross-table opens a list of that length, on ${screen}`, { viewport, scripts: false }, async (page) => {
        await page.goto('/patterns/cross-table');
        const link = page.locator('.cross-table td a').first();
        const count = firstNumber(await link.innerText());
        await link.click();
        await page.waitForURL(/\/search\?/);
        assert.equal(firstNumber(await page.locator('h1').innerText()), count);
    });
}

on('a cell of the heat map opens its pair', {}, async (page) => {
    await page.goto('/patterns/co-occurrence?at_least=3');
    await page.locator('.heat-map a[href*="/pair?"]').first().click();
    await page.waitForURL(/\/patterns\/co-occurrence\/pair\?/);
});

on('the keyboard can scroll a wide table, and its first column stays in sight', { viewport: narrow }, async (page) => {
    await page.goto('/patterns/cross-table');
    const region = page.locator('.scroll-region');
    await region.focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => document.querySelector('.scroll-region').scrollLeft > 0);
    const left = await region.evaluate((element) => element.getBoundingClientRect().left);
    const name = await page.locator('.cross-table th[scope=row]').first().evaluate((element) => element.getBoundingClientRect().left);
    assert.ok(Math.abs(name - left) < 6, `${name} beside ${left}`);
});

on('on paper the heat map fits the page', {}, async (page) => {
    await page.setViewportSize({ width: 720, height: 1000 });
    await page.goto('/patterns/co-occurrence?at_least=3');
    await page.emulateMedia({ media: 'print' });
    const width = await page.locator('.heat-map').evaluate((element) => element.getBoundingClientRect().width);
    assert.ok(width <= 720, `${width}`);
    assert.equal((await page.pdf()).subarray(0, 5).toString(), '%PDF-');
});
