/** Fields that a firm adds to a type, from their definition to the records (contract §4 `custom-fields`). */
import { expect, test } from 'vitest';
import { type Api, apiOf, csv } from '../support/api.ts';
import { addEveryKind, addField, customFieldsPath as path } from '../support/custom-fields.ts';
import { imported, mapped } from '../support/imports.ts';
import { startInlet } from '../support/inlet.ts';

const inlet = await startInlet({ CHUNK_ROWS: '2' }, 2);
const { pool } = inlet;

const firmApi = async () => apiOf(inlet.url, (await inlet.person()).token);

const recordsOf = async (api: Api) => (await api.get('/api/v1/records/clients?sort=last_name')).body.data;

test('a field of every kind is mapped, checked, stored and shown like any other', async () => {
  const api = await firmApi();
  await addEveryKind(api);
  const done = await imported(api, {
    mode: 'store',
    values: { send_welcome_email: false },
    text: `first_name,last_name,shoe_size,favourite_colour,last_walk,called_at,has_a_dog,pocket_money,patience,motto,life_story,other_mail,other_line
Ann,A,42,dark-BLUE,26/06/2024,01/02/2024 14:30,yes,"£1,234.50",12.5,"a ""b"" \\ c","one
two",Ann@Example.org,020 7946 0000
Ben,B,,,,,,,,,,,
Cleo,C,4.5,green,31/02/2024,noon,maybe,1.234,many,${'x'.repeat(256)},,nobody,1
`,
  });
  expect(done.outcome).toMatchObject({ created: 2, failed: 1 });
  expect(done.errors[0].errors).toEqual({
    shoe_size: ['The shoe size field must be an integer.'],
    favourite_colour: ['The selected favourite colour is invalid.'],
    last_walk: ['The last walk field must be a valid date.'],
    called_at: ['The called at field must be a valid date.'],
    has_a_dog: ['The has a dog field must be true or false.'],
    pocket_money: ['The pocket money field must have 0-2 decimal places.'],
    patience: ['The patience field must be a number.'],
    motto: ['The motto field must not be greater than 255 characters.'],
    other_mail: ['The other mail field must be a valid email address.'],
    other_line: ['The other line field must be a valid phone number.'],
  });
  const [ann, ben] = await recordsOf(api);
  expect(ann).toMatchObject({
    shoe_size: 42,
    favourite_colour: 'Dark blue',
    last_walk: '2024-06-26',
    called_at: '2024-02-01T14:30:00+00:00',
    has_a_dog: true,
    pocket_money: 123450,
    patience: 12.5,
    motto: 'a "b" \\ c',
    life_story: 'one\ntwo',
    other_mail: 'Ann@Example.org',
    other_line: '020 7946 0000',
  });
  expect(ben).toMatchObject({ shoe_size: null, favourite_colour: null, has_a_dog: null });
  const { rows } = await pool.query('SELECT custom_fields FROM clients WHERE uuid = $1', [ben.uuid]);
  expect(rows[0].custom_fields).toBeNull();
});

test('it is offered, sampled, suggested and previewed with the fields of the type', async () => {
  const api = await firmApi();
  await addField(api, 'Favourite colour', 'one_of', { options: ['Red', 'Dark blue'], help: 'Of their car.' });
  await addField(api, 'Last walk', 'date');
  await addField(api, 'Shoe size', 'int', { required: true });
  const { body: type } = await api.get('/api/v1/import-types/clients');
  const custom = type.fields.filter((field: { custom: boolean }) => field.custom);
  expect(custom).toMatchObject([
    {
      name: 'favourite_colour',
      label: 'Favourite colour',
      kind: 'one_of',
      help: 'Of their car.',
      options: [
        { value: 'Red', label: 'Red' },
        { value: 'Dark blue', label: 'Dark blue' },
      ],
    },
    { name: 'last_walk', kind: 'date', required_in: [] },
    { name: 'shoe_size', kind: 'int', required_in: ['store'], unique: false },
  ]);
  const all = (await api.get('/api/v1/import-types?per_page=500')).body.data;
  expect(all.find(({ name }: { name: string }) => name === 'clients').fields).toEqual(type.fields);

  // The sample imports as it is, and its headers and cells are enough to know the fields by.
  const sample = (await api.get('/api/v1/import-types/clients/sample')).body as string;
  expect(sample.split('\r\n')[0]).toMatch(/,favourite_colour,last_walk,shoe_size$/);
  const upload = async (text: string) => {
    const parts: [string, string | File][] = [
      ['type', 'clients'],
      ['mode', 'store'],
      ['file', csv(text)],
    ];
    return (await api.form('/api/v1/import', parts)).body.uuid as string;
  };
  const uuid = await upload(sample);
  const { body: suggestion } = await api.get(`/api/v1/import/${uuid}/suggestion`);
  const fieldOf = (found: typeof suggestion) =>
    Object.fromEntries(found.columns.map((it: { header: string; field: string }) => [it.header, it.field]));
  expect(fieldOf(suggestion)).toMatchObject({ favourite_colour: 'favourite_colour', shoe_size: 'shoe_size' });
  const asPeopleWrite = await upload(
    'First name,Surname,Colour they like,Favourite Colour,Shoe-size,Walk\nAnn,Lee,Red,,42,26/06/2024\nBen,Lee,dark blue,,43,27/06/2024\n',
  );
  const found = (await api.get(`/api/v1/import/${asPeopleWrite}/suggestion`)).body;
  expect(fieldOf(found)).toMatchObject({ 'Favourite Colour': 'favourite_colour', 'Shoe-size': 'shoe_size' });
  expect(found.missing).toEqual(['send_welcome_email']);

  const headers = {
    first_name: 'First name',
    last_name: 'Surname',
    last_walk: 'Walk',
    favourite_colour: 'Colour they like',
  };
  const replace = { favourite_colour: { 'dark blue': 'red' } };
  const mapping = {
    headers,
    replace,
    values: { shoe_size: 41, send_welcome_email: false },
    dates: { last_walk: 'DMY' },
  };
  expect((await api.post(`/api/v1/import/map/${asPeopleWrite}`, mapping)).status).toBe(200);
  const { body: preview } = await api.get(`/api/v1/import/${asPeopleWrite}/preview`);
  expect(preview.data).toMatchObject([
    { record: { favourite_colour: 'Red', last_walk: '2024-06-26', shoe_size: 41 }, errors: {} },
    { record: { favourite_colour: 'Red', last_walk: '2024-06-27', shoe_size: 41 }, errors: {} },
  ]);
  const done = await imported(api, { mode: 'store', text: sample.replace(/^\uFEFF/, '') });
  expect(done.outcome).toMatchObject({ failed: 0 });
});

