/** Records whose custom fields are changed, all at once or not, and put back (contract §4 `custom-fields`, §6). */
import { expect, test } from 'vitest';
import { apiOf } from '../support/api.ts';
import { addEveryKind, addField } from '../support/custom-fields.ts';
import { checksum, imported, undone, undoReport } from '../support/imports.ts';
import { startInlet } from '../support/inlet.ts';

const inlet = await startInlet({ CHUNK_ROWS: '2' }, 2);
const { pool } = inlet;
const values = { send_welcome_email: false };
const byReference = { match_on: 'external_reference' };

async function firmWith(text: string) {
  const api = apiOf(inlet.url, (await inlet.person()).token);
  await addEveryKind(api);
  await imported(api, { mode: 'store', text, values });
  const of = async (reference: string) => {
    const { body } = await api.get('/api/v1/records/clients?per_page=500');
    return body.data.find((it: { external_reference: string }) => it.external_reference === reference);
  };
  return { api, of };
}

/** As a person might, beside Inlet. */
const setBySql = (uuid: string, patch: Record<string, unknown>) =>
  pool.query(`UPDATE clients SET custom_fields = coalesce(custom_fields, '{}') || $2 WHERE uuid = $1`, [
    uuid,
    JSON.stringify(patch),
  ]);

const head =
  'external_reference,first_name,last_name,shoe_size,favourite_colour,last_walk,called_at,has_a_dog,pocket_money,patience,motto';
const three = `${head}
A,Ann,A,42,red,26/06/2024,01/02/2024 14:30,yes,"1,234.50",12.5,"a ""b"" \\ c"
B,Ben,B,43,,,,no,,,
C,Cleo,C,,,,,,,,
`;

test('an update changes what is mapped, an empty cell clears, the rest stays; undo puts every value back', async () => {
  const { api, of } = await firmWith(three);
  const before = await checksum(pool);
  const text =
    'external_reference,shoe_size,motto,last_walk,pocket_money,has_a_dog\nA,41,,27/06/2024,,no\nB,43,,,,no\nC,40,New,,5,yes\n';
  const { uuid, outcome } = await imported(api, { mode: 'update', text, more: byReference });
  expect(outcome).toMatchObject({ updated: 2, unchanged: 1 });
  expect(await of('A')).toMatchObject({
    shoe_size: 41,
    motto: null,
    last_walk: '2024-06-27',
    pocket_money: null,
    has_a_dog: false,
    favourite_colour: 'Red',
    called_at: '2024-02-01T14:30:00+00:00',
    patience: 12.5,
  });
  expect(await of('C')).toMatchObject({ shoe_size: 40, motto: 'New', pocket_money: 500, has_a_dog: true });
  expect((await undone(api, uuid)).undo).toMatchObject({ restored: 2, kept: 0, partly: 0 });
  expect(await checksum(pool)).toEqual(before);
});

test('what a person changed of one custom field stays, and keeps no other from going back', async () => {
  const { api, of } = await firmWith(three);
  const text =
    'external_reference,first_name,shoe_size,motto\nA,Anna,41,One\nB,Benno,44,Two\nC,Clea,40,Three\n';
  const { uuid } = await imported(api, { mode: 'update', text, more: byReference });
  const [a, b, c] = [await of('A'), await of('B'), await of('C')];
  await setBySql(a.uuid, { motto: 'By hand' });
  await setBySql(b.uuid, { patience: 3 });
  await setBySql(c.uuid, { motto: 'By hand', shoe_size: 1 });
  await pool.query(`UPDATE clients SET first_name = 'Bert' WHERE uuid = $1`, [b.uuid]);
  await pool.query(`UPDATE clients SET first_name = 'Cloe' WHERE uuid = $1`, [c.uuid]);
  expect((await api.get(`/api/v1/import/${uuid}/undo`)).body).toMatchObject({
    restored: 0,
    partly: 2,
    kept: 1,
  });
  expect((await undone(api, uuid)).undo).toMatchObject({ restored: 0, partly: 2, kept: 1 });
  expect(await of('A')).toMatchObject({ first_name: 'Ann', shoe_size: 42, motto: 'By hand' });
  expect(await of('B')).toMatchObject({ first_name: 'Bert', shoe_size: 43, motto: null, patience: 3 });
  expect(await of('C')).toMatchObject({ first_name: 'Cloe', shoe_size: 1, motto: 'By hand' });
  expect((await undoReport(api, uuid)).split('\r\n').slice(1, -1)).toEqual([
    `1,${a.uuid},partly,It was changed after the import.,motto`,
    `2,${b.uuid},partly,It was changed after the import.,first_name`,
    `3,${c.uuid},kept,It was changed after the import.,first_name shoe_size motto`,
  ]);
});

