// A review's record in a real browser: a long one, made up (long_record.cpp), and one of the corpus.
import assert from 'node:assert/strict';

import { faults, on, overflow, screens } from './browser.mjs';

const long = process.env.LONG_RECORD ?? '/reviews/1';

// As somebody does who opens everything that can be opened.
async function unfold(page) {
    for (const fold of await page.locator('main details').all()) {
        await fold.evaluate((element) => { element.open = true; });
    }
}

for (const [screen, viewport] of screens) {
    for (const scripts of [true, false]) {
        const where = `on ${screen} ${scripts ? 'with' : 'without'} scripts`;

        on(`a theme opens its evidence in place, and the evidence its page, ${where}`, { viewport, scripts }, async (page) => {
            await page.goto(long);
            const theme = page.locator('details.theme').first();
            assert.equal(await theme.locator('.why').first().isVisible(), false);
            await theme.locator('summary').first().click();
            assert.ok(await theme.locator('.quote').first().isVisible());
            const marked = await theme.locator('mark').first().innerText();
            await theme.locator('.why a').first().click();
            await page.waitForURL(/\/reviews\/\d+\/pages\/\d+\?theme=[^#]+#p\d+$/);
            assert.ok((await page.locator(':has(> .place:target)').first().innerText()).includes(marked));
        });

        on(`what stands on the page is reached from its head, ${where}`, { viewport, scripts }, async (page) => {
            await page.goto(long);
            for (const link of await page.locator('.on-page a').all()) {
                await link.click();
                const target = page.locator(new URL(page.url()).hash);
                const header = await page.locator('.site-header').boundingBox();
                assert.ok((await target.boundingBox()).y >= header.y + header.height, await link.innerText());
            }
        });
    }

    on(`axe finds nothing on a long record, closed and open, on ${screen}`, { viewport }, async (page) => {
        await page.goto(long);
        assert.deepEqual(await faults(page), []);
        await unfold(page);
        assert.deepEqual(await faults(page), []);
    });
}

for (const width of [1280, 390, 320]) {
    on(`no record has to be scrolled sideways at ${width} pixels, all of it open`, { viewport: { width, height: 800 } }, async (page) => {
        for (const address of [long, '/reviews/1', '/reviews/2']) {
            await page.goto(address);
            await unfold(page);
            assert.ok(await overflow(page) <= 0, address);
        }
    });
}

on('a theme opens by the keyboard alone', {}, async (page) => {
    await page.goto(long);
    const summary = page.locator('details.theme > summary').first();
    await summary.focus();
    await page.keyboard.press('Enter');
    assert.ok(await page.locator('details.theme .quote').first().isVisible());
});

on('a recommendation says to whom, and leads to its page and to the finding that it follows', {}, async (page) => {
    await page.goto(long);
    const point = page.locator('.point', {
        has: page.getByRole('heading', { name: 'Recommendation R4', exact: true }),
    });
    assert.match(await point.innerText(), /To: Police/);
    await point.getByRole('link', { name: 'Finding 1' }).click();
    assert.match(new URL(page.url()).hash, /^#point-\d+$/);
    await page.locator('.point:target').getByRole('link', { name: /^Page 1/ }).click();
    await page.waitForURL(/\/pages\/1#p\d+$/);
});

on('on paper what is folded is there, without the ways to open it', {}, async (page) => {
    await page.goto(long);
    await page.emulateMedia({ media: 'print' });
    assert.ok(await page.locator('details.theme .quote').first().isVisible());
    assert.ok(await page.locator('.outline a').first().isVisible());
    assert.equal(await page.locator('.on-page').isVisible(), false);
    assert.equal(await page.locator('.theme__more').first().isVisible(), false);
    assert.equal((await page.pdf()).subarray(0, 5).toString(), '%PDF-');
});

on('the count beside a theme is the length of the list that it opens', {}, async (page) => {
    await page.goto('/search');
    const box = page.locator('input[name=theme]').first();
    const label = await page.locator(`label[for=${await box.getAttribute('id')}]`).textContent();
    const count = Number(label.match(/\((\d+)/)[1]);
    await page.goto(`/search?theme=${await box.getAttribute('value')}`);
    assert.match(await page.locator('h1').innerText(), new RegExp(`^${count} reviews?`));
});
