/** An import that stands still, as no worker is there: watched, and cancelled only when one is sure. */
import { test } from 'vitest';
import { look } from './support/look.ts';
import { startPages } from './support/pages.ts';
import { button, choose, confirmMapping, heading, importOf, semicolons } from './support/wizard.ts';

const { inlet, open } = await startPages({}, 0);

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
