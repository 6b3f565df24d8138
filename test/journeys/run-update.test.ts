/** What an `update` run does: contract §6. */
import { expect, test } from 'vitest';
import { type Api, apiOf } from '../support/api.ts';
import { startInlet } from '../support/inlet.ts';
import { byName, importFile } from '../support/journey.ts';

const inlet = await startInlet({ CHUNK_ROWS: '2' }, 2);
const people = ['Ann', 'Bob', 'Cy', 'Di'];

/** A firm with four clients; their ids by first name. */
async function firmWithClients(): Promise<{
  api: Api;
  id: Record<string, string>;
  all(): Promise<Record<string, string>[]>;
}> {
  const api = apiOf(inlet.url, (await inlet.person()).token);
  const rows = people.map((name) => `${name},Lee,${name.toLowerCase()}@a.test,no,R-${name},Bath\n`).join('');
  const names = ['first_name', 'last_name', 'email', 'send_welcome_email', 'external_reference', 'town_city'];
  await importFile(api, { file: `${names.join(',')}\n${rows}`, headers: byName(...names) });
  const all = async () => (await api.get('/api/v1/records/clients?sort=first_name')).body.data;
  const id = Object.fromEntries((await all()).map((it: Record<string, string>) => [it.first_name, it.uuid]));
  return { api, id, all };
}

const update = (api: Api, file: string, fields: string[], upload: Record<string, string> = {}) =>
  importFile(api, { mode: 'update', file, headers: byName(...fields), upload });
const errorsOf = (done: { errors: { row: number; errors: unknown }[] }) =>
  done.errors.map((it) => [it.row, it.errors]);

test('a mapped cell changes the value, an empty one clears it, and what is not mapped is left alone', async () => {
  const { api, id, all } = await firmWithClients();
  const file = `uuid,town_city,last_name\n${id.Ann},Leeds,Lee\n${id.Bob},,Lee\n${id.Cy},Bath,Lee\n`;
  const done = await update(api, file, ['uuid', 'town_city', 'last_name']);
  expect(done.outcome).toEqual({ created: 0, updated: 2, unchanged: 1, failed: 0, remaining: 0 });
  expect((await all()).map((it) => [it.first_name, it.town_city, it.email])).toEqual([
    ['Ann', 'Leeds', 'ann@a.test'],
    ['Bob', null, 'bob@a.test'],
    ['Cy', 'Bath', 'cy@a.test'],
    ['Di', 'Bath', 'di@a.test'],
  ]);
});

test('what it changed is kept as it was before, for every record and in the order of the columns', async () => {
  const { api, id } = await firmWithClients();
  const done = await update(api, `uuid,town_city\n${id.Ann},Leeds\n${id.Bob},Bath\n`, ['uuid', 'town_city']);
  const { rows } = await inlet.pool.query(
    'SELECT row, record_uuid, before, after FROM before_image WHERE import_uuid = $1',
    [done.uuid],
  );
  expect(rows).toEqual([{ row: 1, record_uuid: id.Ann, before: ['Bath'], after: ['Leeds'] }]);
});

test('a required value cannot be cleared, a type cannot be changed, and a record must be there', async () => {
  const { api, id } = await firmWithClients();
  const file = [
    'uuid,first_name,type',
    `${id.Ann},,individual`,
    `${id.Bob},Bob,trust`,
    '4d94adac-7d98-4a3e-b307-652953eec54b,Eve,individual',
    ',Eve,individual',
    'no id,Eve,individual\n',
  ].join('\n');
  const done = await update(api, file, ['uuid', 'first_name', 'type']);
  expect(errorsOf(done)).toEqual([
    [1, { first_name: ['The first name field is required.'] }],
    [2, { type: ['The type field cannot be changed.'] }],
    [3, { uuid: ['The selected uuid is invalid.'] }],
    [4, { uuid: ['The uuid field is required.'] }],
    [5, { uuid: ['The uuid field must be a valid UUID.'] }],
  ]);
});

test('a record of another firm is not there', async () => {
  const mine = await firmWithClients();
  const theirs = await firmWithClients();
  const done = await update(mine.api, `uuid,town_city\n${theirs.id.Ann},Leeds\n`, ['uuid', 'town_city']);
  expect(errorsOf(done)).toEqual([[1, { uuid: ['The selected uuid is invalid.'] }]]);
  expect((await theirs.all())[0]?.town_city).toBe('Bath');
});

test('a record can be found by its e-mail in any case, or by its external reference', async () => {
  const { api, all } = await firmWithClients();
  const byMail = await update(api, 'email,town_city\nANN@A.test,Leeds\n', ['email', 'town_city'], {
    match_on: 'email',
  });
  expect(byMail.outcome).toMatchObject({ updated: 1 });
  const byReference = await update(
    api,
    'external_reference,town_city\nR-Bob,Hull\n',
    ['external_reference', 'town_city'],
    {
      match_on: 'external_reference',
    },
  );
  expect(byReference.outcome).toMatchObject({ updated: 1 });
  expect((await all()).map((it) => it.town_city)).toEqual(['Leeds', 'Hull', 'Bath', 'Bath']);
});

test('the same record twice in a file: the second fails, however far apart they are', async () => {
  const { api, id } = await firmWithClients();
  const file = `uuid,town_city\n${id.Ann},Leeds\n${id.Bob},Hull\n${id.Cy},York\n${id.Ann},Bristol\n`;
  const done = await update(api, file, ['uuid', 'town_city']);
  expect(errorsOf(done)).toEqual([[4, { uuid: ['The uuid field has a duplicate value.'] }]]);
});

test('a value a record gives up in this import can be taken by nobody else in it, so that the order does not matter', async () => {
  const { api, id, all } = await firmWithClients();
  const file = `uuid,email\n${id.Ann},new@a.test\n${id.Bob},bob@a.test\n${id.Cy},ann@a.test\n${id.Di},cy@a.test\n`;
  const done = await update(api, file, ['uuid', 'email']);
  expect(errorsOf(done)).toEqual([
    [3, { email: ['The email has already been taken.'] }],
    [4, { email: ['The email has already been taken.'] }],
  ]);
  expect((await all()).map((it) => it.email)).toEqual(['new@a.test', 'bob@a.test', 'cy@a.test', 'di@a.test']);
  // In the next import it is free.
  const next = await update(api, `uuid,email\n${id.Cy},ann@a.test\n`, ['uuid', 'email']);
  expect(next.outcome).toMatchObject({ updated: 1 });
});

test('validate finds what the update would find, and changes nothing', async () => {
  const { api, id, all } = await firmWithClients();
  const before = await all();
  const file = `uuid,email\n${id.Ann},bob@a.test\n${id.Bob},fresh@a.test\n${id.Cy},fresh@a.test\n${id.Di},no\n`;
  const checked = await importFile(api, { mode: 'validate', file, headers: byName('uuid', 'email') });
  expect(checked.outcome).toEqual({ created: 0, updated: 0, unchanged: 1, failed: 3, remaining: 0 });
  expect(await all()).toEqual(before);
  const done = await update(api, file, ['uuid', 'email']);
  expect(errorsOf(done)).toEqual(errorsOf(checked));
});
