/** Custom fields that are defined, changed, archived and deleted, while imports are under way too (contract §4 `custom-fields`). */
import { describe, expect, test } from 'vitest';
import { type Api, apiOf, csv } from '../support/api.ts';
import { addField, customFieldsPath as path } from '../support/custom-fields.ts';
import { finished, imported, mapped, undone } from '../support/imports.ts';
import { startInlet } from '../support/inlet.ts';
import { oneBehindTheOther } from '../support/lock-waits.ts';

const inlet = await startInlet({ CHUNK_ROWS: '2' }, 2);
const values = { send_welcome_email: false };
const text = 'first_name,last_name,shoe_size,colour\nAnn,A,42,Red\nBen,B,x,Green\n';

const firmApi = async () => apiOf(inlet.url, (await inlet.person()).token);
const recordsOf = async (api: Api) => (await api.get('/api/v1/records/clients?sort=last_name')).body.data;
const typeFields = async (api: Api): Promise<string[]> =>
  (await api.get('/api/v1/import-types/clients')).body.fields.map(({ name }: { name: string }) => name);

async function withFields() {
  const api = await firmApi();
  const size = await addField(api, 'Shoe size', 'int');
  const colour = await addField(api, 'Colour', 'one_of', { options: ['Red'] });
  return { api, size, colour };
}

test('an import that is mapped means the same to the end, whatever becomes of the fields', async () => {
  const { api, size, colour } = await withFields();
  const uuid = await mapped(api, { mode: 'store', text, values });
  expect((await api.put(`${path}/${size.uuid}`, { archived: true })).body.archived).toBe(true);
  await api.put(`${path}/${colour.uuid}`, { label: 'Paint', required: true });
  await addField(api, 'Must have', 'text', { required: true });
  // It is not offered any more, and nothing new is mapped by it.
  expect(await typeFields(api)).not.toContain('shoe_size');
  await expect(mapped(api, { mode: 'store', text, values })).rejects.toThrow(
    'shoe_size is archived. Bring it back to map it',
  );

  await api.post(`/api/v1/import/start/${uuid}`);
  const done = await finished(api, uuid);
  expect(done.outcome).toMatchObject({ created: 1, failed: 1 });
  expect(done.errors[0].errors).toEqual({
    shoe_size: ['The shoe size field must be an integer.'],
    colour: ['The selected colour is invalid.'],
  });
  const correction = { rows: [{ row: 2, cells: { shoe_size: '43', colour: 'red' } }] };
  expect((await api.post(`/api/v1/import/${uuid}/corrections`, correction)).status).toBe(200);
  await api.post(`/api/v1/import/${uuid}/retry`);
  expect((await finished(api, uuid)).outcome).toMatchObject({ created: 2, failed: 0 });
  expect((await recordsOf(api))[0]).not.toHaveProperty('shoe_size');
  await api.put(`${path}/${size.uuid}`, { archived: false });
  expect((await recordsOf(api)).map((it: { shoe_size: number }) => it.shoe_size)).toEqual([42, 43]);
});

test('values added to a list count when the failed rows are run again', async () => {
  const { api, colour } = await withFields();
  const file = text.replace('Ben,B,x', 'Ben,B,43');
  const { uuid, outcome } = await imported(api, { mode: 'store', text: file, values });
  expect(outcome).toMatchObject({ created: 1, failed: 1 });
  const { status, body } = await api.put(`${path}/${colour.uuid}`, { options: ['Green', 'Red'] });
  expect([status, body.options, body.label]).toEqual([200, ['Green', 'Red'], 'Colour']);
  await api.post(`/api/v1/import/${uuid}/retry`);
  expect((await finished(api, uuid)).outcome).toMatchObject({ created: 2, failed: 0 });
  expect((await recordsOf(api))[1].colour).toBe('Green');
});

