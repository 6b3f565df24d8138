/** The example files of the types beside clients, imported in order as the wizard would: mapped as suggested. */
import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { addEmployee, addProvider } from '../../src/auth/firms.ts';
import { type Api, apiOf, csv } from '../support/api.ts';
import { finished } from '../support/imports.ts';
import { startInlet } from '../support/inlet.ts';

const inlet = await startInlet();
const { token, firmUuid } = await inlet.person();
const api = apiOf(inlet.url, token);

beforeAll(async () => {
  for (const name of [
    'Aviva',
    'Legal & General',
    'Royal London',
    'Scottish Widows',
    'Standard Life',
    'Aegon',
  ])
    await addProvider(inlet.pool, firmUuid, name);
  for (const [firstName, lastName] of [
    ['James', 'Whitfield'],
    ['Priya', 'Nair'],
  ] as const)
    await addEmployee(inlet.pool, { firmUuid, firstName, lastName, role: 'member' });
  const client = 'First name,Surname,Reference,Send welcome email\nMegan,Pritchard,HB-1001,no\n';
  await importSuggested(api, 'clients', client, {});
});

/** Every column must have a field, unless it is one of `unmapped`. */
async function importSuggested(
  api: Api,
  type: string,
  text: string,
  values: Record<string, string>,
  unmapped: string[] = [],
) {
  const { body } = await api.form('/api/v1/import', [
    ['type', type],
    ['mode', 'store'],
    ['file', csv(text)],
  ]);
  const suggestion = (await api.get(`/api/v1/import/${body.uuid}/suggestion`)).body;
  const columns = suggestion.columns as { header: string; field: string | null }[];
  expect(columns.filter(({ field }) => field === null).map(({ header }) => header)).toEqual(unmapped);
  const headers = Object.fromEntries(
    columns.flatMap(({ header, field }) => (field ? [[field, header]] : [])),
  );
  await api.post(`/api/v1/import/map/${body.uuid}`, { headers, values });
  await api.post(`/api/v1/import/start/${body.uuid}`);
  return finished(api, body.uuid);
}

test.each([
  ['plans', 'plans.csv', { client_reference: 'HB-1001' }, []],
  ['premiums', 'premiums.csv', {}, []],
  ['valuations', 'valuations.csv', {}, []],
  ['seccl_valuations', 'seccl-valuations.csv', {}, []],
  ['charges', 'charges.csv', {}, []],
  [
    'provider_statement',
    'provider-statement.csv',
    { provider: 'Aviva', date: '28/02/2025' },
    ['Scheme type'],
  ],
] as [
  string,
  string,
  Record<string, string>,
  string[],
][])('%s: examples/%s', async (type, file, values, unmapped) => {
  const text = await readFile(new URL(`../../examples/${file}`, import.meta.url), 'utf8');
  const done = await importSuggested(api, type, text, values, unmapped);
  expect(done.errors).toEqual([]);
  expect(done.outcome).toMatchObject({ created: text.trim().split('\n').length - 1, failed: 0 });
});
