/** Taking back what an import created (contract §6, Undo). */
import { expect, test } from 'vitest';
import { apiOf } from '../support/api.ts';
import { checksum, imported, mapped, undone, undoReport } from '../support/imports.ts';
import { startInlet } from '../support/inlet.ts';

const inlet = await startInlet({}, 2);
const { pool } = inlet;
const person = await inlet.person();
const api = apiOf(inlet.url, person.token);
const values = { send_welcome_email: false };

/** Clients `from` … `to`, one a line. */
const clients = (from: number, to: number) =>
  `first_name,last_name,email\n${Array.from({ length: to - from + 1 }, (_, at) => `Ann,Lee ${from + at},a${from + at}@example.org`).join('\n')}\n`;
const store = (text: string, more: Record<string, string> = {}) =>
  imported(api, { mode: 'store', text, values, more });
const uuidOf = async (email: string): Promise<string> =>
  (await pool.query('SELECT uuid FROM clients WHERE email = $1', [email])).rows[0].uuid;
const removed = (count: number) => ({ removed: count, restored: 0, partly: 0, kept: 0, remaining: 0 });

test('what nobody touched is gone, and the database is what it was', async () => {
  const before = await checksum(pool);
  const { uuid, outcome, undo } = await store(`${clients(1, 30)}Ann,,wrong\n`);
  expect(outcome).toMatchObject({ created: 30, failed: 1 });
  expect(undo).toBeNull();
  const preview = await api.get(`/api/v1/import/${uuid}/undo`);
  expect(preview.body).toEqual({ removed: 30, restored: 0, partly: 0, kept: 0, reasons: [] });
  const body = await undone(api, uuid);
  expect(body).toMatchObject({ status: 'undone', undo: removed(30), progress: 100 });
  expect(body.outcome).toMatchObject({ created: 30, failed: 1 });
  expect(await checksum(pool)).toEqual(before);
  expect(await undoReport(api, uuid)).toBe('inlet_row,uuid,outcome,reason,fields_not_restored\r\n');
});

test('what was changed, or taken away, by plain SQL is kept, and the report says why', async () => {
  const { uuid } = await store(clients(1, 10));
  const [third, fourth] = [await uuidOf('a3@example.org'), await uuidOf('a4@example.org')];
  await pool.query(`UPDATE clients SET last_name = 'Park' WHERE uuid = $1`, [third]);
  await pool.query('DELETE FROM clients WHERE uuid = $1', [fourth]);
  const preview = await api.get(`/api/v1/import/${uuid}/undo`);
  expect(preview.body).toMatchObject({ removed: 8, kept: 2 });
  expect(preview.body.reasons).toEqual(
    expect.arrayContaining([
      { reason: 'changed', message: 'It was changed after the import.', count: 1 },
      { reason: 'gone', message: 'It is not there any more.', count: 1 },
    ]),
  );
  expect((await undone(api, uuid)).undo).toEqual({ ...removed(8), kept: 2 });
  expect((await undoReport(api, uuid)).split('\r\n').slice(1, -1)).toEqual([
    `3,${third},kept,It was changed after the import.,`,
    `4,${fourth},kept,It is not there any more.,`,
  ]);
  expect((await pool.query('SELECT last_name FROM clients')).rows).toEqual([{ last_name: 'Park' }]);
  await pool.query('DELETE FROM clients');
});

test('what others point to is kept; what only records of the same import point to goes with them', async () => {
  const { uuid } = await store(clients(1, 6));
  const [one, two, three, five] = await Promise.all(
    [1, 2, 3, 5].map((number) => uuidOf(`a${number}@example.org`)),
  );
  // 1 → 2 → 3 by records of the import, as a retried row can; a plan → 5; a client of somebody else's → 1's own copy.
  await pool.query('ALTER TABLE clients DISABLE TRIGGER revise');
  await pool.query('UPDATE clients SET introduced_by_uuid = $2 WHERE uuid = $1', [one, two]);
  await pool.query('UPDATE clients SET introduced_by_uuid = $2 WHERE uuid = $1', [two, three]);
  await pool.query('ALTER TABLE clients ENABLE TRIGGER revise');
  const plans = await imported(api, {
    mode: 'store',
    type: 'plans',
    text: `client_uuid,policy_number,type,status,opened_at\n${five},P-1,Pension,active,01/02/2020\n`,
  });
  expect(plans.outcome, JSON.stringify(plans.errors)).toMatchObject({ created: 1 });
  const preview = await api.get(`/api/v1/import/${uuid}/undo`);
  expect(preview.body).toMatchObject({
    removed: 5,
    kept: 1,
    reasons: [{ reason: 'pointed', message: 'Other records point to it.', count: 1 }],
  });
  expect((await undone(api, uuid)).undo).toEqual({ ...removed(5), kept: 1 });
  expect(await undoReport(api, uuid)).toContain(`5,${five},kept,Other records point to it.,`);
  expect((await undone(api, plans.uuid)).undo).toEqual(removed(1));
  await pool.query('DELETE FROM clients');
});

