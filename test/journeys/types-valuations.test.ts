/** Valuations: found by whatever names the plan, one a day, from two types of file into the same records. */
import { expect, test } from 'vitest';
import { builtInTypes } from '../../src/types/registry.ts';
import { imported, undone } from '../support/imports.ts';
import { startInlet } from '../support/inlet.ts';
import { World } from '../support/type-world.ts';

const inlet = await startInlet({ CHUNK_ROWS: '2' }, 2);
const world = async () => new World(inlet, builtInTypes, await inlet.person());
const errorsOf = (done: { errors: { row: number; errors: unknown }[] }) =>
  done.errors.map((it) => [it.row, it.errors]);
const taken = { valued_at: ['The valued at has already been taken.'] };

test('a policy number finds the one plan that has it, and the rows of a plan have one value a day', async () => {
  const { api, ...firm } = await world().then((it) => ({ api: it.api, thing: it.thing.bind(it) }));
  const plan = await firm.thing('plans', 0, { policy_number: 'AV-1' });
  await firm.thing('plans', 1, { policy_number: 'TWICE' });
  await firm.thing('plans', 2, { policy_number: 'TWICE' });
  const text = [
    'plan_uuid,policy_number,sub_account,valued_at,value',
    ',AV-1,,5/4/2024,100',
    `${plan.uuid},,,6/4/2024,110`,
    `${plan.uuid},,,05/04/2024,120`,
    ',AV-1,Cash,5/4/2024,10',
    ',AV-9,,5/4/2024,1',
    ',TWICE,,5/4/2024,1',
    ',,,5/4/2024,1',
    ',AV-1,,1/1/2999,1\n',
  ].join('\n');
  const expected = [
    [3, taken],
    [5, { policy_number: ['The selected policy number is invalid.'] }],
    [6, { policy_number: ['The policy number is ambiguous.'] }],
    [7, { plan_uuid: ['The plan uuid field is required when policy number is not present.'] }],
    [8, { valued_at: ['The valued at field must be a date before or equal to today.'] }],
  ];
  expect(errorsOf(await imported(api, { type: 'valuations', mode: 'validate', text }))).toEqual(expected);
  const done = await imported(api, { type: 'valuations', mode: 'store', text });
  expect(errorsOf(done)).toEqual(expected);
  const { body } = await api.get('/api/v1/records/valuations?sort=value');
  expect(body.data.map((it: { plan_uuid: string; value: number }) => [it.plan_uuid, it.value])).toEqual([
    [plan.uuid, 1_000],
    [plan.uuid, 10_000],
    [plan.uuid, 11_000],
  ]);
});

test('a column of policy numbers alone tells which rows are of one plan', async () => {
  const firm = await world();
  await firm.thing('plans', 0, { policy_number: 'AV-1' });
  const text =
    'policy_number,valued_at,value\nAV-1,5/4/2024,1\nAV-9,5/4/2024,1\nAV-1,05/04/2024,2\nAV-9,5/4/2024,1\n';
  const unknown = { policy_number: ['The selected policy number is invalid.'] };
  expect(errorsOf(await imported(firm.api, { type: 'valuations', mode: 'validate', text }))).toEqual([
    [2, unknown],
    [3, taken],
    [4, unknown],
  ]);
});

test('those of Seccl are the same records: found, clashing, pointed from and taken back alike', async () => {
  const firm = await world();
  const plan = await firm.thing('plans', 0, { external_reference: '0AB12CD3' });
  const seccl = (mode: 'store' | 'validate', text: string) =>
    imported(firm.api, { type: 'seccl_valuations', mode, text: `account_id,valued_at,value\n${text}` });
  const first = await seccl('store', '0AB12CD3,2024-04-05,100\n0AB12CD3,2024-04-06,101\nNONE,2024-04-06,1\n');
  expect(errorsOf(first)).toEqual([[3, { account_id: ['The selected account id is invalid.'] }]]);
  const own = await imported(firm.api, {
    type: 'valuations',
    mode: 'store',
    text: `plan_uuid,valued_at,value\n${plan.uuid},6/4/2024,1\n${plan.uuid},7/4/2024,2\n`,
  });
  expect(errorsOf(own)).toEqual([[1, taken]]);
  expect(errorsOf(await seccl('validate', '0AB12CD3,2024-04-07,1\n'))).toEqual([[1, taken]]);
  for (const type of ['valuations', 'seccl_valuations']) {
    const { body } = await firm.api.get(`/api/v1/records/${type}?sort=valued_at`);
    expect(body.data.map((it: { valued_at: string }) => it.valued_at)).toEqual([
      '2024-04-05',
      '2024-04-06',
      '2024-04-07',
    ]);
  }
  expect((await undone(firm.api, first.uuid)).undo).toMatchObject({ removed: 2 });
  expect((await firm.api.get('/api/v1/records/valuations')).body.meta.total).toBe(1);
});
