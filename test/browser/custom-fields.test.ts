/** Custom fields before the browser: added, mapped, checked, seen in records, changed and archived. */
import { expect, test } from 'vitest';
import { look } from './support/look.ts';
import { startPages } from './support/pages.ts';
import { button, choose, confirmMapping, heading, run } from './support/wizard.ts';

const { inlet, open, person } = await startPages();

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
  await page.getByLabel('Help').fill('The number on the back of the chair.');
  await button(page, 'Add').click();
  await page.getByText('Clients · Whole number · The number on the back of the chair.').waitFor();
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
  await fields.getByText('The number on the back of the chair.').waitFor();
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
  const change = page.getByRole('dialog', { name: /^Change / });
  const deletion = page.getByRole('dialog', { name: 'Delete this field?' });
  await button(page, 'Change Favourite colour').click();
  await change.getByRole('button', { name: 'Delete' }).click();
  await deletion.getByText('Favourite colour goes for good.').waitFor();
  await deletion.getByRole('button', { name: 'Delete' }).click();
  await deletion.getByText('Archive the field instead').waitFor();
  await look(page, 'field-delete', '[role=dialog]');
  await deletion.getByRole('button', { name: 'Keep it' }).click();
  // Why one is not deleted is not said of the next.
  await button(page, 'Change Seat number').click();
  await change.getByRole('button', { name: 'Delete' }).click();
  await deletion.getByText('Seat number goes for good.').waitFor();
  expect(await deletion.getByText('Archive the field instead').count()).toBe(0);
  await deletion.getByRole('button', { name: 'Keep it' }).click();

  await button(page, 'Change Favourite colour').click();
  await change.getByLabel('Values').fill('Red\nDark blue\nGreen');
  await look(page, 'field-change', '[role=dialog]');
  await change.getByRole('button', { name: 'Save' }).click();
  await page.getByText('3 values').waitFor();
  await button(page, 'Change Favourite colour').click();
  await change.getByLabel('Label').fill('Colour');
  await change.getByRole('button', { name: 'Archive' }).click();
  await page.getByText('archived · Clients').waitFor();
  await button(page, 'Change Colour').waitFor();
});

test('more fields than a page holds are all there, a page after another', async () => {
  await inlet.pool.query(
    `INSERT INTO custom_field (firm_uuid, type, name, label, kind, archived_at)
     SELECT $1, 'plans', 'note_' || n, 'Note ' || n, 'text', now() FROM generate_series(1, 120) AS n`,
    [person.firmUuid],
  );
  const page = await open('/fields');
  await page.getByText(/^1 to 100 of 12\d$/).waitFor();
  await page.getByRole('button', { name: 'Page 2' }).click();
  await page.getByText(/^101 to 12\d of 12\d$/).waitFor();
  await page.getByText('note_120', { exact: true }).waitFor();
});
