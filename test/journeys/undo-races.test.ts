/** Undo beside people who work on the same records, and through errors of our own (contract §6, Undo). */
import type pg from 'pg';
import { expect, test } from 'vitest';
import { apiOf } from '../support/api.ts';
import { finished, imported, undoReport } from '../support/imports.ts';
import { startInlet } from '../support/inlet.ts';
import { someoneWaits } from '../support/waits.ts';

const inlet = await startInlet({ LOG_LEVEL: 'silent' }, 1);
const { pool } = inlet;
const person = await inlet.person();
const api = apiOf(inlet.url, person.token);
const none = { removed: 0, restored: 0, partly: 0, kept: 0, remaining: 0 };
const text = 'first_name,last_name,external_reference\nAnn,Lee,A\nBen,Park,B\nCleo,Rhys,C\n';
const store = () => imported(api, { mode: 'store', text, values: { send_welcome_email: false } });

/** Does something in a transaction that is only committed once the undo waits for it. */
async function undoneMeanwhile(uuid: string, work: (client: pg.PoolClient) => Promise<unknown>) {
  const client = await pool.connect();
  await client.query('BEGIN');
  await work(client);
  expect((await api.post(`/api/v1/import/${uuid}/undo`)).status).toBe(200);
  await someoneWaits(pool);
  await client.query('COMMIT');
  client.release();
  return (await finished(api, uuid)).undo;
}

test('a record somebody begins to refer to while it is being taken away stays', async () => {
  const { uuid } = await store();
  const undo = await undoneMeanwhile(uuid, async (client) => {
    const { rows } = await client.query(
      `SELECT uuid FROM clients WHERE external_reference = 'B' FOR KEY SHARE`,
    );
    await client.query(
      `INSERT INTO plans (firm_uuid, client_uuid, type, status) VALUES ($1, $2, 'Pension', 'active')`,
      [person.firmUuid, rows[0].uuid],
    );
  });
  expect(undo).toEqual({ ...none, removed: 2, kept: 1 });
  expect(await undoReport(api, uuid)).toMatch(/^2,.*,kept,Other records point to it\.,\r$/m);
  await pool.query('DELETE FROM plans; DELETE FROM clients');
});

test('a record somebody changes while it is being taken away stays', async () => {
  const { uuid } = await store();
  const undo = await undoneMeanwhile(uuid, (client) =>
    client.query(`UPDATE clients SET town_city = 'Bath' WHERE external_reference = 'B'`),
  );
  expect(undo).toEqual({ ...none, removed: 2, kept: 1 });
  await pool.query('DELETE FROM clients');
});

test('a value somebody changes while it goes back stays, and so does an e-mail somebody takes', async () => {
  await store();
  const { uuid } = await imported(api, {
    mode: 'update',
    text: 'external_reference,first_name,last_name\nA,Anna,Leigh\nB,Benno,Parker\n',
    more: { match_on: 'external_reference' },
  });
  const undo = await undoneMeanwhile(uuid, (client) =>
    client.query(`UPDATE clients SET last_name = 'Lewis' WHERE external_reference = 'A'`),
  );
  expect(undo).toEqual({ ...none, restored: 1, partly: 1 });
  const { rows } = await pool.query('SELECT first_name, last_name FROM clients ORDER BY external_reference');
  expect(rows[0]).toEqual({ first_name: 'Ann', last_name: 'Lewis' });
  expect(rows[1]).toEqual({ first_name: 'Ben', last_name: 'Park' });

  await pool.query(`UPDATE clients SET email = 'ann@example.org' WHERE external_reference = 'A'`);
  const moved = await imported(api, {
    mode: 'update',
    text: 'external_reference,email\nA,new@example.org\n',
    more: { match_on: 'external_reference' },
  });
  const kept = await undoneMeanwhile(moved.uuid, (client) =>
    client.query(`UPDATE clients SET email = 'ann@example.org' WHERE external_reference = 'C'`),
  );
  expect(kept).toEqual({ ...none, kept: 1 });
  expect(await undoReport(api, moved.uuid)).toContain(
    'Its old value has been taken by another record.,email',
  );
  await pool.query('DELETE FROM clients');
});

test('what Inlet itself fails at again and again is kept, and the undo ends', async () => {
  const { uuid } = await store();
  // A bug of ours looks like this: a statement that never works.
  await pool.query('ALTER TABLE plans RENAME COLUMN client_uuid TO somewhere_else');
  expect((await api.post(`/api/v1/import/${uuid}/undo`)).status).toBe(200);
  const { status, undo } = await finished(api, uuid);
  expect({ status, undo }).toEqual({ status: 'undone', undo: { ...none, kept: 3 } });
  expect(await undoReport(api, uuid)).toContain(
    ',,kept,"3 records were not there any more, or could not be taken back.",',
  );
  await pool.query('ALTER TABLE plans RENAME COLUMN somewhere_else TO client_uuid');
});
