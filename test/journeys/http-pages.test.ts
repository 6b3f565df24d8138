/** How the web pages are served: one document for every address of theirs, assets that never change. */
import { expect, test } from 'vitest';
import { startInlet } from '../support/inlet.ts';

const inlet = await startInlet({}, 0);
const page = (path: string, headers: Record<string, string> = {}) => fetch(inlet.url + path, { headers });

test('every address of the pages answers with the document, and no other does', async () => {
  for (const path of [
    '/',
    '/imports',
    '/imports/new',
    `/imports/${crypto.randomUUID()}/check`,
    '/records/clients',
    '/tokens',
  ]) {
    const answer = await page(path);
    expect([path, answer.status, answer.headers.get('content-type')]).toEqual([
      path,
      200,
      'text/html; charset=utf-8',
    ]);
  }
  expect((await page('/nowhere')).status).toBe(404);
  expect((await page('/api/v1/nowhere')).status).toBe(404);
});

test('the document is never kept, and lets in only styles that carry the number of this answer', async () => {
  const [first, second] = [await page('/'), await page('/')];
  expect(first.headers.get('cache-control')).toBe('no-store');
  const policy = first.headers.get('content-security-policy') ?? '';
  const nonce = /style-src 'self' 'nonce-([^']+)'/.exec(policy)?.[1];
  expect(await first.text()).toContain(`content="${nonce}"`);
  expect(policy).toContain("script-src 'self';");
  expect(second.headers.get('content-security-policy')).not.toContain(nonce);
});

test('what it loads is packed, kept for ever, and not counted against the rate limit', async () => {
  const text = await (await page('/')).text();
  const assets = [...text.matchAll(/(?:src|href)="(\/assets\/[^"]+\.(?:js|css))"/g)].map(
    ([, path]) => path ?? '',
  );
  expect(assets.length).toBeGreaterThan(1);
  for (const path of assets) {
    const answer = await page(path, { 'accept-encoding': 'br' });
    expect([answer.status, answer.headers.get('content-encoding')]).toEqual([200, 'br']);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  }
  expect((await page('/assets/nothing.js')).status).toBe(404);
  expect((await page('/assets/..%2findex.html')).status).toBe(404);
});