test('a copy means what its source did; an update is undone by the fields it was mapped with', async () => {
  const { api, size } = await withFields();
  const file = 'first_name,last_name,external_reference,shoe_size\nAnn,A,R,42\n';
  const checked = await imported(api, { mode: 'validate', text: file, values });
  await api.put(`${path}/${size.uuid}`, { archived: true });
  const copied = (await api.post(`/api/v1/import/${checked.uuid}/copy`, { mode: 'store' })).body.uuid;
  await api.post(`/api/v1/import/start/${copied}`);
  expect((await finished(api, copied)).outcome).toMatchObject({ created: 1 });
  await api.put(`${path}/${size.uuid}`, { archived: false });
  const change = 'external_reference,shoe_size\nR,7\n';
  const { uuid } = await imported(api, {
    mode: 'update',
    text: change,
    more: { match_on: 'external_reference' },
  });
  await api.put(`${path}/${size.uuid}`, { archived: true });
  expect((await undone(api, uuid)).undo).toMatchObject({ restored: 1 });
  await api.put(`${path}/${size.uuid}`, { archived: false });
  expect((await recordsOf(api))[0].shoe_size).toBe(42);
});

test('one that was used is not deleted; one that was not, or that nothing is left of, is', async () => {
  const { api, size, colour } = await withFields();
  const uuid = await mapped(api, { mode: 'store', text, values });
  const waiting = await api.delete(`${path}/${size.uuid}`);
  expect([waiting.status, waiting.body.message]).toEqual([
    409,
    expect.stringMatching(/^An import .*Archive the field/),
  ]);
  await api.post(`/api/v1/import/start/${uuid}`);
  await finished(api, uuid);
  await undone(api, uuid);
  const { uuid: other } = await imported(api, {
    mode: 'store',
    text: 'first_name,last_name\nEve,E\n',
    values,
  });
  await inlet.pool.query(`UPDATE clients SET custom_fields = '{"colour": "Red"}' WHERE last_name = 'E'`);
  const held = await api.delete(`${path}/${colour.uuid}`);
  expect([held.status, held.body.message]).toEqual([409, expect.stringMatching(/^One record has a value/)]);
  expect((await api.delete(`${path}/${size.uuid}`)).status).toBe(204);
  expect((await api.get(`${path}/${size.uuid}`)).status).toBe(404);
  // What was taken back can be copied, but not into a field that is gone.
  const copied = await api.post(`/api/v1/import/${uuid}/copy`);
  expect([copied.status, copied.body.message]).toEqual([
    409,
    'This import fills the field shoe_size, which clients do not have any more. Import the file again as a new import.',
  ]);
  // The import that knew of it and did not use it forgets it.
  const { rows } = await inlet.pool.query('SELECT custom_fields FROM import WHERE uuid = $1', [other]);
  expect(rows[0].custom_fields.map(({ name }: { name: string }) => name)).toEqual(['colour']);
  expect((await addField(api, 'Shoe size', 'text')).name).toBe('shoe_size');
});

