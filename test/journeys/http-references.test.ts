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
};

const inlet = await startInlet();
const ours = await thingsOf(await inlet.person(), 'Ours');
const theirs = await thingsOf(await inlet.person(), 'Theirs');

interface Things {
  person: Person;
  /** What a reference leads to → id and name of the firm's own, and the id of another where lists need more than one. */
  targets: Record<string, { uuid: string; name: string; other?: string }>;
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
  const columns = { first_name: 'first', last_name: 'last' };
  const made = await run(person, 'clients', `first,last\n${name},Client\n${name},Other\n`, columns, {
    send_welcome_email: false,
  });
  expect(made.outcome.created).toBe(2);
  const { data: clients } = (await api.get('/api/v1/records/clients?sort=last_name')).body;
  const [client, other] = clients.map((it: { uuid: string }) => it.uuid);
  const planned = await run(person, 'plans', `owner\n${client}\n`, { client_uuid: 'owner' }, needed.plans);
  expect(planned.outcome.created).toBe(1);
  const plan = (await api.get('/api/v1/records/plans')).body.data[0].uuid;
  const targets = {
    employees: { uuid: employee, name: `${name} Adviser` },
    accounts: { uuid: client, name: `${name} Client` },
    clients: { uuid: client, name: `${name} Client`, other },
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

const references = [...builtInTypes.values()].flatMap((type) =>
  type.fields.filter((field) => field.ref !== null).map((field) => [type.name, field.name, field] as const),
);

/** Whether a record cannot be without its client. */
const isOwned = (typeName: string) =>
  builtInTypes.get(typeName)?.fields.some((field) => field.name === 'client_uuid' && field.required);

/** As many ids as the field needs. */
const idsOf = (field: Field, { uuid, other }: { uuid: string; other?: string }) =>
  field.kind === 'refs' && other ? `${uuid};${other}` : uuid;

/** Runs one record that refers to what is the firm's or not, and says what became of it. */
async function refer(typeName: string, field: Field, things: Things) {
  const { ref } = field;
  const target = things.targets[ref?.to ?? ''];
  if (!ref || !target) throw new Error(`Nothing is known to refer to for ${typeName}.${field.name}.`);
  const row: Record<string, string> = {
    ...(isOwned(typeName) && { client_uuid: ours.targets.clients?.uuid ?? '' }),
    ...needed[typeName],
    [field.name]: ref.by === 'uuid' ? idsOf(field, target) : target.name,
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
  });
});
