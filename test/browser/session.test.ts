/** Who one is in the pages: the account menu, several firms, and the ways out. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { addEmployee } from '../../src/auth/firms.ts';
import { apiOf, csv } from '../support/api.ts';
import { look } from './support/look.ts';
import { startPages } from './support/pages.ts';
import { button, heading } from './support/wizard.ts';

const { inlet, person, openSignedOut } = await startPages();

const upload = async (name: string, account: string): Promise<void> => {
  const api = apiOf(inlet.url, person.token, { 'x-plannr-account-uuid': account });
  const { status } = await api.form('/api/v1/import', [
    ['type', 'clients'],
    ['mode', 'store'],
    ['file', csv('a,b\n1,2\n', name)],
  ]);
  expect(status).toBe(200);
};

async function signIn(page: Page): Promise<void> {
  await page.getByLabel('E-mail').fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await button(page, 'Sign in').click();
  await heading(page, 'Imports').waitFor();
}

test('whoever works for two firms acts through one at a time, and each shows its own alone', async () => {
  const other = await inlet.firm('Quay Partners');
  const { userUuid } = person;
  const names = { firstName: 'Gareth', lastName: 'Thompson' };
  const second = await addEmployee(inlet.pool, { firmUuid: other, userUuid, role: 'reader', ...names });
  await upload('harbour.csv', person.accountUuid);
  await inlet.pool.query("UPDATE employee SET role = 'member' WHERE uuid = $1", [second]);
  await upload('quay.csv', second);
  await inlet.pool.query("UPDATE employee SET role = 'reader' WHERE uuid = $1", [second]);

  const page = await openSignedOut('/imports');
  await signIn(page);
  await page.getByText('harbour.csv').waitFor();
  await button(page, /Account menu/).click();
  const choice = page.getByRole('menuitemradio', { name: /Quay Partners/ });
  await choice.waitFor();
  expect(await page.getByRole('menuitemradio', { name: /Harbour Wealth/ }).getAttribute('aria-checked')).toBe(
    'true',
  );
  await look(page, 'account-menu', '[role=menu]');
  await choice.click();
  await page.getByText('quay.csv').waitFor();
  expect(await page.getByText('harbour.csv').count()).toBe(0);
  await button(page, /Quay Partners.*Account menu/).waitFor();
  // Whoever may only look there is offered nothing else.
  expect(await page.getByRole('link', { name: 'New import' }).count()).toBe(0);
  // The session remembers it.
  await page.reload();
  await page.getByText('quay.csv').waitFor();

  await button(page, /Account menu/).click();
  await page.getByRole('menuitemradio', { name: /Harbour Wealth/ }).click();
  await page.getByText('harbour.csv').waitFor();
  await page.getByRole('link', { name: 'New import' }).waitFor();
});

test('signing out leaves nothing behind, and other browsers signed in', async () => {
  const [here, there] = [await openSignedOut('/imports'), await openSignedOut('/imports')];
  await signIn(here);
  await signIn(there);
  await button(here, /Account menu/).click();
  await here.getByRole('menuitem', { name: 'Sign out', exact: true }).click();
  await heading(here, 'Sign in').waitFor();
  await here.goBack().catch(() => null);
  await here.goto(`${inlet.url}/imports`);
  await heading(here, 'Sign in').waitFor();
  await there.reload();
  await heading(there, 'Imports').waitFor();
});

test('signing out everywhere ends every browser, each at whatever it asks next', async () => {
  const [here, there] = [await openSignedOut('/imports'), await openSignedOut('/imports')];
  await signIn(here);
  await signIn(there);
  await button(here, /Account menu/).click();
  await here.getByRole('menuitem', { name: 'Sign out everywhere' }).click();
  await heading(here, 'Sign in').waitFor();
  await there.getByRole('link', { name: 'Tokens' }).click();
  await heading(there, 'Sign in').waitFor();
  expect(there.url()).toMatch(/\/tokens$/);
  await there.getByLabel('E-mail').fill(person.email);
  await there.getByLabel('Password', { exact: true }).fill(person.password);
  await button(there, 'Sign in').click();
  await heading(there, 'Personal access tokens').waitFor();
  // A token is no session: programs go on.
  expect((await apiOf(inlet.url, person.token).get('/api/v1/session')).status).toBe(200);
});

test('a server that is away when one signs out is said, and one stays signed in', async () => {
  const page = await openSignedOut('/imports');
  await signIn(page);
  await button(page, /Account menu/).click();
  await page.context().setOffline(true);
  await page.getByRole('menuitem', { name: 'Sign out', exact: true }).click();
  await page.getByRole('dialog').getByText('Inlet cannot be reached.').waitFor();
  await page.context().setOffline(false);
  await page.keyboard.press('Escape');
  await heading(page, 'Imports').waitFor();
});

test('with one firm there is nothing to choose', async () => {
  const other = await inlet.person();
  const page = await openSignedOut('/imports');
  await page.getByLabel('E-mail').fill(other.email);
  await page.getByLabel('Password', { exact: true }).fill(other.password);
  await button(page, 'Sign in').click();
  await button(page, /Account menu/).click();
  await page.getByRole('menuitem', { name: 'Sign out', exact: true }).waitFor();
  expect(await page.getByText('Act through').count()).toBe(0);
});