test('validate finds what store finds, the survey settles its dates, and a required one is asked for', async () => {
  const api = await firmApi();
  await addField(api, 'Last walk', 'date');
  await addField(api, 'Shoe size', 'int', { required: true });
  const text =
    'first_name,last_name,last_walk,shoe_size\nAnn,A,06/26/2024,1\nBen,B,03/04/2024,\nCleo,C,26/06/2024,x\nDan,D,07/30/2024,2\n';
  const asked = { text, values: { send_welcome_email: false } };
  const checked = await imported(api, { ...asked, mode: 'validate' });
  expect(checked.outcome).toMatchObject({ unchanged: 2, failed: 2 });
  const done = await imported(api, { ...asked, mode: 'store' });
  expect(done.errors).toEqual(checked.errors);
  expect(done.errors.map(({ errors }: { errors: unknown }) => errors)).toEqual([
    { shoe_size: ['The shoe size field is required.'] },
    {
      last_walk: ['The last walk field must be a valid date.'],
      shoe_size: ['The shoe size field must be an integer.'],
    },
  ]);
  expect((await recordsOf(api)).map((it: { last_walk: string }) => it.last_walk)).toEqual([
    '2024-06-26',
    '2024-07-30',
  ]);
  const report = (await api.get(`/file/${done.error_report.uuid}/download`)).body as string;
  expect(report).toContain('shoe_size: The shoe size field is required.');
  const unmapped = await imported(api, { ...asked, mode: 'store', text: 'first_name,last_name\nEve,E\n' });
  expect(unmapped.errors[0].errors).toEqual({ shoe_size: ['The shoe size field is required.'] });
});

test('records are sorted and searched by it', async () => {
  const api = await firmApi();
  await addField(api, 'Shoe size', 'int');
  await addField(api, 'Motto', 'text');
  await imported(api, {
    mode: 'store',
    values: { send_welcome_email: false },
    text: 'first_name,last_name,shoe_size,motto\nAnn,A,9,Carpe diem\nBen,B,10,Festina lente\nCleo,C,,\n',
  });
  const names = async (query: string) =>
    (await api.get(`/api/v1/records/clients?${query}`)).body.data.map(
      (it: { first_name: string }) => it.first_name,
    );
  expect(await names('sort=shoe_size')).toEqual(['Ann', 'Ben', 'Cleo']);
  expect(await names('sort=-shoe_size')).toEqual(['Ben', 'Ann', 'Cleo']);
  expect(await names('filter[search]=festina')).toEqual(['Ben']);
});

test('another firm has none of it; types that share a table have it both', async () => {
  const api = await firmApi();
  const other = await firmApi();
  const { uuid } = await addField(api, 'Shoe size', 'int');
  expect((await other.get(`${path}/${uuid}`)).status).toBe(404);
  expect((await other.put(`${path}/${uuid}`, { label: 'Mine' })).status).toBe(404);
  expect((await other.delete(`${path}/${uuid}`)).status).toBe(404);
  expect((await other.get(path)).body.data).toEqual([]);
  const text = 'first_name,last_name,shoe_size\nAnn,A,42\n';
  await expect(mapped(other, { mode: 'store', text })).rejects.toThrow(
    'The field shoe_size is not a field of clients.',
  );
  await addField(other, 'Shoe size', 'text');
  const values = { send_welcome_email: false };
  await imported(other, { mode: 'store', text, values });
  await imported(api, { mode: 'store', text, values });
  expect((await recordsOf(other))[0].shoe_size).toBe('42');
  expect((await recordsOf(api))[0].shoe_size).toBe(42);

  await addField(api, 'Seen by', 'text', { type: 'valuations' });
  const seccl = (await api.get('/api/v1/import-types/seccl_valuations')).body.fields;
  expect(seccl.map(({ name }: { name: string }) => name)).toContain('seen_by');
  const { status, body } = await api.post(path, { type: 'seccl_valuations', label: 'Other', kind: 'text' });
  expect([status, body.message]).toEqual([422, expect.stringContaining('Add the field to valuations')]);
});
