/** Whatever goes wrong is said in words, and nothing is lost by it. */
import { expect, test } from 'vitest';
import { addProvider } from '../../src/auth/firms.ts';
import { apiOf } from '../support/api.ts';
import { ran } from '../support/steps.ts';
import { startPages } from './support/pages.ts';
import { button, choose, confirmMapping, example, heading, importOf, semicolons } from './support/wizard.ts';

const { inlet, person, open } = await startPages({ MAX_FILE_BYTES: '200KiB' });
const api = apiOf(inlet.url, person.token);

test('a file that is refused says why, and another can be chosen', async () => {
  const page = await open('/imports/new');
  const input = page.locator('input[type=file]');
  await input.setInputFiles({ name: 'empty.csv', mimeType: 'text/csv', buffer: Buffer.alloc(0) });
  await page.getByRole('alert').getByText('empty').waitFor();
  await input.setInputFiles({
    name: 'big.csv',
    mimeType: 'text/csv',
    buffer: Buffer.alloc(900_000, 'a,b\n'),
  });
  await page.getByRole('alert').getByText('must not be greater than').waitFor();
  await choose(page, semicolons());
});

test('a server that is away is said, and the page goes on when it is back', async () => {
  const page = await open('/imports/new');
  await choose(page, await example());
  await confirmMapping(page);
  await page.context().setOffline(true);
  await button(page, 'Import 200 rows').click();
  await page.getByRole('alert').getByText('Inlet cannot be reached.').waitFor();
  await page.context().setOffline(false);
  await button(page, 'Import 200 rows').click();
  await page.waitForURL(/\/result$/);
});

test('a session that is over asks for the password, and comes back to the same step with nothing lost', async () => {
  const page = await open('/imports/new');
  await choose(page, semicolons());
  await page.goto(`${inlet.url}/imports/${importOf(page)}/mapping`);
  await page.getByLabel('Send welcome e-mail of every row').selectOption('Yes');
  const { address } = { address: page.url() };
  await page.context().clearCookies();
  await button(page, /^Continue/).click();
  await heading(page, 'Sign in').waitFor();
  await page.getByLabel('E-mail').fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await button(page, 'Sign in').click();
  await heading(page, 'Which column is what?').waitFor();
  expect(page.url()).toBe(address);
  expect(await page.getByLabel('Send welcome e-mail of every row').inputValue()).toBe('yes');
});

test('what was started in a second window is seen in the first', async () => {
  const page = await open('/imports/new');
  await choose(page, semicolons());
  await page.goto(`${inlet.url}/imports/${importOf(page)}/mapping`);
  await confirmMapping(page);
  expect((await api.post(`/api/v1/import/start/${importOf(page)}`)).status).toBe(200);
  await button(page, /^Import 24 rows/).click();
  await page.waitForURL(/\/result$/);
});

test('a page whose script is gone says so, and the others go on', async () => {
  const page = await open('/imports');
  await heading(page, 'Imports').waitFor();
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.getByRole('link', { name: 'Tokens' }).click();
  await page.getByRole('alert').getByText('This page could not be shown.').waitFor();
  await page.getByRole('link', { name: 'Imports' }).click();
  await heading(page, 'Imports').waitFor();
});

test('what belongs to nobody here is said to be missing', async () => {
  const page = await open(`/imports/${crypto.randomUUID()}`);
  await page.getByRole('alert').getByText('There is no such thing in your firm.').waitFor();
  await page.goto(`${inlet.url}/records/nonsense`);
  await heading(page, 'There is nothing at this address').waitFor();
});

test('whoever may only look is offered nothing else', async () => {
  const reader = await inlet.person('reader', person.firmUuid);
  const page = await open('/imports');
  await page.context().clearCookies();
  await page.reload();
  await page.getByLabel('E-mail').fill(reader.email);
  await page.getByLabel('Password', { exact: true }).fill(reader.password);
  await button(page, 'Sign in').click();
  await page
    .getByRole('link', { name: /semicolons.csv/ })
    .first()
    .waitFor();
  expect(await page.getByRole('link', { name: 'New import' }).count()).toBe(0);
  await page.goto(`${inlet.url}/imports/new`);
  await page.getByText('Your role may look at this, but not change it.').waitFor();
  expect(await page.locator('input[type=file]').count()).toBe(0);
  await page.goto(`${inlet.url}/fields`);
  await page.getByText('Owners and admins of your firm add and change them.').waitFor();
  expect(await button(page, 'Add').count()).toBe(0);
  for (const path of ['/webhooks', '/applications']) {
    await page.goto(inlet.url + path);
    await page.getByText('Your role may not see this.').waitFor();
    expect(await button(page, 'Try again').count()).toBe(0);
    // They lie behind the page of tokens.
    expect(await page.locator('nav [aria-current=page]').allInnerTexts()).toEqual(['Tokens']);
  }
});

test('an import that is deleted in a second window leads to what is left of it in the first', async () => {
  const page = await open('/imports/new');
  await choose(page, { name: 'gone.csv', content: 'first_name,last_name,send_welcome_email\nAnn,Lee,no\n' });
  await api.delete(`/api/v1/import/${importOf(page)}`);
  await button(page, /^Continue/).click();
  await heading(page, 'A deleted import').waitFor();
});

test('what holds for the whole file is put right in all of its rows from any of them', async () => {
  await addProvider(inlet.pool, person.firmUuid, 'Aviva');
  const { body } = await ran(
    api,
    'policy_number,gross_amount,category\nAV-1,1,renewal\nAV-2,2,renewal\n',
    { type: 'provider_statement' },
    { values: { provider: 'Aviva', statement_date: '31/02/2025' } },
  );
  const page = await open(`/imports/${body.uuid}/result`);
  await page.getByRole('gridcell').first().dblclick();
  await page.keyboard.type('28/02/2025');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.getByRole('gridcell').getByText('28/02/2025').count()).toBe(2);
});
