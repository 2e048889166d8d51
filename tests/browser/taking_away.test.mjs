// Taking away: files and feeds of a list, citations, paper; with and without scripts, on a phone.
import assert from 'node:assert/strict';

import { base, faults, on, overflow, query, screens } from './browser.mjs';

const search = `/search?q=${encodeURIComponent(query)}`;

for (const [screen, viewport] of screens) {
    for (const scripts of [true, false]) {
        const where = `on ${screen} ${scripts ? 'with' : 'without'} scripts`;

        on(`a passage is cited from the list, ${where}`, { viewport, scripts }, async (page) => {
            await page.goto(search);
            const link = page.locator('.cite-link').first();
            const number = (await link.getAttribute('href')).match(/pages\/(\d+)/)[1];
            await link.click();
            await page.waitForURL(/cite=p\d+/);
            assert.match(await page.locator('#cite').innerText(), new RegExp(`, p\\. ${number}\\)`));
            assert.equal(await page.locator('#cite .copy').count() > 0, scripts);
        });

        on(`a list is taken away, ${where}`, { viewport, scripts }, async (page) => {
            await page.goto(search);
            await page.getByText('Take this list away').click();
            const [file] = await Promise.all([
                page.waitForEvent('download'),
                page.getByRole('link', { name: 'For a spreadsheet (CSV)' }).click(),
            ]);
            assert.equal(file.suggestedFilename(), 'reviews.csv');
        });
    }

    on(`axe finds nothing in citations and open lists of files, on ${screen}`, { viewport }, async (page) => {
        await page.goto(search);
        await page.getByText('Take this list away').click();
        // The head of the site stays above what is scrolled below it, and would cover half a link.
        await page.evaluate(() => window.scrollTo(0, 0));
        assert.deepEqual(await faults(page), []);
        assert.equal(await overflow(page), 0);
        await page.locator('.cite-link').first().click();
        await page.waitForURL(/cite=p\d+/);
        await page.getByText('Cite a passage of this page').click();
        assert.deepEqual(await faults(page), []);
        assert.equal(await overflow(page), 0);
    });
}

on('a page names its files, its feed and its own address to programs', {}, async (page) => {
    await page.goto(`${search}&page=1&match=all`);
    const hrefs = await page.locator('link[rel=alternate], link[rel=canonical]').evaluateAll(
        (links) => links.map((link) => link.getAttribute('href')));
    for (const start of ['/search.atom?q=', '/search.csv?q=', '/search.ris?q=', `${base}/search?q=`]) {
        assert.ok(hrefs.some((href) => href.startsWith(start)), start);
    }
    assert.ok(hrefs.every((href) => !href.includes('match=')), 'what is usual is left out');
    for (const href of hrefs) {
        assert.equal((await page.request.get(href)).status(), 200);
    }
});

on('paper has the question, the date and addresses, and nothing to press', {}, async (page) => {
    await page.goto(search);
    await page.emulateMedia({ media: 'print' });
    const text = await page.locator('main').innerText();
    assert.ok(text.includes(`${base}/search?q=`));
    assert.match(text, /\d{1,2} \w+ 20\d\d, http/);
    assert.match(text, /\/reviews\/\d+\/pages\/\d+#p\d+/);
    for (const control of ['.take-away', '.cite-link', '.filters', '.search-box', '.chips']) {
        assert.equal(await page.locator(control).locator('visible=true').count(), 0, control);
    }
});
