/** No table costs more than what is seen of it; long/large has larger ones, and watches them live. */
import { expect, test } from 'vitest';
import { apiOf, csv } from '../support/api.ts';
import { startPages } from './support/pages.ts';

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

test('three hundred columns and five thousand failures cost what is in sight', async () => {
  const headers = Array.from({ length: 300 }, (_, i) => `column ${i}`);
  const uuid = await upload(`${headers.join(',')}\n${headers.map((_, i) => `v${i}`).join(',')}\n`, {
    first_name: 'column 0',
  });
  const page = await open(`/imports/${uuid}/mapping`);
  await page.getByText('column 0', { exact: true }).waitFor();
  expect(await page.getByRole('listitem').count()).toBeLessThan(60);
  await page.keyboard.press('End');
  await page.getByText('column 299', { exact: true }).waitFor();
  const other = await upload(`first,last,mail\n${people(5_000).replaceAll('@', ' at ')}\n`, {
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
  await grid.getByText('Lee 4999').waitFor();
  expect(await page.getByRole('row').count()).toBeLessThan(60);
});
