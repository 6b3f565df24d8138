/** Fields that hold several references: found, changed, kept and taken back like single ones (contract §6). */
import { expect, test } from 'vitest';
import { addEmployee } from '../../src/auth/firms.ts';
import { loadConfig } from '../../src/config.ts';
import { threadContext } from '../../src/wire-thread.ts';
import { apiOf } from '../support/api.ts';
import { type Asked, checksum, mapped } from '../support/imports.ts';
import { startInlet } from '../support/inlet.ts';
import { stepThrough } from '../support/step-through.ts';

const inlet = await startInlet({}, 0);
const { pool, connection, home } = inlet;
const person = await inlet.person();
const api = apiOf(inlet.url, person.token);
const config = loadConfig({ INLET_HOME: home, LOG_LEVEL: 'silent' });
const context = await threadContext({ name: 'test', lane: 0, config, connection });
const work = (before?: number) => stepThrough(context, before);

const look = async (uuid: string) => (await api.get(`/api/v1/import/${uuid}`)).body;
const start = async (asked: Asked) => {
  const uuid = await mapped(api, asked);
  expect((await api.post(`/api/v1/import/start/${uuid}`)).status).toBe(200);
  return uuid;
};
const run = async (asked: Asked) => {
  const uuid = await start(asked);
  await work();
  return look(uuid);
};
const preview = async (uuid: string) => (await api.get(`/api/v1/import/${uuid}/undo`)).body;
const undo = async (uuid: string) => {
  expect((await api.post(`/api/v1/import/${uuid}/undo`)).status).toBe(200);
  await work();
  return (await look(uuid)).undo;
};
const outcomes = ({ errors }: { errors: { row: number; errors: unknown }[] }) =>
  errors.map(({ row, errors }) => [row, errors]);
const failing = (...messages: string[]) =>
  messages.map((message, at) => [at + 1, { account_uuids: [message] }]);

/** Four clients, by an import that can be undone. */
async function clients() {
  const text = `last_name\n${['Ash', 'Elm', 'Fir', 'Oak'].join('\n')}\n`;
  const values = { first_name: 'Ann', send_welcome_email: false };
  const { uuid, outcome } = await run({ mode: 'store', text, values });
  expect(outcome.created).toBe(4);
  const { rows } = await pool.query<{ uuid: string }>('SELECT uuid FROM clients ORDER BY uuid');
  return { uuid, ids: rows.map((row) => row.uuid) };
}

const circles = (mode: Asked['mode'], text: string, more: Record<string, string> = {}) =>
  ({ mode, type: 'circles', text, more }) satisfies Asked;

test('a list is found, changed, and put back; what it points to stays as long as it does', async () => {
  const before = await checksum(pool);
  const { uuid: clientsImport, ids } = await clients();
  const [ash, elm, fir, oak] = ids as [string, string, string, string];

  const made = await run(
    circles('store', `name,account_uuids,groups\nWood,${ash};${elm.toUpperCase()} | ${ash},A;B\n`),
  );
  expect(made.outcome, JSON.stringify(made.errors)).toMatchObject({ created: 1 });
  const [circle] = (await api.get('/api/v1/records/circles')).body.data;
  expect(circle).toMatchObject({ name: 'Wood', account_uuids: [ash, elm], groups: ['A', 'B'] });

  const changed = await run(circles('update', `uuid,account_uuids\n${circle.uuid},${elm};${fir}\n`));
  expect(changed.outcome).toMatchObject({ updated: 1 });
  const same = await run(circles('update', `uuid,account_uuids\n${circle.uuid},${elm};${fir}\n`));
  expect(same.outcome).toMatchObject({ unchanged: 1 });

  // Fir and Elm are pointed to, Ash no longer, Oak never was.
  expect(await preview(clientsImport)).toMatchObject({
    removed: 2,
    kept: 2,
    reasons: [{ reason: 'pointed', message: 'Other records point to it.', count: 2 }],
  });
  expect(await undo(changed.uuid)).toMatchObject({ restored: 1 });
  expect((await api.get(`/api/v1/records/circles/${circle.uuid}`)).body.account_uuids).toEqual([ash, elm]);
  expect(await undo(clientsImport)).toMatchObject({ removed: 2, kept: 2 });
  const { rows } = await pool.query('SELECT uuid FROM clients ORDER BY uuid');
  expect(rows.map((row) => row.uuid)).toEqual([ash, elm]);
  expect(rows.map((row) => row.uuid)).not.toContain(oak);

  expect(await undo(made.uuid)).toMatchObject({ removed: 1 });
  await pool.query('DELETE FROM clients');
  expect(await checksum(pool)).toEqual(before);
});

