// Themes and recommendations, as a reader goes through them: with and without scripts, on a phone, on paper.
import assert from 'node:assert/strict';

import { firstNumber, narrow, on, screens } from './browser.mjs';

for (const [screen, viewport] of screens) {
    for (const scripts of [true, false]) {
        const where = `on ${screen} ${scripts ? 'with' : 'without'} scripts`;

        on(`the number of a theme opens a list of that length, ${where}`, { viewport, scripts }, async (page) => {
            await page.goto('/');
            await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Themes' }).click();
            const link = page.locator('.theme-table td a').first();
            const count = firstNumber(await link.innerText());
            await link.click();
            await page.waitForURL(/\/search\?theme=/);
            assert.equal(firstNumber(await page.locator('h1').innerText()), count);
        });

        on(`a theme leads to the page that says it, ${where}`, { viewport, scripts }, async (page) => {
            await page.goto('/themes');
            await page.locator('tr', { has: page.locator('td a') }).locator('.theme a').first().click();
            await page.waitForURL(/\/themes\/[a-z]/);
            assert.match(await page.locator('main').innerText(), /Mentioned in [\d,]+ of [\d,]+ reviews/);
            await page.locator('.why__place a').first().click();
            await page.waitForURL(/\/reviews\/\d+\/pages\/\d+\?theme=[a-z0-9-]+#p\d+/);
            const marked = await page.locator('article mark').count();
            assert.ok(marked > 0, 'the words that say it are marked');
            assert.equal(firstNumber(await page.locator('.hits').innerText()), marked);
            await page.getByRole('link', { name: /^Theme: / }).click();
            await page.waitForURL(/\/themes\/[a-z]/);
        });

        on(`recommendations to one agency can be found and printed, ${where}`, { viewport, scripts }, async (page) => {
            await page.goto('/recommendations');
            if (viewport === narrow) {
                await page.locator('details.filters > summary').click();
            }
            const agency = page.locator('.filters input[name=agency]').first();
            await agency.check();
            await page.getByRole('button', { name: 'Apply filters' }).click();
            await page.waitForURL(/[?&]agency=/);
            const heading = await page.locator('h1').innerText();
            assert.match(heading, /^[\d,]+ recommendations? to /);
            await page.getByText('Take this list away').click();
            await page.getByRole('link', { name: 'On one page, to print' }).click();
            await page.waitForURL(/\/recommendations\/print/);
            assert.equal(await page.locator('.point').count(), firstNumber(heading));
        });
    }
}

on('on paper a list of recommendations is words and where they stand, nothing else', {}, async (page) => {
    await page.goto('/recommendations/print');
    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['.site-header', '.site-footer', '.govuk-back-link', '.no-print']) {
        for (const element of await page.locator(hidden).all()) {
            assert.equal(await element.isVisible(), false, hidden);
        }
    }
    assert.ok(await page.locator('.point__text').first().isVisible());
    assert.equal((await page.pdf()).subarray(0, 5).toString(), '%PDF-');
});

on('the names of the navigation stand in one line on the smallest of phones', {}, async (page) => {
    for (const width of [320, 360, 375, 390, 640]) {
        await page.setViewportSize({ width, height: 800 });
        await page.goto('/themes');
        const tops = await page.locator('.site-header__links a').evaluateAll(
            (links) => links.map((link) => Math.round(link.getBoundingClientRect().top)));
        assert.equal(new Set(tops).size, 1, `${width}: ${tops}`);
    }
});

on('every result of a theme’s name says why it is there', {}, async (page) => {
    await page.goto('/search?q=hidden+men&per_page=100');
    for (const result of await page.locator('.result').all()) {
        assert.ok(await result.locator('.why mark').count() > 0, await result.innerText());
    }
});
