/** Custom fields of types of one's own (docs/own-types.md). */
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { migrate } from '../../src/db/migrate.ts';
import { loadTypes } from '../../src/types/load-types.ts';
import { apiOf } from '../support/api.ts';
import { addField, customFieldsPath } from '../support/custom-fields.ts';
import { imported, undone } from '../support/imports.ts';
import { startInlet } from '../support/inlet.ts';

const file = fileURLToPath(new URL('../support/harbour.ts', import.meta.url));
const inlet = await startInlet({ INLET_CONFIG: file });
await inlet.pool.query(
  `CREATE TABLE moorings (firm_uuid uuid NOT NULL, uuid uuid NOT NULL DEFAULT uuidv7(), code text,
     revision bigint NOT NULL DEFAULT 1, created_at timestamptz NOT NULL DEFAULT now(),
     updated_at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (firm_uuid, uuid));
   CREATE TRIGGER revise BEFORE UPDATE ON moorings FOR EACH ROW EXECUTE FUNCTION revise()`,
);
await migrate(inlet.connection, await loadTypes(file));
const person = await inlet.person();
const api = apiOf(inlet.url, person.token);

test('a type with a table of Inlet’s takes them, and its own check sees them', async () => {
  await addField(api, 'Tide', 'int', { type: 'jetties' });
  await addField(api, 'Lit', 'bool', { type: 'jetties' });
  const store = { type: 'jetties', mode: 'store' } as const;
  const done = await imported(api, { ...store, text: 'name,depth,tide,lit\nNorth,5,4,yes\nSouth,5,6,no\n' });
  expect(done.errors).toMatchObject([{ row: 2, errors: { depth: ['The tide is deeper than the jetty.'] } }]);
  // In an update the check is asked about the record as it would be: what is not mapped is as it is there.
  const update = { type: 'jetties', mode: 'update', more: { match_on: 'name' } } as const;
  const refused = await imported(api, { ...update, text: 'name,depth\nNorth,3\n' });
  expect(refused.errors).toMatchObject([{ errors: { depth: ['The tide is deeper than the jetty.'] } }]);
  const { uuid } = await imported(api, { ...update, text: 'name,tide,lit\nNorth,5,no\n' });
  const look = async () => (await api.get('/api/v1/records/jetties')).body.data[0];
  expect(await look()).toMatchObject({ depth: 5, tide: 5, lit: false });
  await undone(api, uuid);
  expect(await look()).toMatchObject({ depth: 5, tide: 4, lit: true });
});

test('one that loads into somebody’s table does not, and says why', async () => {
  const { status, body } = await api.post(customFieldsPath, { type: 'moorings', label: 'Tide', kind: 'int' });
  expect([status, body.message]).toEqual([
    422,
    'Moorings are kept in a table that Inlet does not change, so they take no custom fields. Add the field to the table, and to the type in the configuration.',
  ]);
  const { body: type } = await api.get('/api/v1/import-types/moorings');
  expect(type.takes_custom_fields).toBe(false);
});

test.each([
  'ferries',
  'moorings',
])('a field of %s, which took them once, is changed and archived all the same', async (type) => {
  // As an earlier configuration has left it.
  const { rows } = await inlet.pool.query(
    `INSERT INTO custom_field (firm_uuid, type, name, label, kind, options)
     VALUES ($1, $2, 'tide', 'Tide', 'one_of', '{High}') RETURNING uuid`,
    [person.firmUuid, type],
  );
  const field = `${customFieldsPath}/${rows[0].uuid}`;
  const gone = await api.delete(field);
  expect([gone.status, gone.body.message]).toEqual([
    409,
    `The type ${type} takes no custom fields any more, so nobody can see whether records have a value for this one. Archive the field instead: it is not offered any more then, and its values stay.`,
  ]);
  const changed = await api.put(field, { label: 'The tide', options: ['High', 'Low'] });
  expect(changed.body).toMatchObject({ label: 'The tide', options: ['High', 'Low'], archived: false });
  expect((await api.put(field, { label: ' ' })).body.errors).toEqual({
    label: ['The label field is required.'],
  });
  expect((await api.put(field, { archived: true })).body.archived).toBe(true);
  const back = await api.put(field, { archived: false });
  expect([back.status, Object.keys(back.body.errors)]).toEqual([422, ['type']]);
});