test('what cannot be is refused, in words', async () => {
  const { api, colour } = await withFields();
  const { uuid: archived } = await addField(api, 'Old one', 'text');
  await api.put(`${path}/${archived}`, { archived: true });
  const refused = async (body: Record<string, unknown>) => {
    const answer = await api.post(path, { type: 'clients', label: 'A label', kind: 'text', ...body });
    expect(answer.status).toBe(422);
    return answer.body.errors;
  };
  expect(await refused({ label: 'E-mail' })).toHaveProperty('label', [
    expect.stringContaining('the field E-mail'),
  ]);
  expect(await refused({ label: 'Surname' })).toHaveProperty('label');
  expect(await refused({ label: 'Created' })).toHaveProperty('label');
  expect(await refused({ label: 'SHOE-SIZE' })).toHaveProperty('label', [
    expect.stringContaining('Shoe size'),
  ]);
  expect(await refused({ label: 'Old one' })).toHaveProperty('name', [
    expect.stringContaining('Bring it back'),
  ]);
  expect(await refused({ label: 'Row' })).toHaveProperty('name');
  expect(await refused({ label: '靴' })).toHaveProperty('name', [
    expect.stringContaining('No name can be made'),
  ]);
  expect(await refused({ name: 'Shoe Size' })).toHaveProperty('name');
  expect(await refused({ type: 'cats' })).toHaveProperty('type', [expect.stringContaining('clients, plans')]);
  expect(await refused({ kind: 'ref' })).toHaveProperty('kind');
  expect(await refused({ unique: true })).toHaveProperty('unique', [
    expect.stringContaining('cannot be unique'),
  ]);
  expect(await refused({ kind: 'one_of' })).toHaveProperty('options');
  expect(await refused({ kind: 'one_of', options: ['Dark blue', 'dark-blue'] })).toHaveProperty('options', [
    'The values Dark blue and dark-blue read alike. Leave one of them out.',
  ]);
  expect(await refused({ options: ['Red'] })).toHaveProperty('options');
  expect(await refused({ label: 'x'.repeat(101) })).toHaveProperty('label');
  // No header of a file could ever mean it.
  expect(await refused({ label: '\u200b\u00a0', name: 'unseen' })).toHaveProperty('label');

  const fewer = await api.put(`${path}/${colour.uuid}`, { options: ['Green'] });
  expect([fewer.status, fewer.body.errors.options[0]]).toEqual([
    422,
    expect.stringContaining('Red cannot be taken away'),
  ]);
  expect((await api.put(`${path}/${colour.uuid}`, { kind: 'text' })).status).toBe(422);
  expect((await api.put(`${path}/${colour.uuid}`, { label: 'Shoe size' })).status).toBe(422);
});

test('there is a bound on how many, which archiving makes room in', async () => {
  const api = await firmApi();
  await inlet.pool.query(
    `INSERT INTO custom_field (firm_uuid, type, name, label, kind)
     SELECT (SELECT f.firm_uuid FROM employee f ORDER BY created_at DESC LIMIT 1), 'clients', 'f' || n, 'F ' || n, 'text'
       FROM generate_series(1, 100) n`,
  );
  const answer = await api.post(path, { type: 'clients', label: 'One more', kind: 'text' });
  expect([answer.status, answer.body.message]).toEqual([
    422,
    expect.stringContaining('There are 100 custom fields'),
  ]);
  const page = (await api.get(`${path}?per_page=1&filter[types]=clients`)).body;
  expect(page.meta.total).toBe(100);
  await api.put(`${path}/${page.data[0].uuid}`, { archived: true });
  await addField(api, 'One more', 'text');
  expect((await api.put(`${path}/${page.data[0].uuid}`, { archived: false })).status).toBe(422);
  expect((await api.get(`${path}?filter[types]=plans`)).body.data).toEqual([]);
});

test('members and readers look; the same key makes one field', async () => {
  const person = await inlet.person();
  const owner = apiOf(inlet.url, person.token);
  const { uuid } = await addField(owner, 'Shoe size', 'int');
  for (const role of ['member', 'reader'] as const) {
    const other = apiOf(inlet.url, (await inlet.person(role, person.firmUuid)).token);
    expect((await other.get(path)).body.data).toMatchObject([{ uuid, name: 'shoe_size', archived: false }]);
    expect((await other.post(path, { type: 'clients', label: 'Mine', kind: 'text' })).status).toBe(403);
    expect((await other.put(`${path}/${uuid}`, { label: 'Mine' })).status).toBe(403);
    expect((await other.delete(`${path}/${uuid}`)).status).toBe(403);
  }
  const admin = apiOf(inlet.url, (await inlet.person('admin', person.firmUuid)).token);
  const asked = { type: 'clients', label: 'Größe (cm)', kind: 'int' };
  const first = await admin.post(path, asked, { 'idempotency-key': 'one' });
  const again = await admin.post(path, asked, { 'idempotency-key': 'one' });
  expect([first.body.name, again.body.uuid]).toEqual(['grosse_cm', first.body.uuid]);
});

