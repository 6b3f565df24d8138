/** Atomic imports: all rows or none (contract §6, atomic), stepped through line by line of the ledger. */
import { expect, test } from 'vitest';
import { loadConfig } from '../../src/config.ts';
import { workOnce } from '../../src/engine/work.ts';
import { threadContext } from '../../src/wire-thread.ts';
import { apiOf } from '../support/api.ts';
import { type Asked, checksum, mapped } from '../support/imports.ts';
import { startInlet } from '../support/inlet.ts';
import { stepThrough } from '../support/step-through.ts';

const env = { CHUNK_ROWS: '4' };
const inlet = await startInlet(env, 0);
const { pool, connection, home } = inlet;
const person = await inlet.person();
const api = apiOf(inlet.url, person.token);
const config = loadConfig({ INLET_HOME: home, LOG_LEVEL: 'silent', ...env });
const context = await threadContext({ name: 'test', lane: 0, config, connection });

const header = 'first_name,last_name,email,external_reference';
const line = (number: number) => `Ann,Lee ${number},a${number}@example.org,R${number}`;
const text = (...lines: string[]) => `${header}\n${lines.join('\n')}\n`;
const ten = text(...Array.from({ length: 10 }, (_, at) => line(at + 1)));
const values = { send_welcome_email: false };
const nobody = { created: 0, updated: 0, unchanged: 0, failed: 0, remaining: 0 };

const work = (before?: number) => stepThrough(context, before);

const atomic = (asked: Omit<Asked, 'mode'> & { mode?: Asked['mode'] }) =>
  mapped(api, { mode: 'store', ...asked, more: { atomic: 'true', ...asked.more } });
const start = async (uuid: string) =>
  expect((await api.post(`/api/v1/import/start/${uuid}`)).status).toBe(200);
const look = async (uuid: string) => (await api.get(`/api/v1/import/${uuid}`)).body;
const count = async (table = 'clients') =>
  (await pool.query(`SELECT count(*)::int AS n FROM ${table}`)).rows[0].n;
const undo = async (uuid: string) => {
  expect((await api.post(`/api/v1/import/${uuid}/undo`)).status).toBe(200);
  await work();
  return (await look(uuid)).undo;
};

test('all rows become records at once; undone, nothing is left', async () => {
  const before = await checksum(pool);
  const uuid = await atomic({ text: ten, values });
  await start(uuid);
  await work(5);
  expect(await count()).toBe(0);
  expect(await look(uuid)).toMatchObject({
    status: 'processing',
    progress: 0,
    outcome: { ...nobody, remaining: 10 },
  });
  await work();
  expect(await look(uuid)).toMatchObject({
    status: 'completed',
    progress: 100,
    outcome: { ...nobody, created: 10 },
  });
  const { body } = await api.get(`/api/v1/records/clients?filter[import]=${uuid}&filter[search]=a7@`);
  expect(body.data[0].origin).toEqual({ import: uuid, row: 7 });
  expect(await undo(uuid)).toMatchObject({ removed: 10, remaining: 0 });
  expect(await checksum(pool)).toEqual(before);
});

test('one bad row, and nothing is kept; started again, all of it is run again', async () => {
  const before = await checksum(pool);
  const uuid = await atomic({ text: ten.replace('a6@example.org', 'wrong'), values });
  for (let run = 1; run <= 2; run++) {
    await start(uuid);
    await work();
    expect(await look(uuid)).toMatchObject({
      status: 'failed',
      failure: 'One row failed, so nothing was imported. Correct it and run the import again.',
      outcome: { ...nobody, failed: 1, remaining: 9 },
      errors: [{ row: 6, errors: { email: ['The email field must be a valid email address.'] } }],
      error_report: { type: 'text/csv' },
    });
    expect(await checksum(pool)).toEqual(before);
  }
  expect(await undo(uuid)).toMatchObject({ removed: 0, remaining: 0 });
});

