/**
 * What takes its time: an upload that is slow, and an import that stands still, as no worker is there. Both are watched, and
 * cancelled only when one is sure.
 */
import { readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { apiOf } from '../support/api.ts';
import { look } from './support/look.ts';
import { startPages } from './support/pages.ts';
import { button, choose, confirmMapping, heading, importOf, semicolons } from './support/wizard.ts';

const { inlet, person, open } = await startPages({}, 0);
const api = apiOf(inlet.url, person.token);

test('cancelling asks first, and what remains can go on later', async () => {
  const page = await open('/imports/new');
  await choose(page, semicolons());
  await page.goto(`${inlet.url}/imports/${importOf(page)}/mapping`);
  await confirmMapping(page);
  await button(page, 'Import 24 rows').click();
  await heading(page, 'Importing semicolons.csv').waitFor();
  await page.getByText('0 of 24 rows').waitFor();
  await look(page, 'progress');
  await button(page, 'Cancel import').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Let it run' }).click();
  await dialog.waitFor({ state: 'detached' });
  await button(page, 'Cancel import').click();
  await dialog.getByRole('button', { name: 'Cancel import' }).click();
  await heading(page, 'Cancelled on the way').waitFor();
  await look(page, 'cancelled');
  await button(page, 'Go on with the other 24 rows').click();
  await heading(page, 'Importing semicolons.csv').waitFor();
});

test('an upload is watched in bytes, and cancelled in its middle keeps nothing', async () => {
  const kept = async () => {
    const names = await readdir(inlet.home, { recursive: true, withFileTypes: true });
    return names.filter((it) => it.isFile()).length;
  };
  const [files, { body: before }] = [await kept(), await api.get('/api/v1/import')];
  const page = await open('/imports/new');
  const line = await page.context().newCDPSession(page);
  const slowly = (bytesPerSecond: number) =>
    line.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: bytesPerSecond,
    });
  await page.getByText('Drop the file here').waitFor();
  await slowly(400_000);
  await page.locator('input[type=file]').setInputFiles({
    name: 'long.csv',
    mimeType: 'text/csv',
    buffer: Buffer.alloc(8_000_000, 'first,last\n'),
  });
  await page.getByText('Uploading long.csv').waitFor();
  await page.getByText(/^[1-9].* of 8 MB$/).waitFor();
  await expect.poll(kept, { timeout: 10_000 }).toBeGreaterThan(files);
  await look(page, 'uploading');
  await button(page, 'Cancel upload').click();
  await page.getByText('The upload was cancelled. Nothing was kept.').waitFor();
  await expect.poll(kept, { timeout: 10_000 }).toBe(files);
  expect((await api.get('/api/v1/import')).body.meta.total).toBe(before.meta.total);

  // The page goes on as if nothing had been.
  await slowly(-1);
  await choose(page, semicolons());
});

test('where events do not get through, the page asks, and is told again as soon as they do', async () => {
  const page = await open('/imports/new');
  await choose(page, semicolons());
  const id = importOf(page);
  await page.goto(`${inlet.url}/imports/${id}/mapping`);
  await confirmMapping(page);
  let asked = 0;
  await page.route(`**/api/v1/import/${id}/events`, (route) => route.abort());
  await page.route(`**/api/v1/import/${id}`, (route) => {
    asked++;
    return route.continue();
  });
  await button(page, 'Import 24 rows').click();
  await heading(page, 'Importing semicolons.csv').waitFor();
  await expect.poll(() => asked, { timeout: 15_000 }).toBeGreaterThan(2);
  // A colleague cancels it; nobody tells this page.
  expect((await api.post(`/api/v1/import/${id}/cancel`)).status).toBe(200);
  await heading(page, 'Cancelled on the way').waitFor();

  await page.unroute(`**/api/v1/import/${id}/events`);
  await button(page, 'Go on with the other 24 rows').click();
  await heading(page, 'Importing semicolons.csv').waitFor();
  await page.reload();
  await heading(page, 'Importing semicolons.csv').waitFor();
  await page.getByText('0 of 24 rows').waitFor();
  const told = asked;
  expect((await api.post(`/api/v1/import/${id}/cancel`)).status).toBe(200);
  await heading(page, 'Cancelled on the way').waitFor();
  expect(asked - told).toBeLessThan(2);
});
