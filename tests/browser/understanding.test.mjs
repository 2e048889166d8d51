// What the search understood, and the box that suggests: with and without scripts, on a large screen and a phone.
import assert from 'node:assert/strict';

import { faults, on, overflow, screens } from './browser.mjs';

const type = async (page, text) => {
    const answered = page.waitForResponse(/\/api\/v1\/suggest/);
    await page.getByRole('combobox', { name: 'Search the reviews' }).pressSequentially(text);
    await answered;
    await page.getByRole('option').first().waitFor();
};

for (const [screen, viewport] of screens) {
    for (const scripts of [true, false]) {
        const where = `on ${screen} ${scripts ? 'with' : 'without'} scripts`;

        on(`what was added to a search can be taken off and put back, ${where}`, { viewport, scripts }, async (page) => {
            await page.goto('/search?q=DV+children');
            const chip = page.locator('.chips__chip', { hasText: 'DV: also domestic violence' });
            assert.equal(await overflow(page), 0);
            await chip.click();
            await page.waitForURL(/exact=DV/);
            assert.equal(await page.locator('.chips__chip').count(), 0);
            await page.getByRole('link', { name: 'Search for other words for DV as well' }).click();
            await page.waitForURL((url) => !url.search.includes('exact'));
            assert.equal(await chip.count(), 1);
        });

        on(`a choice for an acronym stays when filters are applied, ${where}`, { viewport, scripts }, async (page) => {
            await page.goto('/search?q=DNA');
            await page.getByRole('link', { name: 'did not attend' }).click();
            await page.waitForURL(/also=did/);
            await page.getByRole('button', { name: 'Search', exact: true }).click();
            await page.waitForURL(/also=did/);
            assert.match(await page.locator('.chips__chip').first().innerText(), /DNA: also did not attend/);
        });
    }

    on(`axe finds no fault with what was understood, on ${screen}`, { viewport }, async (page) => {
        for (const query of ['DV+hiden+men+baby+under+1', 'DNA', 'was+not+brought', 'DV&exact=DV']) {
            await page.goto(`/search?q=${query}`);
            assert.deepEqual(await faults(page), [], query);
            assert.equal(await overflow(page), 0, query);
        }
    });

    on(`the box suggests, and axe finds no fault with its list, on ${screen}`, { viewport }, async (page) => {
        await page.goto('/search');
        await type(page, 'not');
        const box = page.getByRole('combobox', { name: 'Search the reviews' });
        assert.equal(await box.getAttribute('aria-expanded'), 'true');
        assert.deepEqual(await faults(page), []);
        assert.equal(await overflow(page), 0);
    });
}

on('suggestions are chosen by keyboard, and Escape leaves what was typed', {}, async (page) => {
    await page.goto('/search');
    await type(page, 'not');
    const box = page.getByRole('combobox', { name: 'Search the reviews' });
    await box.press('ArrowDown');
    assert.equal(await box.getAttribute('aria-activedescendant'), 'q-offer-0');
    assert.equal(await page.getByRole('option', { selected: true }).count(), 1);
    await box.press('ArrowUp');
    assert.equal(await box.getAttribute('aria-activedescendant'), null);
    await box.press('Escape');
    assert.equal(await page.getByRole('listbox').count(), 0);
    assert.equal(await box.inputValue(), 'not');

    await box.press('t');
    await box.press('Backspace');
    await page.getByRole('option').first().waitFor();
    await box.press('ArrowDown');
    await box.press('Enter');
    await page.waitForURL(/\/search\?(theme|q|publisher)=|\/reviews\/\d+/);
});

on('Enter without a choice searches for what was typed', {}, async (page) => {
    await page.goto('/search');
    await type(page, 'not');
    await page.getByRole('combobox', { name: 'Search the reviews' }).press('Enter');
    await page.waitForURL(/\/search\?q=not/);
});

on('a mouse chooses as well', {}, async (page) => {
    await page.goto('/search');
    await type(page, 'not');
    await page.getByRole('option').first().click();
    await page.waitForURL(/\/search\?(theme|q|publisher)=|\/reviews\/\d+/);
});