test('corrected and retried, all of it is run again, and a correction can make another row a duplicate', async () => {
  const before = await checksum(pool);
  const uuid = await atomic({ text: ten.replace('a6@example.org', 'wrong'), values });
  const correct = async (email: string, row = 6) => {
    const rows = [{ row, cells: { email } }];
    const answer = await api.post(`/api/v1/import/${uuid}/corrections`, { rows });
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    expect((await api.post(`/api/v1/import/${uuid}/retry`)).status).toBe(200);
  };
  await start(uuid);
  await work();
  await correct('a7@example.org');
  expect(await look(uuid)).toMatchObject({
    status: 'processing',
    failure: null,
    outcome: { ...nobody, remaining: 10 },
  });
  await work();
  expect(await look(uuid)).toMatchObject({
    status: 'failed',
    outcome: { ...nobody, failed: 1, remaining: 9 },
    errors: [{ row: 7, errors: { email: ['The email has already been taken.'] } }],
  });
  expect(await checksum(pool)).toEqual(before);
  await correct('a8@example.org', 7);
  await work();
  expect(await look(uuid)).toMatchObject({ status: 'failed', outcome: { failed: 1 }, errors: [{ row: 8 }] });
  await correct('a6@example.org', 8);
  await work();
  expect(await look(uuid)).toMatchObject({
    status: 'completed',
    errors: [],
    outcome: { ...nobody, created: 10 },
  });
  const { rows } = await pool.query('SELECT email FROM clients ORDER BY uuid OFFSET 5 LIMIT 3');
  expect(rows.map(({ email }) => email)).toEqual(['a7@example.org', 'a8@example.org', 'a6@example.org']);
  expect(await undo(uuid)).toMatchObject({ removed: 10, kept: 0 });
  expect(await checksum(pool)).toEqual(before);
});

test('rows that were taken while the others were examined fail, and so does the import', async () => {
  const uuid = await atomic({ text: ten, values });
  await start(uuid);
  await work(5);
  await pool.query(
    `INSERT INTO clients (firm_uuid, first_name, last_name, email)
     SELECT $1, 'Bea', 'Fast', email FROM unnest(ARRAY['A2@example.org', 'a9@example.org']) AS email`,
    [person.firmUuid],
  );
  await work();
  const { outcome, status, errors, failure } = await look(uuid);
  expect({ status, outcome }).toEqual({ status: 'failed', outcome: { ...nobody, failed: 2, remaining: 8 } });
  expect(failure).toBe(
    '2 of 10 rows failed, so nothing was imported. Correct them and run the import again.',
  );
  const message = 'The email has already been taken.';
  expect(errors).toMatchObject([
    { row: 2, line: 3, client: { email: 'a2@example.org' }, errors: { email: [message] } },
    { row: 9, line: 10, client: { email: 'a9@example.org' }, errors: { email: [message] } },
  ]);
  expect(await count()).toBe(2);
  await pool.query('DELETE FROM clients');
  await start(uuid);
  await work();
  expect(await look(uuid)).toMatchObject({
    status: 'completed',
    failure: null,
    errors: [],
    outcome: { created: 10 },
  });
  await undo(uuid);
});

test('with duplicates skipped, what was taken meanwhile is left out', async () => {
  const uuid = await atomic({ text: ten + line(3), values, more: { on_duplicate: 'skip' } });
  await start(uuid);
  await work(5);
  await pool.query(
    `INSERT INTO clients (firm_uuid, first_name, last_name, email) VALUES ($1, 'Bea', 'Fast', 'a2@example.org')`,
    [person.firmUuid],
  );
  await work();
  expect(await look(uuid)).toMatchObject({
    status: 'completed',
    outcome: { ...nobody, created: 9, unchanged: 2 },
  });
  expect(await undo(uuid)).toMatchObject({ removed: 9, kept: 0 });
  await pool.query('DELETE FROM clients');
});

test('a record that others refer to and that goes meanwhile fails their rows', async () => {
  const clients = await atomic({ text: ten, values });
  await start(clients);
  await work();
  const { rows } = await pool.query('SELECT uuid FROM clients ORDER BY uuid');
  const plan = (at: number) => `${rows[at].uuid},P-${at},Pension,active,01/02/2020`;
  const plans = await atomic({
    type: 'plans',
    text: `client_uuid,policy_number,type,status,opened_at\n${[1, 2, 3, 4, 5].map(plan).join('\n')}\n`,
  });
  await start(plans);
  await work(5);
  await pool.query('DELETE FROM clients WHERE uuid = $1', [rows[4].uuid]);
  await work();
  expect(await look(plans)).toMatchObject({
    status: 'failed',
    outcome: { ...nobody, failed: 1, remaining: 4 },
    errors: [{ row: 4, errors: { client_uuid: ['The selected client uuid is invalid.'] } }],
  });
  expect(await count('plans')).toBe(0);
  expect(await undo(clients)).toMatchObject({ removed: 9, kept: 1 });
});

