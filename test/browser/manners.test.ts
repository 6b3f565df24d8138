/** How the pages behave: nothing jumps, the focus stays where one was, and each reader has their own dates and numbers. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { apiOf, csv } from '../support/api.ts';
import { failingFile } from '../support/failing.ts';
import { ran } from '../support/steps.ts';
import { startPages } from './support/pages.ts';
import { button, choose, heading, run, semicolons } from './support/wizard.ts';

const { inlet, person, open } = await startPages();
const api = apiOf(inlet.url, person.token);

interface Shift {
  atMs: number;
  value: number;
  what: string;
}

/** What the page keeps of itself while it is watched. */
interface Watched {
  shifts: Shift[];
  /** From a press until what it asks for has come, in milliseconds since the page was opened. */
  presses: [number, number][];
}

/** Keeps what moves by itself, as browsers measure it (Cumulative Layout Shift), in the page. */
const watchShifts = (page: Page) =>
  page.addInitScript(() => {
    const watched: Watched = { shifts: [], presses: [] };
    Object.assign(globalThis, watched);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
        sources: { node: Node | null }[];
      })[]) {
        if (entry.hadRecentInput) continue;
        const moved = entry.sources.map(({ node }) => node?.textContent?.slice(0, 40)).join(' | ');
        const what = `${location.pathname.split('/').at(-1)} ${entry.value.toFixed(3)}: ${moved}`;
        watched.shifts.push({ atMs: entry.startTime, value: entry.value, what });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });

/**
 * Does what somebody does, and waits for the first sign of what that asks for. The browser itself leaves out half a
 * second after a press, which is not enough for a busy machine: until then nothing counts as moving by itself.
 */
async function press(page: Page, act: () => Promise<unknown>, sign: () => Promise<unknown>): Promise<void> {
  const from = await page.evaluate(() => performance.now());
  await act();
  await sign();
  await page.evaluate(async (began) => {
    // The sign is in the page by now; two frames later it is on the screen, and what it moved is known.
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    (globalThis as unknown as Watched).presses.push([began, performance.now()]);
  }, from);
}

/** What moved by itself: neither within half a second of a press nor before what it asked for had come. */
async function jumps(page: Page): Promise<Shift[]> {
  const { shifts, presses } = await page.evaluate(() => {
    const { shifts, presses } = globalThis as unknown as Watched;
    return { shifts, presses };
  });
  return shifts.filter(({ atMs }) => !presses.some(([from, to]) => from <= atMs && atMs <= to));
}

test.each([
  1440, 375,
])('nothing jumps on the way from the list to the result, %s pixels wide', async (width) => {
  const page = await open('/tokens', { width });
  await watchShifts(page);
  await page.goto(`${inlet.url}/imports`);
  await heading(page, 'Imports').waitFor();
  await press(
    page,
    () => page.getByRole('link', { name: 'New import' }).click(),
    () => heading(page, 'New import').waitFor(),
  );
  await press(
    page,
    () => choose(page, semicolons()),
    () => page.waitForURL(/\/mapping$/),
  );
  await page.getByLabel('Send welcome e-mail of every row').waitFor();
  await press(
    page,
    () => button(page, /^Continue/).click(),
    () => heading(page, 'What will happen').waitFor(),
  );
  await page.getByRole('gridcell').first().waitFor();
  await press(
    page,
    () => run(page),
    () => page.waitForURL(/\/result$/),
  );
  await page.getByRole('gridcell').first().waitFor();
  const found = await jumps(page);
  const sum = found.reduce((total, { value }) => total + value, 0);
  expect(sum, found.map(({ what }) => what).join('\n')).toBeLessThan(0.01);
});

test('what is applied leaves the focus on what applied it, and cannot be pressed twice', async () => {
  const { body } = await ran(api, failingFile);
  const page = await open(`/imports/${body.uuid}/result`);
  await page.getByRole('gridcell').first().waitFor();
  await button(page, /^Fix/).first().click();
  const apply = button(page, 'Apply');
  const to = page.getByLabel('to', { exact: true });
  if ((await to.evaluate((at) => at.tagName)) === 'SELECT') await to.selectOption({ index: 1 });
  else await to.fill('right@example.org');
  let asked = 0;
  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/corrections', async (route) => {
    asked++;
    await held;
    await route.continue();
  });
  await apply.focus();
  await page.keyboard.press('Enter');
  await page.locator('button[aria-busy=true]', { hasText: 'Apply' }).waitFor();
  await page.keyboard.press('Enter');
  answer();
  await page.getByText(/^Corrected in/).waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Apply');
  expect(asked).toBe(1);
});

test('dates and numbers are written as the reader writes them, words as the page does', async () => {
  const rows = Array.from({ length: 1_234 }, (_, i) => `Ann,Lee ${i}`).join('\n');
  const { body } = await api.form('/api/v1/import', [
    ['type', 'clients'],
    ['mode', 'store'],
    ['file', csv(`first_name,last_name\n${rows}\n`, 'many.csv')],
  ]);
  await inlet.pool.query("UPDATE import SET created_at = now() - interval '3 hours' WHERE uuid = $1", [
    body.uuid,
  ]);
  const page = await open('/imports', { locale: 'de-DE' });
  const row = page.getByRole('link', { name: /many.csv/ });
  await row.getByText('1.234 rows').waitFor();
  await row.getByText('3 hours ago').waitFor();
  const day = new Intl.DateTimeFormat('de-DE', { dateStyle: 'medium' }).format(Date.now() - 3 * 3_600_000);
  expect(await row.locator('[title*=":"]').getAttribute('title')).toContain(day);
});

test('a browser whose locale is none is shown the pages all the same', async () => {
  const page = await open('/tokens');
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'language', { get: () => 'en-US@posix', configurable: true }),
  );
  await page.goto(`${inlet.url}/imports`);
  await heading(page, 'Imports').waitFor();
});
