/** How the pages behave: nothing jumps, the focus stays where one was, and each reader has their own dates and numbers. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { apiOf, csv } from '../support/api.ts';
import { failingFile } from '../support/failing.ts';
import { ran } from '../support/steps.ts';
import { startPages } from './support/pages.ts';
import { button, choose, confirmMapping, heading, run, semicolons } from './support/wizard.ts';

const { inlet, person, open } = await startPages();
const api = apiOf(inlet.url, person.token);

/** Keeps what moves by itself, as browsers measure it (Cumulative Layout Shift), in the page. */
const watchShifts = (page: Page) =>
  page.addInitScript(() => {
    const shifts: string[] = [];
    Object.assign(globalThis, { shifts, shifted: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
        sources: { node: Node | null }[];
      })[]) {
        if (entry.hadRecentInput) continue;
        const what = entry.sources.map(({ node }) => node?.textContent?.slice(0, 40)).join(' | ');
        shifts.push(`${location.pathname.split('/').at(-1)} ${entry.value.toFixed(3)}: ${what}`);
        Object.assign(globalThis, {
          shifted: (globalThis as unknown as { shifted: number }).shifted + entry.value,
        });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });

test.each([
  1440, 375,
])('nothing jumps on the way from the list to the result, %s pixels wide', async (width) => {
  const page = await open('/tokens', { width });
  await watchShifts(page);
  await page.goto(`${inlet.url}/imports`);
  await heading(page, 'Imports').waitFor();
  await page.getByRole('link', { name: 'New import' }).click();
  await choose(page, semicolons());
  await page.getByLabel('Send welcome e-mail of every row').waitFor();
  await confirmMapping(page);
  await page.getByRole('gridcell').first().waitFor();
  await run(page);
  await page.getByRole('gridcell').first().waitFor();
  const { shifted, shifts } = await page.evaluate(() => {
    const { shifted, shifts } = globalThis as unknown as { shifted: number; shifts: string[] };
    return { shifted, shifts };
  });
  expect(shifted, shifts.join('\n')).toBeLessThan(0.01);
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
