// What a reader does, in a real browser: with and without scripts, on a large screen and on a phone.
import assert from 'node:assert/strict';

import { base, faults, narrow, on, openFirstHit, overflow, query, screens } from './browser.mjs';

for (const [screen, viewport] of screens) {
    for (const scripts of [true, false]) {
        const where = `on ${screen} ${scripts ? 'with' : 'without'} scripts`;

        on(`a search leads to the page that says it, ${where}`, { viewport, scripts }, async (page) => {
            await page.goto('/');
            await page.getByLabel('Search the reviews').fill(query);
            await page.getByRole('button', { name: 'Search' }).click();
            await page.waitForURL(/\/search\?q=/);
            assert.equal(await page.title(), `${query} - search - Throughline`);
            assert.match(await page.locator('h1').innerText(), /^[\d,]+ reviews? mentions? /);

            await page.locator('.why a').first().click();
            await page.waitForURL(/\/reviews\/\d+\/pages\/\d+\?q=/);
            assert.match(await page.locator('h1').innerText(), /Page \d+ of \d+/);
            assert.ok(await page.locator('article mark').count() > 0);
        });

        on(`the pages of a review can be turned, ${where}`, { viewport, scripts }, async (page) => {
            await openFirstHit(page);
            await page.locator('a[href*="/pages/"]', { hasText: /^Next page with a match|^Previous page with a match/ })
                .first().click();
            await page.waitForURL(/\/pages\/\d+/);
            assert.ok(await page.locator('article mark').count() > 0);

            await page.getByRole('link', { name: 'All pages' }).click();
            await page.locator('.page-numbers a').first().click();
            assert.match(await page.locator('h1').innerText(), /Page \d+ of \d+/);
            await page.getByRole('link', { name: /^Results for/ }).click();
            await page.waitForURL(/\/search/);
        });

        on(`one match leads to the next within a page, ${where}`, { viewport, scripts }, async (page) => {
            await openFirstHit(page);
            // The page at hand may have one match only: go on to one with several.
            while (await page.locator('article mark[id]').count() < 2) {
                await page.getByRole('link', { name: /^Next page with a match/ }).click();
            }
            await page.getByRole('link', { name: 'Go to match 1', exact: true }).click();
            assert.ok(page.url().endsWith('#hit-1'));
            await page.locator('#hit-1 + .hit-links').getByRole('link', { name: 'next match' }).click();
            assert.ok(page.url().endsWith('#hit-2'));
            const header = await page.locator('.site-header').boundingBox();
            const mark = await page.locator('#hit-2').boundingBox();
            assert.ok(mark.y >= header.y + header.height, 'the match is not under the header');
        });

        on(`filters narrow the list and can be taken off again, ${where}`, { viewport, scripts }, async (page) => {
            await page.goto(`/search?q=${encodeURIComponent(query)}`);
            if (viewport === narrow) {
                await page.locator('details.filters > summary').click();
            }
            const box = page.locator('.filters input[type=checkbox]:not(:checked):visible').first();
            const name = await box.getAttribute('name');
            await box.check();
            await page.getByRole('button', { name: 'Apply filters' }).click();
            await page.waitForURL(new RegExp(`[?&]${name}=`));
            assert.ok(await page.locator('.chips__chip').count() > 0);
            await page.getByRole('link', { name: 'Remove all filters' }).click();
            await page.waitForURL((url) => !url.searchParams.has(name));
        });

        on(`a theme is found by another of its names, and chosen, ${where}`, { viewport, scripts }, async (page) => {
            await page.goto(`/search?q=${encodeURIComponent(query)}`);
            if (viewport === narrow) {
                await page.locator('details.filters > summary').click();
            }
            await page.getByLabel('Find a filter').fill('fathers');
            await page.getByRole('button', { name: 'Find filters' }).click();
            await page.waitForURL(/[?&]find=fathers/);
            if (viewport === narrow) {
                await page.locator('details.filters > summary').click();
            }
            await page.locator('input[name=theme][value=hidden-men]').check();
            assert.ok(await page.getByText('Only filters called so are shown').isVisible());
            await page.getByRole('button', { name: 'Apply filters' }).click();
            await page.waitForURL(/[?&]theme=hidden-men/);
            assert.ok(await page.locator('.chips__chip').count() > 0);
        });
    }
}

// Every kind of page, by its address.
async function addresses(page) {
    await openFirstHit(page);
    const hit = new URL(page.url());
    const review = hit.pathname.split('/').slice(0, 3).join('/');
    await page.goto(`/search?q=${encodeURIComponent(query)}&per_page=100`);
    const pdf = await page.locator('.result', { hasText: '.pdf' }).first().locator('.why a').first()
        .getAttribute('href');
    return ['/', `${pdf.replace(/[?#].*/, '')}?picture=1`, `/search?q=${encodeURIComponent(query)}`, `/search?q=${encodeURIComponent(query)}&in=passages`,
        '/search?q=zzzqqq+zzzqqr', `${review}?q=${encodeURIComponent(query)}`, review, hit.pathname + hit.search,
        hit.pathname, '/status', '/help', '/about', '/reviews/999999', '/themes', '/themes/neglect', '/themes/hiden-man',
        '/recommendations', '/recommendations?q=should&agency=police', '/recommendations/print?agency=police',
        '/recommendations?q=zzzqqq', '/search?theme_central=neglect'];
}

