/** Large files: watched live, and no table costs more than what is seen of it; the short form is browser/large. */
import { expect, test } from 'vitest';
import { startPages } from '../browser/support/pages.ts';
import { button, heading } from '../browser/support/wizard.ts';
import { apiOf, csv } from '../support/api.ts';

const { inlet, person, open } = await startPages();
const api = apiOf(inlet.url, person.token);

async function upload(text: string, headers: Record<string, string>): Promise<string> {
  const { body } = await api.form('/api/v1/import', [
    ['type', 'clients'],
    ['mode', 'store'],
    ['header_row', '1'],
    ['file', csv(text, 'large.csv')],
  ]);
  await api.post(`/api/v1/import/map/${body.uuid}`, { headers, values: { send_welcome_email: false } });
  return body.uuid;
}

const people = (rows: number) =>
  Array.from({ length: rows }, (_, i) => `Ann,Lee ${i},a${i}@large.example`).join('\n');

test('200,000 rows are watched live, to the end', async () => {
  const uuid = await upload(`first,last,mail\n${people(200_000)}\n`, {
    first_name: 'first',
    last_name: 'last',
    email: 'mail',
  });
  const page = await open(`/imports/${uuid}/check`);
  await button(page, 'Import 200,000 rows').click();
  await page.waitForURL(/\/progress$/);
  const bar = page.getByRole('progressbar').first();
  const seen = new Set<number>();
  const look = async () => seen.add(Number(await bar.getAttribute('aria-valuenow').catch(() => -1)));
  await expect.poll(look, { timeout: 20_000 }).toHaveProperty('size', 3);
  await page.getByText(/rows a second/).waitFor();
  // Leaving changes nothing.
  await page.goto(`${inlet.url}/imports`);
  await page.getByRole('progressbar').first().waitFor();
  await page.goto(`${inlet.url}/imports/${uuid}`);
  await page.waitForURL(/\/result$/, { timeout: 60_000 });
  await heading(page, 'Everything is in').waitFor();
}, 120_000);

test('a thousand columns and a hundred thousand failures cost what is in sight', async () => {
  const headers = Array.from({ length: 1_000 }, (_, i) => `column ${i}`);
  const uuid = await upload(`${headers.join(',')}\n${headers.map((_, i) => `v${i}`).join(',')}\n`, {
    first_name: 'column 0',
  });
  const page = await open(`/imports/${uuid}/mapping`);
  // What a thousand columns are is found out first.
  await page.getByText('column 0', { exact: true }).waitFor({ timeout: 30_000 });
  expect(await page.getByRole('listitem').count()).toBeLessThan(60);
  await page.keyboard.press('End');
  await page.getByText('column 999', { exact: true }).waitFor();
  const other = await upload(`first,last,mail\n${people(100_000).replaceAll('@', ' at ')}\n`, {
    first_name: 'first',
    last_name: 'last',
    email: 'mail',
  });
  await api.post(`/api/v1/import/start/${other}`);
  await api.get(`/api/v1/import/${other}/events`);
  await page.goto(`${inlet.url}/imports/${other}/result`);
  const grid = page.getByRole('grid');
  await grid.getByText('a0 at large.example').waitFor();
  await grid.focus();
  await page.keyboard.press('Control+End');
  await grid.getByText('Lee 99999').waitFor();
  expect(await page.getByRole('row').count()).toBeLessThan(60);
}, 120_000);
