/**
 * Every field that refers to something is given what belongs to another firm, by id and by name: it must not fit (contract §2).
 * Fields are taken from the types, so that a new one is asked too.
 */
import { describe, expect, test } from 'vitest';
import { addClientStatus, addEmployee, addProvider } from '../../src/auth/firms.ts';
import type { Field } from '../../src/types/define.ts';
import { builtInTypes } from '../../src/types/registry.ts';
import { apiOf, csv } from '../support/api.ts';
import { type Person, startInlet } from '../support/inlet.ts';

/** What a record needs beside the reference that is asked about, as one would write it. */
const needed: Record<string, Record<string, string>> = {
  clients: { first_name: 'Ann', last_name: 'Lee', send_welcome_email: 'no' },
  plans: { type: 'pension', status: 'active', opened_at: '01/02/2020' },
  tasks: { name: 'Call' },
  notes: { contents: 'Called' },
  incomes: { name: 'Pay', type: 'salary', amount: '10', amount_type: 'net', frequency: 'monthly' },
  expenses: { name: 'Rent', amount: '10' },
  circles: { name: 'Family' },
  business_staff_members: { hired_at: '01/02/2022', left_at: '01/02/2023' },
  group_scheme_members: { status: 'active' },
};

const inlet = await startInlet();
const ours = await thingsOf(await inlet.person(), 'Ours');
const theirs = await thingsOf(await inlet.person(), 'Theirs');

/** An id, and by what else it can be found: a name, or an external reference. */
interface Thing {
  uuid: string;
  name: string;
}

interface Things {
  person: Person;
  /** What a reference leads to → the firm's own, and another where lists need more than one. */
  targets: Record<string, Thing & { other?: Thing }>;
}

/** One of everything that can be referred to; the names are the firm's own too. */
async function thingsOf(person: Person, name: string): Promise<Things> {
  const { firmUuid } = person;
  const employee = await addEmployee(inlet.pool, {
    firmUuid,
    role: 'member',
    firstName: name,
    lastName: 'Adviser',
  });
  const api = apiOf(inlet.url, person.token);
  const records = async (type: string, text: string, values: Record<string, unknown>) => {
    const names = (text.split('\n')[0] ?? '').split(',');
    const made = await run(person, type, text, Object.fromEntries(names.map((it) => [it, it])), values);
    expect(made.errors).toEqual([]);
    const { data } = (await api.get(`/api/v1/records/${type}?sort=external_reference`)).body;
    return data.map((it: { uuid: string }) => it.uuid);
  };
  const [client, business, other] = await records(
    'clients',
    `type,first_name,last_name,entity_name,external_reference
individual,A,A,,${name} Client
business,,,Firm,${name} Firm
individual,A,A,,${name} Other
`,
    { send_welcome_email: false },
  );
  const owned = `client_uuid,external_reference\n${business},${name} Plan\n`;
  const [plan] = await records('plans', owned, needed.plans ?? {});
  const staff = `client_uuid,account_uuid\n${business},${client}\n`;
  await records('business_staff_members', staff, { hired_at: '01/02/2020', left_at: '01/02/2021' });
  const targets = {
    employees: { uuid: employee, name: `${name} Adviser` },
    accounts: { uuid: client, name: `${name} Client` },
    clients: { uuid: client, name: `${name} Client`, other: { uuid: other, name: `${name} Other` } },
    business: { uuid: business, name: `${name} Firm` },
    plans: { uuid: plan, name: `${name} Plan` },
    client_statuses: {
      uuid: await addClientStatus(inlet.pool, firmUuid, `${name} status`),
      name: `${name} status`,
    },
    providers: {
      uuid: await addProvider(inlet.pool, firmUuid, `${name} provider`),
      name: `${name} provider`,
    },
  };
  return { person, targets };
}

async function run(
  person: Person,
  type: string,
  file: string,
  headers: Record<string, string>,
  values: Record<string, unknown> = {},
) {
  const api = apiOf(inlet.url, person.token);
  const form: [string, string | File][] = [
    ['type', type],
    ['mode', 'store'],
    ['file', csv(file)],
  ];
  const id = (await api.form('/api/v1/import', form)).body.uuid;
  const mapped = await api.post(`/api/v1/import/map/${id}`, { headers, values });
  expect(mapped.body.errors).toEqual([]);
  await api.post(`/api/v1/import/start/${id}`);
  await api.get(`/api/v1/import/${id}/events`);
  return (await api.get(`/api/v1/import/${id}`)).body;
}

// The other types need more than a row of one's own; `types-wrong.test.ts` asks all of them, by id and by name.
const asked = [...builtInTypes.values()].filter(({ name }) => name in needed);
const references = asked.flatMap((type) =>
  type.fields.filter((field) => field.ref !== null).map((field) => [type.name, field.name, field] as const),
);

/** Everything else a record of the type must refer to, by id, of our own. */
function others(typeName: string, field: Field): Record<string, string> {
  const required = (builtInTypes.get(typeName)?.fields ?? []).filter(
    (it) => it.required && it.ref !== null && it.name !== field.name && it.name !== field.ref?.into,
  );
  return Object.fromEntries(required.map((it) => [it.name, cellOf(it, thingFor(it, ours))]));
}

/** What a field may refer to, of those things. */
function thingFor({ name, ref }: Field, things: Things) {
  const target = things.targets[ref?.where?.value === 'business' ? 'business' : (ref?.to ?? '')];
  if (!target) throw new Error(`Nothing is known to refer to for ${name}.`);
  return target;
}

/** By id or not; as many as the field needs. */
function cellOf({ kind, ref }: Field, thing: Thing & { other?: Thing }): string {
  const things = kind === 'refs' && thing.other ? [thing, thing.other] : [thing];
  return things.map(({ uuid, name }) => (ref?.by === 'uuid' ? uuid : name)).join(';');
}

/** Runs one record that refers to what is the firm's or not, and says what became of it. */
async function refer(typeName: string, field: Field, things: Things) {
  const row: Record<string, string> = {
    ...others(typeName, field),
    ...needed[typeName],
    [field.name]: cellOf(field, thingFor(field, things)),
  };
  const names = Object.keys(row);
  const file = `${names.join(',')}\n${Object.values(row).join(',')}\n`;
  return run(ours.person, typeName, file, Object.fromEntries(names.map((name) => [name, name])));
}

test('there are references to ask about', () => {
  expect(references.length).toBeGreaterThan(8);
});

describe("what is another firm's does not fit, and what is one's own does", () => {
  test.each(references)('%s.%s', async (typeName, _name, field) => {
    const stolen = await refer(typeName, field, theirs);
    expect(stolen.outcome).toMatchObject({ created: 0, failed: 1 });
    expect(Object.keys(stolen.errors[0].errors)).toEqual([field.name]);
    expect(stolen.errors[0].errors[field.name][0]).toMatch(/^The selected .* is invalid\.$/);
    const own = await refer(typeName, field, ours);
    expect(own.errors).toEqual([]);
    expect(own.outcome.created).toBe(1);
    // The next field is asked with the same values, some of which no two records may have.
    const api = apiOf(inlet.url, ours.person.token);
    const { data } = (await api.get(`/api/v1/records/${typeName}?filter[import]=${own.uuid}`)).body;
    await inlet.pool.query(`DELETE FROM "${builtInTypes.get(typeName)?.table}" WHERE uuid = $1`, [
      data[0].uuid,
    ]);
  });
});
