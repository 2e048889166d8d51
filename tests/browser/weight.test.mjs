// How much a reader on a slow line has to wait for: the bytes that really come, compressed.
import assert from 'node:assert/strict';
import http from 'node:http';
import { test } from 'node:test';

import { base, query } from './browser.mjs';

const most = 60 * 1024;

// The answer as it was sent: what `fetch` gives is unpacked already.
const sent = (address) => new Promise((resolve, reject) => {
    http.get(new URL(address, base), { headers: { 'Accept-Encoding': 'gzip' }, agent: false }, (answer) => {
        const parts = [];
        answer.on('data', (part) => parts.push(part));
        answer.on('end', () => resolve({ status: answer.statusCode, bytes: Buffer.concat(parts).length }));
        answer.on('error', reject);
    }).on('error', reject);
});

// What the page makes the browser ask for beside itself.
async function assetsOf(address) {
    const html = await (await fetch(new URL(address, base))).text();
    return [...html.matchAll(/<(?:link|script|img)\b[^>]*>/g)].map(([tag]) => tag)
        .filter((tag) => !tag.startsWith('<link') || /rel="(?:stylesheet|icon)"/.test(tag))
        .map((tag) => /(?:href|src)="([^"]+)"/.exec(tag)?.[1]).filter(Boolean)
        .map((found) => found.replaceAll('&amp;', '&'));
}

for (const [name, address] of [
    ['the reviews that match', `/search?q=${query}`],
    ['all reviews', '/search'],
    ['the passages that match', `/search?q=${query}&in=passages`],
    ['a hundred reviews', `/search?q=${query}&per_page=100`],
]) {
    test(`the page of ${name} comes with all it needs in less than 60 KB`, { skip: !base }, async () => {
        const all = [address, ...new Set(await assetsOf(address))];
        const answers = await Promise.all(all.map(sent));
        assert.deepEqual(answers.map(({ status }) => status), all.map(() => 200));
        const bytes = answers.reduce((sum, answer) => sum + answer.bytes, 0);
        assert.ok(bytes < most, `${bytes} bytes: ${all.map((one, at) => `${one} ${answers[at].bytes}`).join(', ')}`);
    });
}