test('what the database refuses when all is moved fails alone', async () => {
  await pool.query(`ALTER TABLE clients ADD CONSTRAINT odd CHECK (last_name <> 'Lee 8')`);
  const uuid = await atomic({ text: ten, values });
  await start(uuid);
  await work();
  expect(await look(uuid)).toMatchObject({
    status: 'failed',
    outcome: { ...nobody, failed: 1, remaining: 9 },
    errors: [{ row: 8, errors: { row: ['The record could not be stored.'] } }],
  });
  await pool.query('ALTER TABLE clients DROP CONSTRAINT odd');
  expect(await count()).toBe(0);
});

test('an update changes all its records or none, and goes back whole', async () => {
  const made = await atomic({ text: ten, values });
  await start(made);
  await work();
  const before = await checksum(pool);
  const changes = ten.replaceAll('Ann,', 'Anna,').replace('Anna,Lee 4', 'Ann,Lee 4');
  const more = { match_on: 'external_reference' };
  const bad = await atomic({ mode: 'update', text: changes.replace('R5', 'R55'), more });
  await start(bad);
  await work();
  expect(await look(bad)).toMatchObject({
    status: 'failed',
    outcome: { ...nobody, failed: 1, remaining: 9 },
  });
  expect(await checksum(pool)).toEqual(before);

  const good = await atomic({ mode: 'update', text: changes, more });
  await start(good);
  await work(5);
  expect(await count(`clients WHERE first_name = 'Anna'`)).toBe(0);
  await work();
  expect(await look(good)).toMatchObject({
    status: 'completed',
    outcome: { ...nobody, updated: 9, unchanged: 1 },
  });
  expect(await undo(good)).toMatchObject({ restored: 9, kept: 0 });
  expect(await checksum(pool)).toEqual(before);

  const late = await atomic({ mode: 'update', text: changes, more });
  await start(late);
  await work(5);
  await pool.query(`DELETE FROM clients WHERE external_reference = 'R5'`);
  await work();
  expect(await look(late)).toMatchObject({
    status: 'failed',
    outcome: { ...nobody, failed: 1, remaining: 9 },
    errors: [{ row: 5, errors: { external_reference: ['The selected external reference is invalid.'] } }],
  });
  expect(await undo(made)).toMatchObject({ removed: 9, kept: 1 });
});

test('cancelled in the middle it goes on when it is started again; a database that crashed loses nothing', async () => {
  const uuid = await atomic({ text: ten, values });
  await start(uuid);
  const client = await context.pool.connect();
  while (
    (await workOnce(context, client, { name: 'test', lane: 0 })) &&
    (await pool.query('SELECT FROM chunk WHERE import_uuid = $1 AND stage = 4 AND done', [uuid])).rowCount ===
      0
  );
  client.release();
  await api.post(`/api/v1/import/${uuid}/cancel`);
  expect(await look(uuid)).toMatchObject({ status: 'cancelled', outcome: { ...nobody, remaining: 10 } });
  await start(uuid);
  await work(5);
  // What a crash does to unlogged tables.
  const { rows } = await pool.query('SELECT serial FROM import WHERE uuid = $1', [uuid]);
  await pool.query(`TRUNCATE atomic_${rows[0].serial}`);
  await work();
  expect(await look(uuid)).toMatchObject({ status: 'completed', outcome: { ...nobody, created: 10 } });
  await undo(uuid);
});

test('cancelled and undone it leaves nothing, and a file without rows is an import of none', async () => {
  const before = await checksum(pool);
  const uuid = await atomic({ text: ten, values });
  await start(uuid);
  await work(5);
  await api.post(`/api/v1/import/${uuid}/cancel`);
  expect(await undo(uuid)).toMatchObject({ removed: 0, remaining: 0 });
  const empty = await atomic({ text: `${header}\n`, values });
  await start(empty);
  await work();
  expect(await look(empty)).toMatchObject({ status: 'completed', outcome: nobody });
  const checked = await atomic({ mode: 'validate', text: ten, values });
  await start(checked);
  await work();
  expect(await look(checked)).toMatchObject({ status: 'completed', outcome: { ...nobody, unchanged: 10 } });
  expect(await checksum(pool)).toEqual(before);
  await context.pool.end();
});
