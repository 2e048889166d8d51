// One browser for all tests: Debian's Chromium, with a new profile, reaching nothing but the server under test.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';

const axeSource = createRequire(import.meta.url)('axe-core').source;

export const base = process.env.BASE_URL;
export const query = process.env.BROWSER_QUERY ?? 'mother';
export const wide = { width: 1280, height: 900 };
export const narrow = { width: 390, height: 844 };
export const screens = [['a large screen', wide], ['a phone', narrow]];

const launch = () => chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update',
        '--disable-sync', '--no-first-run'],
});

let browser;
before(async () => { browser = await launch(); });
after(async () => { await browser?.close(); });

// A page in a profile of its own. What the browser complains of is collected in `page.complaints`.
async function open({ viewport = wide, scripts = true } = {}) {
    const context = await browser.newContext({ viewport, javaScriptEnabled: scripts, baseURL: base });
    await context.route((url) => !url.href.startsWith(base), (route) => route.fulfill({
        contentType: 'text/html', body: '<title>elsewhere</title>',
    }));
    const page = await context.newPage();
    page.complaints = [];
    page.on('console', (message) => {
        // A page that says "not found" is what some tests ask for.
        if (message.type() === 'error' && !/status of (404|400)/.test(message.text())) {
            page.complaints.push(message.text());
        }
    });
    page.on('pageerror', (error) => page.complaints.push(String(error)));
    return page;
}

// A test that runs its body on a fresh page and expects the browser to have complained of nothing.
export const on = (name, options, body) => test(name, async () => {
    const page = await open(options);
    try {
        await body(page);
        assert.deepEqual(page.complaints, []);
    } finally {
        await page.context().close();
    }
});

// What axe finds against WCAG 2.2 AA, as sentences.
export async function faults(page) {
    // After a click the address changes before the style sheet is there, and without it every target is too small.
    await page.waitForLoadState('load');
    await page.evaluate(axeSource);
    const { violations } = await page.evaluate(() => window.axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }));
    return violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target }) => `${id}: ${help} at ${target.join(' ')}`));
}

export const overflow = (page) =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

// "1,234 reviews mention ..." -> 1234
export const firstNumber = (text) => Number(text.match(/[\d,]+/)[0].replaceAll(',', ''));

// From the search to the first hit of the first result, as a reader goes.
export async function openFirstHit(page) {
    await page.goto(`/search?q=${encodeURIComponent(query)}`);
    await page.locator('.why a').first().click();
    await page.waitForURL(/\/reviews\/\d+\/pages\/\d+/);
}
