/** The list of imports narrowed down, and what is left of an import when it is over: its history, another go, its end. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { apiOf, csv } from '../support/api.ts';
import { failingFile } from '../support/failing.ts';
import { ran, retried } from '../support/steps.ts';
import { look } from './support/look.ts';
import { startPages } from './support/pages.ts';
import { button, heading, importOf } from './support/wizard.ts';

const { inlet, person, open } = await startPages();
const api = apiOf(inlet.url, person.token);
const colleague = await inlet.person('member', person.firmUuid);
await inlet.pool.query("UPDATE employee SET name = 'Amina Khan' WHERE uuid = $1", [colleague.accountUuid]);
const reader = await inlet.person('reader', person.firmUuid);

const upload = async (token: string, name: string, type = 'clients', mode = 'store'): Promise<string> => {
  const parts: [string, string | File][] = [
    ['type', type],
    ['mode', mode],
    ['file', csv('a,b\n1,2\n', name)],
  ];
  return (await apiOf(inlet.url, token).form('/api/v1/import', parts)).body.uuid;
};

/** A busy machine may take longer than a poll waits by itself. */
const soon = { timeout: 10_000 };

const names = async (page: Page): Promise<string[]> =>
  page.getByRole('list', { name: 'Imports, newest first' }).locator('[title$=".csv"]').allInnerTexts();

test('the list is narrowed by who, what, how and when, which the address keeps, and goes on page by page', async () => {
  for (let i = 1; i <= 20; i++) await upload(person.token, `mine ${String(i).padStart(2, '0')}.csv`);
  await upload(colleague.token, 'hers.csv', 'plans', 'validate');
  const old = await upload(colleague.token, 'old.csv');
  await inlet.pool.query("UPDATE import SET created_at = '2024-03-01 12:00Z' WHERE uuid = $1", [old]);

  const page = await open('/imports');
  const shows = (...want: string[]) => expect.poll(() => names(page), soon).toEqual(want);
  await expect.poll(async () => (await names(page)).length, soon).toBe(20);
  await page.getByText('1 to 20 of 22').waitFor();
  await button(page, 'Next page').click();
  await shows('mine 01.csv', 'old.csv');
  expect(page.url()).toMatch(/\?page=2$/);

  await page.getByLabel('By', { exact: true }).selectOption('Amina Khan');
  await shows('hers.csv', 'old.csv');
  await page.getByLabel('To', { exact: true }).fill('2024-03-01');
  await shows('old.csv');
  await page.getByLabel('To', { exact: true }).fill('');
  await page.getByLabel('Type').selectOption('Plans');
  await page.getByLabel('Method').selectOption('Check only');
  await page.getByLabel('Status').selectOption('To be mapped');
  await shows('hers.csv');
  await page.reload();
  await shows('hers.csv');
  expect(await page.getByLabel('By', { exact: true }).inputValue()).toBe(colleague.accountUuid);
  await button(page, 'Clear filters').click();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
  await expect.poll(() => button(page, 'Clear filters').isVisible(), soon).toBe(false);
  await page.getByLabel('Search by file name').fill('E 1');
  await expect.poll(async () => (await names(page)).length, soon).toBe(10);
  await page.getByLabel('Search by file name').fill('nothing of the kind');
  await page.getByText('No import fits these filters').waitFor();
});

test('who did what and when is told in words, of whoever it was', async () => {
  const { body } = await ran(api, failingFile, {}, {});
  await apiOf(inlet.url, colleague.token).post(`/api/v1/import/${body.uuid}/corrections`, {
    rows: [{ row: body.errors[0].row, cells: { email: 'right@example.org' } }],
  });
  await retried(api, body.uuid);
  const page = await open(`/imports/${body.uuid}/result`);
  await page.getByRole('link', { name: 'History' }).click();
  await heading(page, 'History').waitFor();
  const told = page.getByRole('list', { name: 'What was done to this import' }).getByRole('listitem');
  await told.first().waitFor();
  const lines = (await told.allInnerTexts()).map((line) => line.split('\n').filter(Boolean));
  expect(lines.map(([what, facts]) => [what, facts?.split(' · ')[0]])).toEqual([
    ['Finished the import', 'Inlet'],
    [expect.stringMatching(/^Ran \d failed rows? again$/), 'Gareth Thompson'],
    ['Corrected 1 cell in 1 row: email', 'Amina Khan'],
    ['Finished the import', 'Inlet'],
    ['Started the import', 'Gareth Thompson'],
    ['Said which column is what', 'Gareth Thompson'],
    [expect.stringMatching(/^Uploaded the file \(\d+ bytes\)$/), 'Gareth Thompson'],
  ]);
  await look(page, 'history');
  await page.getByRole('link', { name: 'Back to the import' }).click();
  await page.waitForURL(/\/result$/);
});

