/** Taking back what an import changed, value by value (contract §6, Undo). */
import { expect, test } from 'vitest';
import { apiOf } from '../support/api.ts';
import { type Asked, checksum, imported, undone, undoReport } from '../support/imports.ts';
import { startInlet } from '../support/inlet.ts';

const inlet = await startInlet({}, 2);
const { pool } = inlet;
const api = apiOf(inlet.url, (await inlet.person()).token);
const none = { removed: 0, restored: 0, partly: 0, kept: 0, remaining: 0 };

const store = (text: string) =>
  imported(api, { mode: 'store', text, values: { send_welcome_email: false } } satisfies Asked);
const update = (text: string, more: Record<string, string> = {}) =>
  imported(api, { mode: 'update', text, more: { match_on: 'external_reference', ...more } });
const set = (reference: string, column: string, value: string) =>
  pool.query(`UPDATE clients SET ${column} = $2 WHERE external_reference = $1`, [reference, value]);
const of = async (reference: string) =>
  (await pool.query('SELECT * FROM clients WHERE external_reference = $1', [reference])).rows[0];
const clear = () => pool.query('DELETE FROM clients');
const header = 'external_reference,first_name,last_name,email,date_of_birth,value,client_preferences';

/** Three clients with a value of many a kind. */
const three = `${header}
A,Ann,Lee,ann@example.org,01/02/1980,"1,234.50",letters
B,Ben,Park,Ben@Example.org,,,
C,Cleo,Rhys,,03/04/1990,-5,"a; ""b""\\c"
`;

test('everything goes back to what it was, revision and time of the last change with it', async () => {
  const made = await store(three);
  await set('B', 'town_city', 'Leeds');
  const before = await checksum(pool);
  const changed = `${header}\nA,Anna,,anna@example.org,,7.00,\nB,Ben,Park,Ben@Example.org,,,\nC,Cleo,Rhys,cleo@example.org,05/06/1991,,x\n`;
  const { uuid, outcome } = await update(changed.replace('Anna,,', 'Anna,Leigh,'));
  expect(outcome).toMatchObject({ updated: 2, unchanged: 1 });
  expect(await checksum(pool)).not.toEqual(before);
  const preview = await api.get(`/api/v1/import/${uuid}/undo`);
  expect(preview.body).toEqual({ removed: 0, restored: 2, partly: 0, kept: 0, reasons: [] });
  expect((await undone(api, uuid)).undo).toEqual({ ...none, restored: 2 });
  expect(await checksum(pool)).toEqual(before);
  expect((await undoReport(api, uuid)).split('\r\n').slice(1, -1)).toEqual([
    `1,${(await of('A')).uuid},restored,,`,
    `3,${(await of('C')).uuid},restored,,`,
  ]);
  // B was changed by a person: what created it can take back the other two.
  expect((await undone(api, made.uuid)).undo).toEqual({ ...none, removed: 2, kept: 1 });
  await clear();
});

test('a value that somebody changed since stays, the others go back', async () => {
  await store(three);
  const { uuid } = await update(
    'external_reference,first_name,last_name\nA,Anna,Leigh\nB,Benno,Parker\nC,Clea,Rees\n',
  );
  await set('A', 'last_name', 'Lewis');
  await set('B', 'first_name', 'Bert');
  await set('B', 'last_name', 'Marsh');
  await set('C', 'town_city', 'Bath');
  const preview = await api.get(`/api/v1/import/${uuid}/undo`);
  expect(preview.body).toMatchObject({ restored: 1, partly: 1, kept: 1 });
  const { uuid: a, revision } = await of('A');
  expect((await undone(api, uuid)).undo).toEqual({ ...none, restored: 1, partly: 1, kept: 1 });
  expect(await of('A')).toMatchObject({ first_name: 'Ann', last_name: 'Lewis', revision: revision + 1 });
  expect(await of('B')).toMatchObject({ first_name: 'Bert', last_name: 'Marsh' });
  expect(await of('C')).toMatchObject({ first_name: 'Cleo', last_name: 'Rhys', town_city: 'Bath' });
  expect((await undoReport(api, uuid)).split('\r\n').slice(1, -1)).toEqual([
    `1,${a},partly,It was changed after the import.,last_name`,
    `2,${(await of('B')).uuid},kept,It was changed after the import.,first_name last_name`,
    `3,${(await of('C')).uuid},restored,,`,
  ]);
  await clear();
});