test('what points to a kept record of the same import does not save it, but what it points to stays', async () => {
  const { uuid } = await store(clients(1, 3));
  const [one, two] = [await uuidOf('a1@example.org'), await uuidOf('a2@example.org')];
  // 1 is changed, and now points to 2.
  await pool.query('UPDATE clients SET introduced_by_uuid = $2 WHERE uuid = $1', [one, two]);
  expect((await api.get(`/api/v1/import/${uuid}/undo`)).body).toMatchObject({ removed: 1, kept: 2 });
  expect((await undone(api, uuid)).undo).toEqual({ ...removed(1), kept: 2 });
  expect((await undoReport(api, uuid)).split('\r\n').slice(1, -1)).toEqual([
    `1,${one},kept,It was changed after the import.,`,
    `2,${two},kept,Other records point to it.,`,
  ]);
  await pool.query('DELETE FROM clients');
});

test('what a rule of the database forbids to take away is kept alone', async () => {
  const { uuid } = await store(clients(1, 9));
  const seventh = await uuidOf('a7@example.org');
  await pool.query(`
    CREATE FUNCTION forbid() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'not this one'; END $$;
    CREATE TRIGGER forbid BEFORE DELETE ON clients FOR EACH ROW WHEN (OLD.email = 'a7@example.org') EXECUTE FUNCTION forbid()`);
  expect((await undone(api, uuid)).undo).toEqual({ ...removed(8), kept: 1 });
  expect(await undoReport(api, uuid)).toContain(`7,${seventh},kept,The database refused to take it back.,`);
  await pool.query('DROP FUNCTION forbid CASCADE; DELETE FROM clients');
});

test('a record that is missing is counted as kept also where duplicates were skipped', async () => {
  const { uuid, outcome } = await store(`${clients(1, 5)}Ann,Lee,a1@example.org\n`, { on_duplicate: 'skip' });
  expect(outcome).toMatchObject({ created: 5, unchanged: 1 });
  await pool.query(`DELETE FROM clients WHERE email = 'a2@example.org'`);
  expect((await undone(api, uuid)).undo).toEqual({ ...removed(4), kept: 1 });
  expect(await undoReport(api, uuid)).toContain(
    ',,kept,"One record was not there any more, or could not be taken back.",',
  );
});

test('records of another firm with the same e-mail stay', async () => {
  const stranger = apiOf(inlet.url, (await inlet.person()).token);
  const theirs = await imported(stranger, { mode: 'store', text: clients(1, 3), values });
  const ours = await store(clients(1, 3));
  expect((await stranger.get(`/api/v1/import/${ours.uuid}/undo`)).status).toBe(404);
  expect((await stranger.post(`/api/v1/import/${ours.uuid}/undo`)).status).toBe(404);
  await undone(api, ours.uuid);
  expect((await stranger.get('/api/v1/records/clients')).body.meta.total).toBe(3);
  await undone(stranger, theirs.uuid);
});

test('only what has ended and may have changed something can be undone, once', async () => {
  const waiting = await mapped(api, { mode: 'store', text: clients(1, 2), values });
  const refused = await api.post(`/api/v1/import/${waiting}/undo`);
  expect(refused.status).toBe(409);
  expect(refused.body.message).toBe(
    'This import is mapped, but was never started. There is nothing to undo.',
  );
  const checked = await imported(api, { mode: 'validate', text: clients(1, 2), values });
  for (const ask of [api.get, api.post]) {
    const { status, body } = await ask(`/api/v1/import/${checked.uuid}/undo`);
    expect(status).toBe(409);
    expect(body.message).toMatch(/changed nothing/);
  }
  const failed = await store('first_name,last_name,email\nAnn,,wrong\n');
  expect((await undone(api, failed.uuid)).undo).toEqual(removed(0));

  const { uuid } = await store(clients(1, 3));
  expect((await api.get(`/api/v1/import/${uuid}/undo/report`)).status).toBe(409);
  const both = await Promise.all([
    api.post(`/api/v1/import/${uuid}/undo`),
    api.post(`/api/v1/import/${uuid}/undo`),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  await api.get(`/api/v1/import/${uuid}/events`);
  const again = await api.post(`/api/v1/import/${uuid}/undo`);
  expect(again.status).toBe(409);
  expect((await api.post(`/api/v1/import/start/${uuid}`)).status).toBe(409);

  const reader = apiOf(inlet.url, (await inlet.person('reader', person.firmUuid)).token);
  expect((await reader.post(`/api/v1/import/${failed.uuid}/undo`)).status).toBe(403);
});