test('each of a list must be found, and there must be neither too few nor too many', async () => {
  const { uuid, ids } = await clients();
  const [ash, elm] = ids;
  const stranger = '0192f3a4-5b6c-7d8e-9f01-23456789abcd';
  const more = Array.from({ length: 51 }, (_, at) => `Client ${at + 5}`).join('\n');
  const values = { first_name: 'Ann', send_welcome_email: false };
  const others = await run({ mode: 'store', text: `last_name\n${more}\n`, values });
  const { rows } = await pool.query<{ uuid: string }>('SELECT uuid FROM clients ORDER BY uuid');
  const all = rows.map((row) => row.uuid);
  const text = `name,account_uuids
A,${ash};${stranger}
B,${ash};Elm
C,${ash};${ash}
D,${all.slice(0, 51).join(';')}
E,;
F,${all.slice(0, 50).join(';')}
`;
  const selected = 'The selected account uuids is invalid.';
  const between = 'The account uuids field must have between 2 and 50 items.';
  const expected = failing(
    selected,
    'The account uuids field must be a valid UUID.',
    between,
    between,
    'The account uuids field is required.',
  );
  for (const mode of ['validate', 'store'] as const) {
    const body = await run(circles(mode, text));
    expect(body.outcome).toMatchObject(
      mode === 'store' ? { created: 1, failed: 5 } : { unchanged: 1, failed: 5 },
    );
    expect(outcomes(body)).toEqual(expected);
  }
  const theirs = apiOf(inlet.url, (await inlet.person()).token);
  const id = await mapped(theirs, circles('store', `name,account_uuids\nG,${ash};${elm}\n`));
  await theirs.post(`/api/v1/import/start/${id}`);
  await work();
  expect(outcomes((await theirs.get(`/api/v1/import/${id}`)).body)).toEqual(failing(selected));
  await pool.query('DELETE FROM circles');
  expect(await undo(others.uuid)).toMatchObject({ removed: 51 });
  expect(await undo(uuid)).toMatchObject({ removed: 4 });
});

test('one of a list that goes while an atomic import waits fails its row', async () => {
  const { uuid, ids } = await clients();
  const [ash, elm, fir, oak] = ids;
  const circlesImport = await start(
    circles('store', `name,account_uuids\nA,${ash};${elm}\nB,${fir};${oak}\n`, { atomic: 'true' }),
  );
  await work(5);
  await pool.query('DELETE FROM clients WHERE uuid = $1', [oak]);
  await work();
  const body = await look(circlesImport);
  expect(body).toMatchObject({ status: 'failed', outcome: { failed: 1, remaining: 1 } });
  expect(outcomes(body)).toEqual([[2, { account_uuids: ['The selected account uuids is invalid.'] }]]);
  expect(await undo(uuid)).toMatchObject({ removed: 3, kept: 1 });
});

test('by name, a list fills the list of ids, and must not contradict it', async () => {
  const { firmUuid } = person;
  const employee = (lastName: string) =>
    addEmployee(inlet.pool, { firmUuid, firstName: 'Jo', lastName, role: 'member' });
  const [hart, nair] = [await employee('Hart'), await employee('Nair')];
  await employee('Twin');
  await employee('Twin');
  const text = `name,assigned_to,assigned_to_uuids
A,jo  hart; Jo Nair;JO HART,
B,Jo Hart;Jo Nair,${nair};${hart}
C,Jo Hart,${nair}
D,Jo Nobody;Jo Hart,
E,Jo Twin,
F,,${nair}
G,; ;,
`;
  const body = await run({ mode: 'store', type: 'tasks', text });
  expect(outcomes(body)).toEqual([
    [3, { assigned_to: ['The assigned to field must match assigned to uuids.'] }],
    [4, { assigned_to: ['The selected assigned to is invalid.'] }],
    [5, { assigned_to: ['The assigned to is ambiguous.'] }],
  ]);
  const { data } = (await api.get('/api/v1/records/tasks?sort=name')).body;
  expect(data.map((it: Record<string, unknown>) => [it.name, it.assigned_to_uuids, it.priority])).toEqual([
    ['A', [hart, nair], 'medium'],
    ['B', [nair, hart], 'medium'],
    ['F', [nair], 'medium'],
    ['G', null, 'medium'],
  ]);
  expect(await undo(body.uuid)).toMatchObject({ removed: 4 });
});
