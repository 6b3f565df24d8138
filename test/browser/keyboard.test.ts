/** An import with the keyboard alone. */
import { expect, test } from 'vitest';
import { startPages } from './support/pages.ts';
import { choose, heading, semicolons } from './support/wizard.ts';

const { open } = await startPages();

test('from the list to the result, without a mouse', async () => {
  const page = await open('/imports');
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  const tabTo = async (name: string | RegExp) => {
    for (let i = 0; i < 60; i++) {
      await press('Tab');
      const label = await page.evaluate(() => {
        const at = document.activeElement;
        return at?.getAttribute('aria-label') ?? at?.textContent ?? '';
      });
      if (typeof name === 'string' ? label === name : name.test(label)) return;
    }
    throw new Error(`Tab does not lead to ${name}.`);
  };
  await heading(page, 'Imports').waitFor();
  await page.getByRole('link', { name: 'New import' }).waitFor();
  // The heading of the page has the focus, so that it is read out first.
  expect(await focused()).toBe('Imports');
  await tabTo('New import');
  await press('Enter');
  await heading(page, 'New import').waitFor();
  await tabTo('File to import');
  // The system's own dialogue opens here; it belongs to no page.
  await choose(page, semicolons());
  if (page.url().endsWith('/file')) {
    await heading(page, 'semicolons.csv').waitFor();
    await tabTo('Continue to mapping');
    await press('Enter');
  }
  await heading(page, 'Which column is what?').waitFor();
  await tabTo('Send welcome e-mail of every row');
  await page.keyboard.type('N');
  // A field is searched and chosen.
  await page.getByRole('heading', { name: 'One value for all rows' }).waitFor();
  const picker = page.getByLabel('Field for the column Town').first();
  await picker.focus();
  await page.keyboard.type('Postc');
  await page.getByRole('option', { name: /^Postcode/ }).waitFor();
  await press('ArrowDown');
  await page.locator('[role=option][data-combobox-selected]', { hasText: 'Postcode' }).waitFor();
  await press('Enter');
  await expect.poll(() => picker.inputValue()).toBe('Postcode');
  await tabTo(/^Continue to the check/);
  await press('Enter');
  await heading(page, 'What will happen').waitFor();
  await page.getByRole('grid').waitFor();
  await tabTo('Rows as they would be stored');
  await press('ArrowDown', 'ArrowDown', 'End');
  await page.getByText(/^Row 3, Postcode\./).waitFor();
  await tabTo(/^Import 24 rows/);
  await press('Enter');
  await page.waitForURL(/\/result$/);
  await heading(page, /^Done/).waitFor();
});
