/** Every page in both schemes and at the width of a telephone: nothing axe finds, nothing cut off, a picture of each. */
import type { Page } from 'playwright-core';
import { test } from 'vitest';
import { apiOf } from '../support/api.ts';
import { look } from './support/look.ts';
import { startPages } from './support/pages.ts';
import { button, example, heading, semicolons } from './support/wizard.ts';

const { inlet, person, open, openSignedOut } = await startPages();
const api = apiOf(inlet.url, person.token);

async function upload(file: { name: string; content: string | Buffer }, mode = 'store'): Promise<string> {
  const { body } = await api.form('/api/v1/import', [
    ['type', 'clients'],
    ['mode', mode],
    ['file', new File([new Uint8Array(Buffer.from(file.content))], file.name)],
  ]);
  return body.uuid;
}

async function mapped(file: { name: string; content: string | Buffer }): Promise<string> {
  const uuid = await upload(file);
  const { body } = await api.get(`/api/v1/import/${uuid}/suggestion`);
  const columns = body.columns as { header: string; field: string | null }[];
  const headers = Object.fromEntries(
    columns.flatMap(({ header, field }) => (field ? [[field, header]] : [])),
  );
  await api.post(`/api/v1/import/map/${uuid}`, { headers });
  return uuid;
}

async function done(file: { name: string; content: string | Buffer }): Promise<string> {
  const uuid = await mapped(file);
  await api.post(`/api/v1/import/start/${uuid}`);
  await api.get(`/api/v1/import/${uuid}/events`);
  return uuid;
}

const finished = await done(await example());
const [fresh, ready] = [await upload(semicolons()), await mapped(semicolons())];

interface Place {
  name: string;
  path: string;
  /** Until the page is all there. */
  there: (page: Page) => Promise<unknown>;
  /** What is open over the page, where something is. */
  within?: string;
}

const places: Place[] = [
  { name: 'imports', path: '/imports', there: (page) => page.getByText('12 failed').waitFor() },
  {
    name: 'none-fits',
    path: '/imports?name=zzz',
    there: (page) => page.getByText('No import fits').waitFor(),
  },
  { name: 'new', path: '/imports/new', there: (page) => page.getByText('Drop the file here').waitFor() },
  { name: 'file', path: `/imports/${fresh}/file`, there: (page) => page.getByLabel('Encoding').waitFor() },
  {
    name: 'mapping',
    path: `/imports/${fresh}/mapping`,
    there: (page) => page.getByText('1 field is still needed').waitFor(),
  },
  {
    name: 'mapping-open',
    within: '[role=listbox]',
    path: `/imports/${fresh}/mapping`,
    there: async (page) => {
      await page.getByLabel('Field for the column Town').first().click();
      await page.getByRole('option', { name: 'Do not import' }).waitFor();
    },
  },
  { name: 'check', path: `/imports/${ready}/check`, there: (page) => page.getByRole('grid').waitFor() },
  {
    name: 'result',
    path: `/imports/${finished}/result`,
    there: async (page) => {
      await button(page, /^Fix/).first().click();
      await page.getByRole('gridcell').first().waitFor();
    },
  },
  {
    name: 'undo',
    path: `/imports/${finished}/result`,
    there: async (page) => {
      await button(page, 'Undo this import').click();
      await page.getByText('188 removed').waitFor();
    },
  },
  {
    name: 'records',
    path: '/records/clients',
    there: (page) => page.getByRole('gridcell').first().waitFor(),
  },
  {
    name: 'record',
    path: '/records/clients',
    there: async (page) => {
      await page.getByRole('gridcell').first().dblclick();
      await page.getByRole('dialog').getByText('UUID', { exact: true }).waitFor();
    },
  },
  {
    name: 'tokens',
    path: '/tokens',
    there: (page) => page.getByText('last used').or(page.getByText('never used')).first().waitFor(),
  },
  { name: 'missing', path: '/records/nonsense', there: (page) => heading(page, /nothing/).waitFor() },
];

test.each(places)('$name', async ({ name, path, there, within }) => {
  const page = await open(path);
  await there(page);
  await look(page, name, within);
});

test('signing in', async () => {
  const page = await openSignedOut('/');
  await heading(page, 'Sign in').waitFor();
  await look(page, 'sign-in');
});