test('a field that is not mapped may be changed meanwhile: the record is restored all the same', async () => {
  const { api, of } = await firmWith(three);
  const text = 'external_reference,shoe_size\nA,41\n';
  const { uuid } = await imported(api, { mode: 'update', text, more: byReference });
  await setBySql((await of('A')).uuid, { motto: 'By hand' });
  expect((await undone(api, uuid)).undo).toMatchObject({ restored: 1 });
  expect(await of('A')).toMatchObject({ shoe_size: 42, motto: 'By hand' });
});

test('created records with custom fields are removed, but not those that somebody changed since', async () => {
  const { api, of } = await firmWith('external_reference,first_name,last_name\nZ,Zoe,Z\n');
  const { uuid } = await imported(api, { mode: 'store', text: three, values });
  await setBySql((await of('A')).uuid, { shoe_size: 12 });
  expect((await undone(api, uuid)).undo).toMatchObject({ removed: 2, kept: 1 });
});

test('atomic: nothing while a custom field fails; all of it, new and changed, once corrected and run again', async () => {
  const { api, of } = await firmWith(three);
  const more = { atomic: 'true' };
  const text = `${head}\nD,Dan,D,44,red,26/06/2024,,yes,1,2,x\nE,Eve,E,wide,,,,,,,\nF,Fay,F,,,,,,,,\n`;
  const failed = await imported(api, { mode: 'store', text, values, more });
  expect(failed).toMatchObject({ status: 'failed', outcome: { created: 0, failed: 1, remaining: 2 } });
  expect(await of('D')).toBeUndefined();
  const path = `/api/v1/import/${failed.uuid}`;
  const corrected = await api.post(`${path}/corrections`, { rows: [{ row: 2, cells: { shoe_size: '45' } }] });
  expect(corrected.status).toBe(200);
  await api.post(`${path}/retry`);
  await api.get(`${path}/events`);
  expect((await api.get(path)).body.outcome).toMatchObject({ created: 3, failed: 0 });
  expect(await of('D')).toMatchObject({
    shoe_size: 44,
    favourite_colour: 'Red',
    pocket_money: 100,
    motto: 'x',
  });
  expect(await of('E')).toMatchObject({ shoe_size: 45, motto: null });
  const { rows } = await pool.query('SELECT custom_fields FROM clients WHERE uuid = $1', [
    (await of('F')).uuid,
  ]);
  expect(rows[0].custom_fields).toBeNull();

  const before = await checksum(pool);
  const change = 'external_reference,shoe_size,motto\nA,1,\nD,,y\n';
  const { uuid, outcome } = await imported(api, {
    mode: 'update',
    text: change,
    more: { ...more, ...byReference },
  });
  expect(outcome).toMatchObject({ updated: 2 });
  expect(await of('D')).toMatchObject({ shoe_size: null, motto: 'y', favourite_colour: 'Red' });
  await undone(api, uuid);
  expect(await checksum(pool)).toEqual(before);
});

test('more custom fields than a function of the database takes arguments', async () => {
  const api = apiOf(inlet.url, (await inlet.person()).token);
  const names = Array.from({ length: 60 }, (_, at) => `note_${at + 1}`);
  await Promise.all(names.map((name) => addField(api, `Note ${name.slice(5)}`, 'text')));
  const line = (cell: (name: string, at: number) => string) => names.map(cell).join(',');
  const text = `external_reference,first_name,last_name,${names}\nA,Ann,A,${line((name) => `${name} it`)}\n`;
  await imported(api, { mode: 'store', text, values, more: { header_row: '1' } });
  const before = await checksum(pool);
  const change = `external_reference,${names}\nA,${line((_, at) => (at % 2 ? '' : 'other'))}\n`;
  const { uuid } = await imported(api, {
    mode: 'update',
    text: change,
    more: { ...byReference, header_row: '1' },
  });
  const [record] = (await api.get('/api/v1/records/clients')).body.data;
  expect([record.note_1, record.note_2, record.note_59]).toEqual(['other', null, 'other']);
  await undone(api, uuid);
  expect(await checksum(pool)).toEqual(before);
});