test('what was undone is imported again without a second upload, in the way one chooses', async () => {
  const file = 'first_name,last_name,email,send_welcome_email\nAnn,Again,again@example.org,no\n';
  const { body } = await ran(api, file);
  const page = await open(`/imports/${body.uuid}/result`);
  await button(page, 'Undo this import').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Undo this import' }).click();
  await heading(page, 'Undone').waitFor();
  await button(page, 'Import this file again').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('What should happen with it?').selectOption('Check only');
  await look(page, 'copy');
  await dialog.getByRole('button', { name: 'Make the new import' }).click();
  await heading(page, 'What will happen').waitFor();
  expect(importOf(page)).not.toBe(body.uuid);
  await button(page, 'Check 1 row').click();
  await heading(page, 'Every row is good').waitFor();
  await page.getByRole('link', { name: 'History' }).click();
  await page.getByRole('link', { name: 'another import' }).click();
  await heading(page, 'Undone').waitFor();
});

test('the report of an undo says what became of each record', async () => {
  const file =
    'first_name,last_name,email,send_welcome_email\nAnn,Away,away@example.org,no\nBea,Bides,bides@example.org,no\n';
  const { body } = await ran(api, file);
  await inlet.pool.query("UPDATE clients SET nickname = 'Bee' WHERE email = 'bides@example.org'");
  const page = await open(`/imports/${body.uuid}/result`);
  await button(page, 'Undo this import').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Undo this import' }).click();
  await heading(page, 'Undone').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download what became of each record' }).click(),
  ]);
  const report = await readFile(await download.path(), 'utf8');
  expect(report.split('\r\n').slice(1, -1)).toEqual([expect.stringMatching(/^2,.*,kept,/)]);
});

test('deleting asks first and says what goes and what stays; what stays can still be seen', async () => {
  const file = 'first_name,last_name,email,send_welcome_email\nAnn,Stays,stays@example.org,no\n';
  const { body } = await ran(api, file);
  const page = await open(`/imports/${body.uuid}/result`);
  await button(page, 'Delete this import').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('can then no longer be corrected, run again or undone').waitFor();
  await dialog.getByText('The records it made stay.').waitFor();
  await look(page, 'delete');
  await dialog.getByRole('button', { name: 'Keep it' }).click();
  await dialog.waitFor({ state: 'detached' });
  await button(page, 'Delete this import').click();
  await dialog.getByRole('button', { name: 'Delete it' }).click();
  await heading(page, 'Imports').waitFor();
  expect((await api.get(`/api/v1/import/${body.uuid}`)).status).toBe(404);
  const { body: records } = await api.get(`/api/v1/records/clients?filter[import]=${body.uuid}`);
  expect(records.meta.total).toBe(1);

  // A link to it, from a record or a colleague, still says what it was.
  await page.goto(`${inlet.url}/imports/${body.uuid}/result`);
  await heading(page, 'A deleted import').waitFor();
  await page.getByText('Deleted its file, its reports and every cell it kept').waitFor();
  await look(page, 'deleted');
});

test('one that never started is deleted too, one that runs is not, and whoever only looks sees the history alone', async () => {
  const id = await upload(person.token, 'left.csv');
  const page = await open(`/imports/${id}/mapping`);
  await button(page, 'Delete this import').click();
  // It is started by somebody else at the very moment: any earlier, the page would hear of it and go on by itself.
  await page.route('**/api/v1/import/*', async (route) => {
    if (route.request().method() === 'DELETE')
      await inlet.pool.query("UPDATE import SET status = 'processing' WHERE uuid = $1", [id]);
    await route.continue();
  });
  await page.getByRole('dialog').getByRole('button', { name: 'Delete it' }).click();
  // What refused it stays until it has been read; then the page goes to where the import is.
  await page.getByText('This import is processing. Cancel it, or wait until it has ended').waitFor();
  expect(page.url()).toMatch(/\/mapping$/);
  await page.getByRole('dialog').getByRole('button', { name: 'Keep it' }).click();
  await page.waitForURL(/\/progress$/);
  expect(await button(page, 'Delete this import').count()).toBe(0);
  await inlet.pool.query("UPDATE import SET status = 'uploaded' WHERE uuid = $1", [id]);

  await page.context().clearCookies();
  await page.goto(`${inlet.url}/imports/${id}/mapping`);
  await page.getByLabel('E-mail').fill(reader.email);
  await page.getByLabel('Password', { exact: true }).fill(reader.password);
  await button(page, 'Sign in').click();
  await page.getByRole('link', { name: 'History' }).waitFor();
  expect(await button(page, 'Delete this import').count()).toBe(0);
});