test('a record whose old e-mail another has now is kept; one that is gone is told', async () => {
  await store(three);
  const { uuid } = await update(
    'external_reference,first_name,email\nA,Anna,new@example.org\nB,Benno,ben@example.org\nC,Clea,c@example.org\n',
  );
  await store('first_name,last_name,email\nOther,Ann,ANN@example.org\n');
  const c = (await of('C')).uuid;
  await pool.query(`DELETE FROM clients WHERE external_reference = 'C'`);
  const { body } = await api.get(`/api/v1/import/${uuid}/undo`);
  expect(body).toMatchObject({ restored: 1, kept: 2 });
  expect(body.reasons.map(({ reason }: { reason: string }) => reason).sort()).toEqual(['gone', 'taken']);
  expect((await undone(api, uuid)).undo).toEqual({ ...none, restored: 1, kept: 2 });
  expect(await of('A')).toMatchObject({ first_name: 'Anna', email: 'new@example.org' });
  expect(await of('B')).toMatchObject({ first_name: 'Ben', email: 'Ben@Example.org' });
  const report = await undoReport(api, uuid);
  expect(report).toContain(
    `1,${(await of('A')).uuid},kept,Its old value has been taken by another record.,email`,
  );
  expect(report).toContain(`3,${c},kept,It is not there any more.,`);
  await clear();
});

test('an e-mail that moved on within one import finds its way back, whatever the order', async () => {
  await store(three);
  const before = await checksum(pool);
  const { uuid } = await update('external_reference,email\nA,new@example.org\n');
  // As a retried row may: C takes, in a later run of the same import, what A gave up in the first.
  const later = await update('external_reference,email\nC,ann@example.org\n');
  await pool.query(`UPDATE before_image SET import_uuid = $1, row = 2 WHERE import_uuid = $2`, [
    uuid,
    later.uuid,
  ]);
  await pool.query('UPDATE import SET updated = 2, total = 2, unchanged = 0 WHERE uuid = $1', [uuid]);
  expect((await undone(api, uuid)).undo).toEqual({ ...none, restored: 2 });
  expect(await checksum(pool)).toEqual(before);
  await clear();
});

test('created, updated, and both taken back: nothing is left, whichever goes first', async () => {
  const before = await checksum(pool);
  for (const order of ['update first', 'created first']) {
    const made = await store(three);
    const first = await update('external_reference,first_name\nA,Anna\nB,Benno\n');
    const second = await update('external_reference,last_name\nA,Leigh\nC,Rees\n');
    if (order === 'created first') {
      expect((await undone(api, made.uuid)).undo).toEqual({ ...none, kept: 3 });
      // The updates go back in the order they were made: each touched other values.
      expect((await undone(api, first.uuid)).undo).toEqual({ ...none, restored: 2 });
      expect((await undone(api, second.uuid)).undo).toEqual({ ...none, restored: 2 });
      expect(await of('A')).toMatchObject({ first_name: 'Ann', last_name: 'Lee', revision: 1 });
      await clear();
    } else {
      expect((await undone(api, second.uuid)).undo).toEqual({ ...none, restored: 2 });
      expect((await undone(api, first.uuid)).undo).toEqual({ ...none, restored: 2 });
      expect((await undone(api, made.uuid)).undo).toEqual({ ...none, removed: 3 });
    }
    expect(await checksum(pool)).toEqual(before);
  }
});

test('two imports on the same records, a person between: undone in the order they came in, or the other', async () => {
  for (const latestFirst of [true, false]) {
    await store(three);
    const first = await update('external_reference,first_name,last_name\nA,Anna,Leigh\nB,Benno,Parker\n');
    await set('A', 'last_name', 'Lewis');
    await set('B', 'town_city', 'Hull');
    const between = await checksum(pool);
    const second = await update('external_reference,first_name,town_city\nA,Annabel,Bath\nB,Benno,Truro\n');
    if (latestFirst) {
      expect((await undone(api, second.uuid)).undo).toEqual({ ...none, restored: 2 });
      expect(await checksum(pool)).toEqual(between);
      expect((await undone(api, first.uuid)).undo).toEqual({ ...none, restored: 1, partly: 1 });
      expect(await of('A')).toMatchObject({ first_name: 'Ann', last_name: 'Lewis', town_city: null });
    } else {
      // A: neither value is as the first import left it. B: both are, the second left them alone.
      expect((await undone(api, first.uuid)).undo).toEqual({ ...none, restored: 1, kept: 1 });
      expect((await undone(api, second.uuid)).undo).toEqual({ ...none, restored: 2 });
      expect(await of('A')).toMatchObject({ first_name: 'Anna', last_name: 'Lewis', town_city: null });
    }
    expect(await of('B')).toMatchObject({ first_name: 'Ben', last_name: 'Park', town_city: 'Hull' });
    await clear();
  }
});

test('when what records were before is no longer kept, undo says so', async () => {
  await store(three);
  const { uuid } = await update('external_reference,first_name\nA,Anna\n');
  await pool.query('DELETE FROM before_image WHERE import_uuid = $1', [uuid]);
  for (const ask of [api.get, api.post]) {
    const { status, body } = await ask(`/api/v1/import/${uuid}/undo`);
    expect(status).toBe(409);
    expect(body.message).toMatch(/can no longer be undone/);
  }
  expect((await api.get(`/api/v1/import/${uuid}`)).body).toMatchObject({ status: 'completed', undo: null });
  await clear();
});
