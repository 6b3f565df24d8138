/** No two records may have the same values in several fields together: contract §6, Duplicates. */
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { addEmployee } from '../../src/auth/firms.ts';
import { migrate } from '../../src/db/migrate.ts';
import { loadTypes } from '../../src/types/load-types.ts';
import { type Api, apiOf } from '../support/api.ts';
import { imported, undone } from '../support/imports.ts';
import { startInlet } from '../support/inlet.ts';
import { retried } from '../support/steps.ts';

const module = fileURLToPath(new URL('../support/stays.ts', import.meta.url));
const inlet = await startInlet({ INLET_CONFIG: module, CHUNK_ROWS: '2' }, 2);
await migrate(inlet.connection, await loadTypes(module));

/** A firm with two guests. */
async function house() {
  const person = await inlet.person();
  const add = (firstName: string) =>
    addEmployee(inlet.pool, { firmUuid: person.firmUuid, firstName, lastName: null, role: 'member' });
  return { api: apiOf(inlet.url, person.token), ann: await add('Ann'), bob: await add('Bob') };
}

const stays = (api: Api, mode: 'store' | 'update' | 'validate', text: string, more = {}) =>
  imported(api, { type: 'stays', mode, text, more });
const errorsOf = (done: { errors: { row: number; errors: unknown }[] }) =>
  done.errors.map((it) => [it.row, it.errors]);
const taken = { came_at: ['The came at has already been taken.'] };
const recordsOf = async (api: Api) =>
  (await api.get('/api/v1/records/stays?sort=came_at&per_page=500')).body.data;

describe.each([{}, { atomic: 'true' }])('in a store %o', (more) => {
  test('the first row of the file keeps the key, by whatever name its parts are called', async () => {
    const { api, ann, bob } = await house();
    const text = [
      'guest_uuid,guest,room,came_at,left_at',
      `${ann},,1,1/2/2024,2/2/2024`,
      `${ann},,1,2/2/2024,3/2/2024`,
      `${bob},,1,1/2/2024,2/2/2024`,
      ',ann,1,01/02/2024,2/2/2024',
      `${ann},,,1/2/2024,2/2/2024`,
      ',Ann,,1 Feb 2024,2/2/2024',
      `${ann},,x,no date,2/2/2024`,
      `${ann},,x,no date,2/2/2024`,
      ',Nobody,1,1/2/2024,',
      ',Nobody,1,1/2/2024,\n',
    ].join('\n');
    const noDate = { came_at: ['The came at field must be a valid date.'] };
    const nobody = { guest: ['The selected guest is invalid.'] };
    const expected = [
      [4, taken],
      [6, taken],
      [7, noDate],
      [8, noDate],
      [9, nobody],
      [10, nobody],
    ];
    expect(errorsOf(await stays(api, 'validate', text))).toEqual(expected);
    expect(errorsOf(await stays(api, 'store', text, more))).toEqual(expected);
  });

  test('what the firm has is taken, also for a row that fails anyway', async () => {
    const { api, ann } = await house();
    await stays(
      api,
      'store',
      `guest_uuid,room,came_at,left_at\n${ann},1,1/2/2024,2/2/2024\n${ann},,2/2/2024,3/2/2024\n`,
    );
    const text = [
      'guest,room,came_at,left_at,uuid',
      'Ann,1,1/2/2024,9/2/2024,',
      `Ann,1,1/2/2024,9/2/2024,${ann}`,
      'Ann,,2/2/2024,9/2/2024,',
      'Ann,2,1/2/2024,9/2/2024,\n',
    ].join('\n');
    const expected = [
      [1, taken],
      [2, { uuid: ['The uuid field is prohibited.'], ...taken }],
      [3, taken],
    ];
    const done = await stays(api, 'store', text, more);
    expect(errorsOf(done)).toEqual(expected);
    const skipped = await stays(api, 'store', text.replace(`,${ann}`, ','), {
      ...more,
      on_duplicate: 'skip',
    });
    expect(skipped.outcome).toMatchObject({ created: 'atomic' in more ? 1 : 0, failed: 0 });
  });

  test('a key that only some records carry holds among those', async () => {
    const { api, ann } = await house();
    const text = [
      'guest_uuid,room,came_at,left_at',
      `${ann},1,1/2/2024,`,
      `${ann},2,1/2/2024,3/2/2024`,
      `${ann},3,1/2/2024,`,
      `${ann},4,2/2/2024,\n`,
    ].join('\n');
    expect(errorsOf(await stays(api, 'store', text, more))).toEqual([[3, taken]]);
  });
});

