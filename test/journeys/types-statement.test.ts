/** A statement of a provider: one statement a file, one transaction a row, linked to plans where that is clear. */
import { expect, test } from 'vitest';
import { builtInTypes } from '../../src/types/registry.ts';
import { imported, mapped, undone } from '../support/imports.ts';
import { startInlet } from '../support/inlet.ts';
import { retried } from '../support/steps.ts';
import { World } from '../support/type-world.ts';

const inlet = await startInlet({ CHUNK_ROWS: '2' }, 2);

/** A firm with the provider Aviva and a plan of number AV-1. */
async function firm() {
  const person = await inlet.person();
  const world = new World(inlet, builtInTypes, person);
  const provider = await world.thing('providers', 0);
  const plan = await world.thing('plans', 0, { policy_number: 'AV-1' });
  await world.thing('plans', 1, { policy_number: 'TWICE' });
  await world.thing('plans', 2, { policy_number: 'TWICE' });
  const statements = async () =>
    (await inlet.pool.query('SELECT * FROM provider_statements WHERE firm_uuid = $1', [person.firmUuid]))
      .rows;
  return { api: world.api, provider, plan, statements };
}

interface Made {
  origin: { row: number };
}

const text = [
  'Policy,Gross,Cat,Paid,Scheme type,Remark',
  'AV-1,"1,000.50",renewal,1/2/2024,Group,"a ""b"""',
  'TWICE,(0.50),clawback,,,',
  'NONE,10,ongoing fee,,Single,\n',
].join('\n');
const headers = { policy_number: 'Policy', gross_amount: 'Gross', category: 'Cat', date: 'Paid' };

test('a file makes one statement with a transaction a row, and keeps the columns nobody mapped', async () => {
  const { api, provider, plan, statements } = await firm();
  const values = { provider: provider.name, date: '31/01/2024', reference: 'JAN' };
  const done = await imported(api, { type: 'provider_statement', mode: 'store', text, headers, values });
  expect(done.outcome).toMatchObject({ created: 3, failed: 0 });
  const { body } = await api.get('/api/v1/records/provider_statement');
  // Two workers may have made them, the second chunk first.
  const rows = body.data.toSorted((a: Made, b: Made) => a.origin.row - b.origin.row);
  const [one, two, three] = rows;
  const common = { provider_uuid: provider.uuid, statement_date: '2024-01-31', reference: 'JAN' };
  expect(one).toMatchObject({ ...common, plan_uuid: plan.uuid, date: '2024-02-01', gross_amount: 100_050 });
  expect(one.other_columns).toEqual({ 'Scheme type': 'Group', Remark: 'a "b"' });
  expect(two).toMatchObject({ ...common, plan_uuid: null, date: '2024-01-31', gross_amount: -50 });
  expect(two.other_columns).toBeNull();
  expect(three).toMatchObject({ plan_uuid: null, other_columns: { 'Scheme type': 'Single' } });
  expect(await statements()).toEqual([
    expect.objectContaining({
      uuid: one.statement_uuid,
      provider_uuid: provider.uuid,
      reference: 'JAN',
      count: 3,
      total_gross_amount: '101000',
    }),
  ]);
  expect((await undone(api, done.uuid)).undo).toMatchObject({ removed: 3 });
  expect(await statements()).toEqual([]);
});

test('each file is a statement of its own, also all or nothing', async () => {
  const { api, provider, statements } = await firm();
  const asked = { type: 'provider_statement', mode: 'store' as const, text, headers };
  const values = { provider: provider.name, statement_date: '2024-01-31' };
  await imported(api, { ...asked, values });
  await imported(api, { ...asked, values, more: { atomic: 'true' } });
  const all = await statements();
  expect(new Set(all.map(({ uuid }) => uuid)).size).toBe(2);
  expect(all.map(({ count }) => count)).toEqual([3, 3]);
});

test('without provider or date no row is good; a provider nobody has is told in every row', async () => {
  const { api } = await firm();
  const asked = { type: 'provider_statement', mode: 'validate' as const, text, headers };
  const none = await imported(api, { ...asked, values: {} });
  expect(none.errors[0].errors).toEqual({
    statement_date: ['The statement date field is required.'],
    provider: ['The provider field is required when provider uuid is not present.'],
  });
  const strange = await imported(api, { ...asked, values: { provider: 'Nobody', date: '31/1/2024' } });
  expect(strange.failed_jobs).toBe(3);
  expect(strange.errors[0].errors).toEqual({ provider: ['The selected provider is invalid.'] });
});

test('what holds for the whole file has no column, and what Inlet fills takes nothing', async () => {
  const { api } = await firm();
  const uuid = await mapped(api, { type: 'provider_statement', mode: 'store', text, headers });
  const map = (body: unknown) => api.post(`/api/v1/import/map/${uuid}`, body);
  const column = await map({ headers: { provider: 'Remark' } });
  expect([column.status, column.body.message]).toEqual([
    422,
    'The field provider holds for the whole file. Give it one value instead of a header.',
  ]);
  const filled = await map({ headers, values: { statement_uuid: 'x' } });
  expect([filled.status, filled.body.message]).toEqual([
    422,
    'The field statement_uuid is filled by Inlet. Leave it out.',
  ]);
  const { body } = await api.get(`/api/v1/import/${uuid}/suggestion`);
  expect(body.missing).toContain('provider');
  expect(body.missing).toContain('statement_date');
});

test('what holds for the whole file is corrected for all of its rows, never for one', async () => {
  const { api, provider, statements } = await firm();
  const values = { provider: provider.name, date: '31/02/2024' };
  const done = await imported(api, { type: 'provider_statement', mode: 'store', text, headers, values });
  const corrections = `/api/v1/import/${done.uuid}/corrections`;
  const one = await api.post(corrections, { rows: [{ row: 1, cells: { statement_date: '1/2/2024' } }] });
  expect([one.status, one.body.message]).toEqual([
    422,
    'The field statement_date holds for the whole file. Correct it for all rows that fail for it instead.',
  ]);
  const message = 'The statement date field must be a valid date.';
  expect(done.errors[0].errors.statement_date).toEqual([message]);
  const all = await api.post(corrections, { field: 'statement_date', message, set: '29/02/2024' });
  expect(all.status).toBe(200);
  expect((await retried(api, done.uuid)).body.outcome).toMatchObject({ created: 3, failed: 0 });
  expect(await statements()).toEqual([expect.objectContaining({ count: 3 })]);
});
