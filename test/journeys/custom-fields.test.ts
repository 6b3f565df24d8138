/** Fields that a firm adds to a type, from their definition to the records (contract §4 `custom-fields`). */
import { expect, test } from 'vitest';
import { type Api, apiOf } from '../support/api.ts';
import { imported } from '../support/imports.ts';
import { startInlet } from '../support/inlet.ts';

const inlet = await startInlet({ CHUNK_ROWS: '2' }, 2);
const { pool } = inlet;
const path = '/api/v1/custom-fields';

const firmApi = async () => apiOf(inlet.url, (await inlet.person()).token);

async function add(api: Api, label: string, kind: string, more: Record<string, unknown> = {}) {
  const { status, body } = await api.post(path, { type: 'clients', label, kind, ...more });
  expect(status, JSON.stringify(body)).toBe(200);
  return body;
}

/** A field of every kind. */
async function everyKind(api: Api) {
  await add(api, 'Shoe size', 'int');
  await add(api, 'Favourite colour', 'one_of', { options: ['Red', 'Dark blue'] });
  await add(api, 'Last walk', 'date');
  await add(api, 'Called at', 'datetime');
  await add(api, 'Has a dog', 'bool');
  await add(api, 'Pocket money', 'money');
  await add(api, 'Patience', 'percentage');
  await add(api, 'Motto', 'text');
  await add(api, 'Life story', 'long');
  await add(api, 'Other mail', 'email');
  await add(api, 'Other line', 'phone');
}

const recordsOf = async (api: Api) => (await api.get('/api/v1/records/clients?sort=last_name')).body.data;

test('a field of every kind is mapped, checked, stored and shown like any other', async () => {
  const api = await firmApi();
  await everyKind(api);
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