test('dates that are part of a key are compared in the order the whole column has', async () => {
  const { api, ann } = await house();
  const line = (date: string) => `${ann},1,${date},2024-12-31\n`;
  const head = 'guest_uuid,room,came_at,left_at\n';
  const text =
    head + ['12/25/2024', '02/01/2024', 'Feb 1 2024', '2024-12-25', '01/02/2024'].map(line).join('');
  const expected = [
    [3, taken],
    [4, taken],
  ];
  expect(errorsOf(await stays(api, 'validate', text))).toEqual(expected);
  expect(errorsOf(await stays(api, 'store', text))).toEqual(expected);
  expect(errorsOf(await stays(api, 'store', head + line('12/26/2024').repeat(2)))).toEqual([[2, taken]]);
});

describe('in an update', () => {
  /** Three stays of Ann's: rooms 1, 2 and 3, all on the same day, the last one open. */
  async function threeStays() {
    const it = await house();
    const line = (room: number, left: string) => `${it.ann},${room},1/2/2024,${left}\n`;
    const text = `guest_uuid,room,came_at,left_at\n${line(1, '2/2/2024')}${line(2, '2/2/2024')}${line(3, '')}`;
    const made = await stays(it.api, 'store', text);
    const all = await recordsOf(it.api);
    const idOf = (room: number) => all.find((stay: { room: string }) => stay.room === String(room)).uuid;
    return { ...it, made, ids: [idOf(1), idOf(2), idOf(3)] };
  }

  test('what the row leaves alone counts with what it changes', async () => {
    const { api, ids } = await threeStays();
    const [one, two, three] = ids;
    const text = `uuid,room\n${one},2\n${two},7\n${three},7\n`;
    const expected = [
      [1, taken],
      [3, taken],
    ];
    expect(errorsOf(await stays(api, 'validate', text))).toEqual(expected);
    expect(errorsOf(await stays(api, 'update', text))).toEqual(expected);
    const opened = await stays(api, 'update', `uuid,left_at\n${one},\n`);
    expect(errorsOf(opened)).toEqual([[1, taken]]);
    const swapped = await stays(api, 'update', `uuid,left_at\n${three},9/2/2024\n${one},\n`);
    expect(errorsOf(swapped)).toEqual([[2, taken]]);
  });

  test('a record may keep its own key, and the answer is the same all or nothing', async () => {
    const { api, ids } = await threeStays();
    const [one, two] = ids;
    const kept = await stays(api, 'update', `uuid,room,came_at,note\n${one},1,1/2/2024,x\n`, {
      atomic: 'true',
    });
    expect(kept.outcome).toMatchObject({ updated: 1 });
    const failed = await stays(api, 'update', `uuid,room\n${one},8\n${two},8\n`, { atomic: 'true' });
    expect(errorsOf(failed)).toEqual([[2, taken]]);
  });

  test('an undo gives no key back that another record has by now', async () => {
    const { api, ids } = await threeStays();
    const [one, two] = ids;
    const moved = await stays(api, 'update', `uuid,room\n${one},9\n`);
    await stays(api, 'update', `uuid,room\n${two},1\n`);
    const back = await undone(api, moved.uuid);
    expect(back.undo).toMatchObject({ restored: 0, kept: 1 });
    const [first] = (await recordsOf(api)).filter((stay: { uuid: string }) => stay.uuid === one);
    expect(first.room).toBe('9');
  });
});

test('a retry looks for repeats anew where a correction touched a part of the key', async () => {
  const { api, ann } = await house();
  const text = [
    'guest,room,came_at,left_at',
    'Ann,1,1/2/2024,2/2/2024',
    'Nobody,1,1/2/2024,2/2/2024',
    'Nobody,2,1/2/2024,2/2/2024\n',
  ].join('\n');
  const done = await stays(api, 'store', text);
  expect(done.outcome).toMatchObject({ created: 1, failed: 2 });
  const rows = [2, 3].map((row) => ({ row, cells: { guest: 'Ann' } }));
  await api.post(`/api/v1/import/${done.uuid}/corrections`, { rows });
  const { body } = await retried(api, done.uuid);
  expect(errorsOf(body)).toEqual([[2, taken]]);
  expect((await recordsOf(api)).map((stay: { guest_uuid: string }) => stay.guest_uuid)).toEqual([ann, ann]);
});
