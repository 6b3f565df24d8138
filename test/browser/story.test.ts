/** The whole story, as somebody has it who never saw an API. */
import { expect, test } from 'vitest';
import { apiOf } from '../support/api.ts';
import { startPages } from './support/pages.ts';
import {
  button,
  choose,
  confirmMapping,
  example,
  heading,
  importOf,
  run,
  semicolons,
} from './support/wizard.ts';

const { inlet, person, open, openSignedOut } = await startPages();
const api = apiOf(inlet.url, person.token);

test('from signing in to the records, with the example file', async () => {
  const page = await openSignedOut();
  await page.getByLabel('E-mail').fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill('wrong');
  await button(page, 'Sign in').click();
  await page.getByText('The e-mail or the password is not right.').waitFor();
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await button(page, 'Sign in').click();
  await page.getByText('Nothing has been imported yet').waitFor();
  await page.getByRole('link', { name: 'New import' }).click();
  await choose(page, await example());
  await page.getByText('28 of 28 columns are matched').waitFor();
  await confirmMapping(page);
  const previewed = await api.get(`/api/v1/import/${importOf(page)}/preview?rows=1`);
  await run(page);
  await heading(page, 'Done, with rows to put right').waitFor();
  await page.getByRole('link', { name: 'See the records' }).click();
  await page.getByRole('grid', { name: 'Clients in your firm' }).waitFor();
  await page.getByLabel('Search').fill('derek.walker');
  await page.getByRole('row').nth(1).waitFor();
  const { body } = await api.get('/api/v1/records/clients?filter[search]=derek.walker');
  const { uuid, ...record } = previewed.body.data[0].record;
  expect(body.data[0]).toMatchObject(record);
  expect(uuid === null || uuid === body.data[0].uuid).toBe(true);
  await page.getByRole('gridcell', { name: 'derek.walker@example.com' }).dblclick();
  await page.getByRole('link', { name: 'From row 1 of an import' }).click();
  await page.waitForURL(/\/result$/);
});

test('a semicolon file in Windows-1252 with a title, out of its failures and back', async () => {
  const page = await open('/imports/new');
  await choose(page, semicolons());
  if (page.url().endsWith('/file')) await page.getByRole('link', { name: 'Continue to mapping' }).click();
  await page.getByText('Semicolons, Windows-1252, header in line 3, 24 rows').waitFor();
  await page.getByLabel('Send welcome e-mail of every row').selectOption('No');
  // What it can only mean is there already, to be changed.
  expect(await page.getByLabel('M means').inputValue()).toBe('male');
  await confirmMapping(page);
  await page.getByText('3 of 24 rows would fail').waitFor();
  await button(page, 'Check the whole file first').click();
  await page.getByText('The whole file was checked: 3 of 24 rows would fail.').waitFor();
  await run(page);
  await page.getByRole('heading', { name: '3 rows failed' }).waitFor();

  // Two by their cells, the rest by their cause.
  const cell = page.getByRole('gridcell', { name: 'not an email' });
  await cell.first().dblclick();
  await page.keyboard.type('first@example.org');
  await page.keyboard.press('Enter');
  await page.getByRole('gridcell', { name: 'first@example.org' }).waitFor();
  await button(page, 'Run 3 rows again').click();
  await page.getByRole('heading', { name: '2 rows failed' }).waitFor();
  await cell.first().waitFor();
  await button(page, 'Fix all at once').click();
  await page.getByLabel('to', { exact: true }).fill('last@example.org');
  await button(page, 'Apply').click();
  await page.getByText('Corrected in 2 rows').waitFor();
  await button(page, 'Run 2 rows again').click();
  // The same address twice: the second is a duplicate, and one is left.
  await page.getByRole('heading', { name: '1 row failed' }).waitFor();
  const { body } = await api.get(`/api/v1/import/${importOf(page)}`);
  expect(body.outcome).toEqual({ created: 23, updated: 0, unchanged: 0, failed: 1, remaining: 0 });

  await button(page, 'Undo this import').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('23 removed').waitFor();
  await dialog.getByRole('button', { name: 'Undo this import' }).click();
  await heading(page, 'Undone').waitFor();
  const { body: left } = await api.get(`/api/v1/records/clients?filter[import]=${importOf(page)}`);
  expect(left.meta.total).toBe(0);
});

test('a reload in the middle of each step lands where one was', async () => {
  const page = await open('/imports/new');
  await choose(page, semicolons(12));
  const id = importOf(page);
  await page.goto(`${inlet.url}/imports/${id}/file`);
  await page.getByLabel('Header in line').waitFor();
  await page.reload();
  await page.getByLabel('Columns are separated by').waitFor();
  await page.goto(`${inlet.url}/imports/${id}/mapping`);
  await page.getByLabel('Send welcome e-mail of every row').selectOption('No');
  await page.reload();
  expect(await page.getByLabel('Send welcome e-mail of every row').inputValue()).toBe('no');
  await confirmMapping(page);
  await page.reload();
  await heading(page, 'What will happen').waitFor();
  // What was mapped is there for a colleague as well, whose tab has no draft.
  const other = await open(`/imports/${id}/mapping`);
  expect(await other.getByLabel('Send welcome e-mail of every row').inputValue()).toBe('no');
  await run(page);
  await page.reload();
  await heading(page, /^Done/).waitFor();
  await page.goto(`${inlet.url}/imports/${id}/mapping`);
  await page.waitForURL(/\/result$/);
});

test('a file dropped beside the place for it is taken too, and of two one is asked for', async () => {
  const page = await open('/imports/new');
  await page.getByText('Drop the file here').waitFor();
  const drop = (...names: string[]) =>
    page.evaluate((names) => {
      const dataTransfer = new DataTransfer();
      for (const name of names) dataTransfer.items.add(new File(['first_name,last_name\nAnn,Lee\n'], name));
      const drop = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
      document.querySelector('h1')?.dispatchEvent(drop);
    }, names);
  await drop('a.csv', 'b.csv');
  await page.getByText('One file at a time, please').waitFor();
  await drop('beside.csv');
  await heading(page, 'Which column is what?').waitFor();
  await page.getByText('beside.csv').waitFor();
});

test('reading the file in another way shows at once, and back', async () => {
  const page = await open('/imports/new');
  await choose(page, semicolons(10));
  await page.goto(`${inlet.url}/imports/${importOf(page)}/file`);
  await page.getByLabel('Columns are separated by').selectOption('Comma  ,');
  await page.getByText(/^Commas, Windows-1252/).waitFor();
  await page.getByLabel('Columns are separated by').selectOption('Semicolon  ;');
  await page.getByText(/^Semicolons, Windows-1252, header in line 3, 10 rows/).waitFor();
});

test('tokens are made, shown once, and revoked', async () => {
  const page = await open('/tokens');
  await page.getByLabel('Name').fill('Nightly export');
  await page.getByLabel('Your password', { exact: true }).fill(person.password);
  await button(page, 'Make a token').click();
  const secret = await page.getByText(/^inlet_\w{40}$/).innerText();
  expect((await apiOf(inlet.url, secret).get('/api/v1/session')).status).toBe(200);
  await page.reload();
  await button(page, 'Revoke Nightly export').click();
  expect(await page.getByText(/^inlet_/).count()).toBe(0);
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await button(page, 'Revoke Nightly export').waitFor({ state: 'detached' });
  expect((await apiOf(inlet.url, secret).get('/api/v1/session')).status).toBe(401);
});
