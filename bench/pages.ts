/**
 * How long until a page can be used, on the built server: from asking for its address, by a browser that has kept nothing of
 * it, until what one came for is there. The first page may take 1.5 s.
 *
 *     npm run bench -- pages [--runs 7]
 */
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { launch } from '../test/browser/support/chromium.ts';
import { median, report } from './support/result.ts';
import { type BenchServer, startServer } from './support/server.ts';

const { values } = parseArgs({
  args: process.argv.slice(process.argv[2] === 'pages' ? 3 : 2),
  options: { runs: { type: 'string', default: '7' } },
});
/** The pages', in which the waiting is done. */
declare const document: { querySelector(selector: string): unknown };

const runs = Number(values.runs);
const limitMs = 1_500;

/** A page by its address, and what must be there before it can be used, as a selector. */
const pages = [
  { what: 'sign-in', path: '/', signedIn: false, usable: 'input[type=email]' },
  {
    what: 'imports',
    path: '/',
    signedIn: true,
    usable: 'a[href="/imports/new"]',
  },
  {
    what: 'a new import',
    path: '/imports/new',
    signedIn: true,
    usable: 'input[type=file]',
  },
];

/** Milliseconds of one visit. */
async function visit(browser: Browser, server: BenchServer, of: (typeof pages)[number]): Promise<number> {
  const context = await browser.newContext({ locale: 'en-GB' });
  if (of.signedIn) {
    const data = { email: 'owner@bench.test', password: server.password };
    await context.request.post(`${server.url}/api/v1/session`, { data, headers: { origin: server.url } });
  }
  const page = await context.newPage();
  const began = performance.now();
  await page.goto(server.url + of.path, { waitUntil: 'commit' });
  // In every frame: the driver's own waiting looks after 270 ms, and then after 770.
  await page.waitForFunction((selector) => document.querySelector(selector), of.usable, { polling: 'raf' });
  const took = performance.now() - began;
  await context.close();
  return took;
}

const server = await startServer();
const browser = await launch();
const rows = [];
for (const of of pages) {
  await visit(browser, server, of);
  const took: number[] = [];
  for (let run = 0; run < runs; run++) took.push(await visit(browser, server, of));
  rows.push({
    what: of.what,
    'usable after ms': Math.round(median(took)),
    'slowest ms': Math.round(Math.max(...took)),
    limit: limitMs,
  });
}
await browser.close();
await server.stop();
report('pages', rows, { runs });