test('a moment stays the moment when the firm moves to another zone, in a custom field as in one of the type', async () => {
  const person = await inlet.person();
  const api = apiOf(inlet.url, person.token);
  await addField(api, 'Called at', 'datetime');
  const times = '27/10/2024 01:30,27/10/2024 01:30\nBen,B,27/10/2024 03:00,27/10/2024 03:00';
  await imported(api, {
    mode: 'store',
    text: `first_name,external_reference,called_at,prospect_converted_at\nAnn,A,${times}\n`,
    values: { ...values, last_name: 'Lee' },
  });
  await inlet.pool.query("UPDATE firm SET timezone = 'Asia/Kolkata' WHERE uuid = $1", [person.firmUuid]);
  const { data } = (await api.get('/api/v1/records/clients?sort=called_at')).body;
  const shown = ['2024-10-27T06:00:00+05:30', '2024-10-27T08:30:00+05:30'];
  expect(data.map((it: { called_at: string }) => it.called_at)).toEqual(shown);
  expect(data.map((it: { prospect_converted_at: string }) => it.prospect_converted_at)).toEqual(shown);
  const { outcome } = await imported(api, {
    mode: 'update',
    text: 'external_reference,called_at,prospect_converted_at\nA,27/10/2024 06:00,27/10/2024 06:00\n',
    more: { match_on: 'external_reference' },
  });
  expect(outcome).toMatchObject({ unchanged: 1 });
});

describe('of a deletion and what would fill the field at the same moment, one sees the other', () => {
  // What maps or copies an import writes its line of history last; a deletion looks for records before it deletes.
  const [atHistory, atRecords] = ['LOCK TABLE audit IN SHARE MODE', 'LOCK TABLE clients'];

  async function withImport() {
    const { api, size } = await withFields();
    const { uuid } = (
      await api.form('/api/v1/import', [
        ['type', 'clients'],
        ['mode', 'store'],
        ['file', csv(text)],
      ])
    ).body;
    const headers = { first_name: 'first_name', shoe_size: 'shoe_size' };
    return {
      api,
      uuid,
      map: () => api.post(`/api/v1/import/map/${uuid}`, { headers }),
      copy: () => api.post(`/api/v1/import/${uuid}/copy`),
      remove: () => api.delete(`${path}/${size.uuid}`),
    };
  }

  /** One that filled it and was undone: it does not keep the field from being deleted, and can be copied. */
  async function withUndone() {
    const it = await withImport();
    await it.map();
    await it.api.post(`/api/v1/import/start/${it.uuid}`);
    await finished(it.api, it.uuid);
    await undone(it.api, it.uuid);
    return it;
  }

  const refused = { status: 409, body: { message: expect.stringMatching(/^An import .*Archive the field/) } };
  const lost = {
    status: 409,
    body: { message: expect.stringMatching(/^This import fills the field shoe_size/) },
  };
  const unknown = { status: 422, body: { message: 'The field shoe_size is not a field of clients.' } };

  test('a mapping that came first keeps the field', async () => {
    const { map, remove } = await withImport();
    const [mapping, deletion] = await oneBehindTheOther(inlet.pool, atHistory, map, remove);
    expect(mapping).toMatchObject({ status: 200, body: { mapping: { shoe_size: 'shoe_size' } } });
    expect(deletion).toMatchObject(refused);
  });

  test('a mapping that came second does not know it', async () => {
    const { map, remove } = await withImport();
    const [deletion, mapping] = await oneBehindTheOther(inlet.pool, atRecords, remove, map);
    expect(deletion.status).toBe(204);
    expect(mapping).toMatchObject(unknown);
  });

  test('a copy that came first keeps the field', async () => {
    const { copy, remove } = await withUndone();
    const [copied, deletion] = await oneBehindTheOther(inlet.pool, atHistory, copy, remove);
    expect(copied).toMatchObject({ status: 200, body: { mapping: { shoe_size: 'shoe_size' } } });
    expect(deletion).toMatchObject(refused);
  });

  test('a copy that came second is refused', async () => {
    const { copy, remove } = await withUndone();
    const [deletion, copied] = await oneBehindTheOther(inlet.pool, atRecords, remove, copy);
    expect(deletion.status).toBe(204);
    expect(copied).toMatchObject(lost);
  });
});