for (const [screen, viewport] of screens) {
    on(`axe finds nothing on any page on ${screen}`, { viewport }, async (page) => {
        for (const address of await addresses(page)) {
            await page.goto(address);
            assert.deepEqual(await faults(page), [], address);
        }
    });
}

for (const width of [1280, 390, 320]) {
    on(`no page has to be scrolled sideways at ${width} pixels`, { viewport: { width, height: 800 } }, async (page) => {
        for (const address of await addresses(page)) {
            await page.goto(address);
            assert.ok(await overflow(page) <= 0, address);
        }
    });
}

on('titles are unique, and every page has one heading of the first level', {}, async (page) => {
    const titles = new Map();
    for (const address of ['/', `/search?q=${query}`, '/search', '/status', '/help', '/about', '/themes', '/themes/neglect',
        '/recommendations', '/reviews/999999']) {
        await page.goto(address);
        const title = await page.title();
        assert.ok(!titles.has(title), `${address} and ${titles.get(title)} are both called ${title}`);
        titles.set(title, address);
        assert.equal(await page.locator('h1').count(), 1, address);
    }
});

on('the keyboard alone is enough', {}, async (page) => {
    const focused = () => page.evaluate(() => document.activeElement.textContent.trim());
    await page.goto('/');
    await page.keyboard.press('Tab');
    assert.equal(await focused(), 'Skip to main content');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'q');
    await page.keyboard.type(query);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\?q=/);

    // Past header, box, filters and choices to the first result: in reading order, nothing traps the focus.
    const first = (await page.locator('.result__title a').first().innerText()).trim();
    for (let presses = 0; await focused() !== first; ++presses) {
        assert.ok(presses < 150, 'the first result is reached');
        await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/reviews\/\d+/);
});

on('what has the focus can be seen', {}, async (page) => {
    await page.goto(`/search?q=${encodeURIComponent(query)}`);
    for (let presses = 0; presses < 60; ++presses) {
        await page.keyboard.press('Tab');
        const seen = await page.evaluate(() => {
            const element = document.activeElement;
            const box = element.getBoundingClientRect();
            const header = document.querySelector('.site-header');
            const { top, bottom } = header.getBoundingClientRect();
            return element === document.body || header.contains(element) || box.bottom > bottom || box.bottom <= top;
        });
        assert.ok(seen, 'nothing that has the focus is under the header');
    }
});

on('one press of a link leaves the site', {}, async (page) => {
    await page.goto('/help');
    await page.getByRole('link', { name: 'Exit this page' }).click();
    await page.waitForURL((url) => !url.href.startsWith(base));
    assert.equal(await page.title(), 'elsewhere');
});

on('one press of a link leaves the site without scripts', { scripts: false }, async (page) => {
    await page.goto('/help');
    await page.getByRole('link', { name: 'Exit this page' }).click();
    await page.waitForURL((url) => !url.href.startsWith(base));
});

on('Shift three times leaves the site', {}, async (page) => {
    await page.goto('/help');
    for (let press = 0; press < 3; ++press) {
        await page.keyboard.press('Shift');
    }
    await page.waitForURL((url) => !url.href.startsWith(base));
});

on('typing capitals does not leave the site', {}, async (page) => {
    await page.goto('/');
    await page.getByLabel('Search the reviews').focus();
    for (const letter of 'NHS AND GP') {
        await page.keyboard.press(letter === ' ' ? 'Space' : `Shift+${letter}`);
    }
    assert.ok(page.url().startsWith(base));
});

on('a picture of the page stands beside its text where there is room, and below it where not', {}, async (page) => {
    await page.goto(`/search?q=${encodeURIComponent(query)}&per_page=100`);
    await page.locator('.result', { hasText: '.pdf' }).first().locator('.why a').first().click();
    await page.getByRole('link', { name: 'Show a picture of this page' }).click();
    const picture = page.locator('.page-picture img');
    assert.match(await picture.getAttribute('alt'), /^Picture of page \d+/);
    assert.ok(await picture.evaluate(async (image) => { await image.decode(); return image.naturalWidth > 0; }));
    const text = page.locator('article.page-text');
    assert.ok((await picture.boundingBox()).x > (await text.boundingBox()).x);
    await page.setViewportSize(narrow);
    assert.ok((await picture.boundingBox()).y > (await text.boundingBox()).y);
});

on('print has the words and no navigation', {}, async (page) => {
    await openFirstHit(page);
    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['.site-header', '.site-footer', 'nav.turn', '.govuk-back-link', '.govuk-skip-link']) {
        for (const element of await page.locator(hidden).all()) {
            assert.equal(await element.isVisible(), false, hidden);
        }
    }
    assert.ok(await page.locator('article.page-text').isVisible());
    assert.ok(await page.locator('h1').isVisible());
    assert.equal((await page.pdf()).subarray(0, 5).toString(), '%PDF-');
});

on('every page says what may run and load in it, and nothing else is tried', {}, async (page) => {
    for (const address of await addresses(page)) {
        const response = await page.goto(address);
        const policy = response.headers()['content-security-policy'] ?? '';
        assert.match(policy, /default-src '(self|none)'/, address);
        assert.doesNotMatch(policy, /unsafe/, address);
    }
});

on('on a phone what can be typed and what it finds are both seen', { viewport: narrow }, async (page) => {
    await page.goto('/help');
    for (const cell of await page.locator('.help-table td').all()) {
        const box = await cell.boundingBox();
        assert.ok(box.x >= 0 && box.x + box.width <= narrow.width);
    }
});
