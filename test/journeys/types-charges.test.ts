/** What the rules of charges come to: who pays, what an empty cell means, how much and how often. */
import { beforeAll, expect, test } from 'vitest';
import { builtInTypes } from '../../src/types/registry.ts';
import { imported } from '../support/imports.ts';
import { startInlet } from '../support/inlet.ts';
import { type Cells, csvOf } from '../support/type-rows.ts';
import { World } from '../support/type-world.ts';

const inlet = await startInlet();
const world = new World(inlet, builtInTypes, await inlet.person());
const base: Cells = {
  payment_origin: 'Provider',
  category: 'Ongoing Fee',
  recurring: 'no',
  start_date: '6/4/2023',
  amount: '100',
};
const of: Record<'plan' | 'client' | 'adviser', Cells> = { plan: {}, client: {}, adviser: {} };

beforeAll(async () => {
  of.plan = { plan_uuid: (await world.thing('plans', 0)).uuid };
  of.client = { client_uuid: (await world.thing('clients', 0)).uuid };
  const adviser = await world.thing('employees', 0);
  of.adviser = { adviser_uuid: adviser.uuid };
  await inlet.pool.query(`UPDATE employee SET advice_type = 'restricted' WHERE uuid = $1`, [adviser.uuid]);
});

async function stored(...rows: Cells[]) {
  const text = csvOf(rows.map((row) => ({ ...base, ...of.adviser, ...row })));
  const done = await imported(world.api, { type: 'charges', mode: 'store', text });
  const { body } = await world.api.get(`/api/v1/records/charges?filter[import]=${done.uuid}`);
  const failures = done.errors.map((it: { row: number; errors: unknown }) => [it.row, it.errors]);
  return { failures, records: body.data };
}

test('a charge is on a plan or a client, and a client pays for what is on them', async () => {
  const { failures, records } = await stored(
    { ...of.plan },
    { ...of.client, payment_origin: 'Client' },
    { ...of.plan, ...of.client },
    {},
    { ...of.client },
    { ...of.client, payment_origin: 'Client', amount: '', percentage: '1' },
  );
  expect(failures).toEqual([
    [
      4,
      {
        plan_uuid: ['The plan uuid field is required when client uuid is not present.'],
        payment_origin: ['The selected payment origin is invalid.'],
      },
    ],
    [5, { payment_origin: ['The selected payment origin is invalid.'] }],
    [6, { percentage: ['The percentage field is prohibited.'] }],
  ]);
  expect(records).toHaveLength(3);
});

test('it is an amount or a percentage, and what is recurring has a frequency', async () => {
  const { failures } = await stored(
    { ...of.plan, amount: '' },
    { ...of.plan, percentage: '0.75%' },
    { ...of.plan, amount: '', percentage: '0.75%' },
    { ...of.plan, recurring: 'yes' },
    { ...of.plan, recurring: 'yes', frequency: 'annually', service_type: 'initial' },
    { ...of.plan, end_date: '5/4/2023' },
  );
  expect(failures).toEqual([
    [1, { amount: ['The amount field is required when percentage is not present.'] }],
    [2, { percentage: ['The percentage field must be missing when amount is present.'] }],
    [4, { frequency: ['The frequency field is required.'] }],
    [5, { service_type: ['The selected service type is invalid.'] }],
    [6, { end_date: ['The end date field must be a date after or equal to start date.'] }],
  ]);
});

test("the type of advice is the adviser's unless said, a charge is a fee, and what is recurring is ongoing", async () => {
  const { records } = await stored(
    { ...of.plan, recurring: 'yes', frequency: 'monthly' },
    { ...of.plan, type: 'Independent', charge_type: 'commission' },
  );
  expect(records).toEqual([
    expect.objectContaining({
      type: 'restricted',
      charge_type: 'fee',
      service_type: 'ongoing',
      amount: 10_000,
    }),
    expect.objectContaining({ type: 'independent', charge_type: 'commission', service_type: null }),
  ]);
});
