/** Custom fields before the browser: added, mapped, checked, seen in records, changed and archived. */
import { expect, test } from 'vitest';
import { look } from './support/look.ts';
import { startPages } from './support/pages.ts';
import { button, choose, confirmMapping, heading, run } from './support/wizard.ts';

const { open } = await startPages();

const content =
  'First name,Surname,Favourite colour,Where they sat\nAnn,Lee,red,12\nBen,Park,dark blue,13\nCleo,Rhys,green,\n';

test('an owner adds fields, a file fills them, and one is archived', async () => {
  const page = await open('/tokens');
  await page.getByRole('link', { name: 'Custom fields' }).click();
  await heading(page, 'Custom fields').waitFor();
  await page.getByText('No custom fields yet').waitFor();
  await page.getByLabel('Label').fill('Surname');
  await button(page, 'Add').click();
  await page.getByText('The label Surname already means the field Last name').waitFor();

  await page.getByLabel('Label').fill('Favourite colour');
  await page.getByLabel('It holds').selectOption('One of a list');
  await page.getByLabel('Values').fill('Red\nDark blue');
  await button(page, 'Add').click();
  await page.getByText('Favourite colour is added. Files and programs call it favourite_colour.').waitFor();
  await page.getByLabel('Label').fill('Seat number');
  await page.getByLabel('It holds').selectOption('Whole number');
  await button(page, 'Add').click();
  await page.getByText('Clients · Whole number').waitFor();
  await look(page, 'fields');
  await page.setViewportSize({ width: 1440, height: 900 });

  await page.goto(`${new URL(page.url()).origin}/imports/new`);
  await choose(page, { name: 'people.csv', content });
  if (page.url().endsWith('/file')) await page.getByRole('link', { name: 'Continue to mapping' }).click();
  const colour = page.getByRole('combobox', { name: 'Field for the column Favourite colour' });
  await expect.poll(() => colour.inputValue(), { timeout: 5_000 }).toBe('Favourite colour');
  await page.getByRole('combobox', { name: 'Field for the column Where they sat' }).click();
  const fields = page.getByRole('listbox', { name: 'Field for the column Where they sat' });
  await fields.getByText('Your firm’s own fields').waitFor();
  await look(page, 'mapping-custom', '[role=listbox]');
  await page.setViewportSize({ width: 1440, height: 900 });
  await fields.getByRole('option', { name: 'Seat number' }).click();
  await page.getByLabel('green means').selectOption('Red');
  await page.getByLabel('Send welcome e-mail of every row').selectOption('No');
  await confirmMapping(page);
  await page.getByRole('gridcell', { name: 'Dark blue' }).waitFor();
  await run(page);
  await page.goto(`${new URL(page.url()).origin}/records/clients`);
  await page.getByRole('columnheader', { name: 'Seat number' }).waitFor();
  expect(await page.getByRole('gridcell', { name: 'Red', exact: true }).count()).toBe(2);

  await page.goto(`${new URL(page.url()).origin}/fields`);
  await button(page, 'Change Favourite colour').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await dialog.getByText('Archive the field instead').waitFor();
  await dialog.getByLabel('Values').fill('Red\nDark blue\nGreen');
  await look(page, 'field-change', '[role=dialog]');
  await page.setViewportSize({ width: 1440, height: 900 });
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByText('3 values').waitFor();
  await button(page, 'Change Favourite colour').click();
  await dialog.getByRole('button', { name: 'Archive' }).click();
  await page.getByText('archived · Clients').waitFor();
});
