/** References by another key than the uuid: how files of one practice name each other's records. */
import { expect, test } from 'vitest';
import { apiOf } from '../support/api.ts';
import { imported, undone } from '../support/imports.ts';
import { startInlet } from '../support/inlet.ts';

const inlet = await startInlet({}, 2);
const person = await inlet.person();
const api = apiOf(inlet.url, person.token);
const store = (type: string, text: string, more: Record<string, string> = {}) =>
  imported(api, { mode: 'store', type, text, more });
// biome-ignore lint/suspicious/noExplicitAny: what a test looks into is the test's business
const failures = ({ errors }: any) => errors.map((it: any) => [it.row, it.errors]);
const records = async (type: string, sort = 'external_reference') =>
  (await api.get(`/api/v1/records/${type}?sort=${sort}`)).body.data;

await imported(api, {
  mode: 'store',
  text: `type,first_name,last_name,entity_name,external_reference
individual,Ann,Ash,,C1
individual,Ben,Elm,,C2
individual,Cat,Fir,,C3
business,,,Oak Ltd,C4
business,,,Yew Ltd,C5
`,
  values: { send_welcome_email: false },
});
const [ann, ben, , oak, yew] = (await records('clients')).map((it: { uuid: string }) => it.uuid);

test('a reference fills the column of the one by uuid, which it must not contradict', async () => {
  const rest = 'pension,active,01/02/2020';
  const body = await store(
    'plans',
    `client_uuid,client_reference,type,status,opened_at,external_reference
,C1,${rest},P1
${ben},C2,${rest},P2
${ben},C1,${rest},P3
${ben},,${rest},P4
,c1,${rest},P5
,,${rest},P6
`,
  );
  expect(failures(body)).toEqual([
    [3, { client_reference: ['The client reference field must match client uuid.'] }],
    [5, { client_reference: ['The selected client reference is invalid.'] }],
    [6, { client_uuid: ['The client uuid field is required when client reference is not present.'] }],
  ]);
  const plans = await records('plans');
  expect(plans.map((it: Record<string, unknown>) => [it.external_reference, it.client_uuid])).toEqual([
    ['P1', ann],
    ['P2', ben],
    ['P4', ben],
  ]);
  expect(plans[0]).not.toHaveProperty('client_reference');
});

test('alone, it is what is required, and an update moves the record by it', async () => {
  const text = `external_reference,client_reference,name,amount\nE1,C1,Rent,10\nE2,,Food,20\n`;
  const body = await store('expenses', text);
  expect(failures(body)).toEqual([[2, { client_reference: ['The client reference field is required.'] }]]);
  const moved = await imported(api, {
    mode: 'update',
    type: 'expenses',
    text: 'external_reference,client_reference\nE1,C2\n',
    more: { match_on: 'external_reference' },
  });
  expect(moved.outcome, JSON.stringify(moved.errors)).toMatchObject({ updated: 1 });
  expect((await records('expenses'))[0].client_uuid).toBe(ben);
  const cleared = await imported(api, {
    mode: 'update',
    type: 'expenses',
    text: 'external_reference,client_reference\nE1,\n',
    more: { match_on: 'external_reference' },
  });
  expect(failures(cleared)).toEqual([[1, { client_reference: ['The client reference field is required.'] }]]);
  expect((await undone(api, moved.uuid)).undo).toMatchObject({ restored: 1 });
  expect((await records('expenses'))[0].client_uuid).toBe(ann);
});

test('a list of references finds each, and counts what it found', async () => {
  const body = await store('circles', 'name,account_references\nA,C1; C2\nB,C1;C9\nC,C1\n');
  expect(failures(body)).toEqual([
    [2, { account_references: ['The selected account references is invalid.'] }],
    [3, { account_references: ['The account references field must have between 2 and 50 items.'] }],
  ]);
  expect((await records('circles'))[0].account_uuids).toEqual([ann, ben]);
});

test('a note is about a client or a plan, by whatever each is named', async () => {
  const body = await store(
    'notes',
    'client_reference,client_uuid,plan_reference,contents\nC1,,,One\n,,P1,Two\nC1,,P1,Three\n,,,Four\nC9,,,Five\n',
  );
  expect(failures(body).map(([row]: [number]) => row)).toEqual([3, 4, 5]);
  expect(body.errors[2].errors).toEqual({
    client_reference: ['The selected client reference is invalid.'],
  });
  expect(body.errors[0].errors).toEqual({
    plan_uuid: ['The plan uuid field must be missing when client uuid is present.'],
  });
});

test('staff are individuals who work for a business, once at a time', async () => {
  const text = `client_reference,account_reference,hired_at,left_at,external_reference
C4,C1,01/02/2015,31/03/2019,B1
C4,C1,01/04/2020,,B2
C4,C1,01/05/2021,,B3
C4,C2,01/02/2021,,B4
C1,C2,01/02/2021,,B5
C4,C5,01/02/2021,,B6
C5,C2,01/02/2021,01/01/2021,B7
C4,C8,01/02/2021,,B8
C4,C9,01/02/2021,,B9
`;
  const body = await store('business_staff_members', text);
  expect(failures(body)).toEqual([
    [3, { account_uuid: ['The account uuid has already been taken.'] }],
    [5, { client_reference: ['The selected client reference is invalid.'] }],
    [6, { account_reference: ['The selected account reference is invalid.'] }],
    [7, { left_at: ['The left at field must be a date after or equal to hired at.'] }],
    // Nobody: so nobody is employed twice either.
    [8, { account_reference: ['The selected account reference is invalid.'] }],
    [9, { account_reference: ['The selected account reference is invalid.'] }],
  ]);
  const again = await store(
    'business_staff_members',
    `client_uuid,account_uuid,hired_at\n${oak},${ann},01/02/2024\n`,
  );
  expect(failures(again)).toEqual([[1, { account_uuid: ['The account uuid has already been taken.'] }]]);
});

test('members of a group scheme are on the staff of the business that holds the plan', async () => {
  const rest = 'Group Protection,active,01/02/2020';
  const schemes = await store(
    'plans',
    `client_uuid,type,status,opened_at,external_reference\n${oak},${rest},S1\n${yew},${rest},S2\n`,
  );
  expect(schemes.outcome).toMatchObject({ created: 2 });
  const text = `plan_reference,account_reference,account_uuid,status,external_reference
S1,C1,,active,G1
S1,,${ben},active,G2
S1,C3,,active,G3
S2,C1,,active,G4
P1,C1,,active,G5
S1,C1,,proposed,G6
S9,C1,,active,G7
`;
  const wrong = ['The selected account uuid is invalid.'];
  for (const mode of ['validate', 'store'] as const) {
    const body = await imported(api, { mode, type: 'group_scheme_members', text });
    expect(failures(body)).toEqual([
      [3, { account_uuid: wrong }],
      [4, { account_uuid: wrong }],
      [5, { account_uuid: wrong }],
      [6, { account_uuid: ['The account uuid has already been taken.'] }],
      [7, { plan_reference: ['The selected plan reference is invalid.'] }],
    ]);
  }
  // An update of one of the two is held against the other as it stands.
  const update = (text: string) =>
    imported(api, {
      mode: 'update',
      type: 'group_scheme_members',
      text,
      more: { match_on: 'external_reference' },
    });
  expect(failures(await update('external_reference,plan_reference\nG1,S2\n'))).toEqual([
    [1, { account_uuid: wrong }],
  ]);
  const left = await update('external_reference,status,inactive_status\nG1,inactive,Left Service\n');
  expect(left.outcome).toMatchObject({ updated: 1 });
});
