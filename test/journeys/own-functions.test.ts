/** Functions of a type of one's own: what they change, what they refuse, and what they cannot do to the server. */
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { migrate } from '../../src/db/migrate.ts';
import { loadTypes } from '../../src/types/load-types.ts';
import { apiOf } from '../support/api.ts';
import { startInlet } from '../support/inlet.ts';
import { byName, importFile, prepare, run } from '../support/journey.ts';

const file = fileURLToPath(new URL('../support/gadgets.ts', import.meta.url));
const inlet = await startInlet({ INLET_CONFIG: file, CHUNK_ROWS: '3', LOG_LEVEL: 'silent' }, 2);
await migrate(inlet.connection, await loadTypes(file));
const api = apiOf(inlet.url, (await inlet.person()).token);

const headers = byName('code', 'mood', 'low', 'high');
const csvOf = (rows: readonly string[]) => `code,mood,low,high\n${rows.join('\n')}\n`;
const errorsOf = (done: { errors: { row: number; errors: unknown }[] }) =>
  done.errors.map((it) => [it.row, it.errors]);

test('a transform changes what is read, and what is unique; checks speak in their own words', async () => {
  const rows = [
    'g1,,1,2',
    'G1,,,',
    '-,,,',
    'g9x,,,',
    'bad,,,',
    'g2,throws,,',
    'g3,later,,',
    'g4,number,,',
    'g5,nul,,',
    'g6,,9,8',
    'g7,,x,8',
    'g8,,666,',
  ];
  const expected = [
    [2, { code: ['The code has already been taken.'] }],
    [4, { code: ['There is no gadget 9X.'] }],
    [5, { code: ['The selected code is invalid.'] }],
    [6, { mood: ['The mood field could not be checked.'] }],
    [7, { mood: ['The mood field could not be checked.'] }],
    [8, { mood: ['The mood field could not be checked.'] }],
    [9, { mood: ['Bad mood.'] }],
    [10, { high: ['High is below low.'] }],
    [11, { low: ['The low field must be an integer.'] }],
    [12, { code: ['The code field could not be checked.'] }],
  ];
  const wanted = { type: 'gadgets', file: csvOf(rows), headers };
  expect(errorsOf(await importFile(api, { ...wanted, mode: 'validate' }))).toEqual(expected);
  expect(errorsOf(await importFile(api, wanted))).toEqual(expected);
  const { data } = (await api.get('/api/v1/records/gadgets')).body;
  expect(data.map((it: { code: string | null }) => it.code)).toEqual(['1', null]);
});

test('an update is checked as the record would be after it', async () => {
  const { data } = (await api.get('/api/v1/records/gadgets')).body;
  const uuid = data.find((it: { code: string | null }) => it.code === '1').uuid;
  const done = await importFile(api, {
    type: 'gadgets',
    mode: 'update',
    file: `uuid,high\n${uuid},0\n`,
    headers: byName('uuid', 'high'),
  });
  expect(errorsOf(done)).toEqual([[1, { high: ['High is below low.'] }]]);
});

test('a function that never comes back, eats all memory or ends its thread fails its row alone', async () => {
  const rows = ['a,,,', 'b,loops,,', 'c,,,', 'd,exits,,', 'e,,,', 'f,,,', 'g,,,'];
  const done = await importFile(api, { type: 'gadgets', file: csvOf(rows), headers });
  const slow = { mood: ['The mood field took too long to check.'] };
  expect(errorsOf(done)).toEqual([
    [2, slow],
    [4, slow],
  ]);
  expect(done).toMatchObject({ status: 'completed', outcome: { created: 5, failed: 2, remaining: 0 } });
  const eaten = await importFile(api, { type: 'gadgets', file: csvOf(['h,eats,,', 'i,,,']), headers });
  expect(errorsOf(eaten)).toEqual([[1, slow]]);
});

test('a format of its own is watched like its functions, and is not asked for a suggestion', async () => {
  const plates = ['a1', 'loops', 'throws', 'number', 'nul', 'b', `${'a'.repeat(60)}-`, 'none', 'c3'];
  const text = `code,plate\n${plates.map((plate, at) => `p${at},${plate}`).join('\n')}\n`;
  const uuid = await prepare(api, { type: 'gadgets', file: text, headers: byName('code', 'plate') });
  const suggestion = await api.get(`/api/v1/import/${uuid}/suggestion`);
  expect(suggestion.body.columns.map((it: { field: string }) => it.field)).toEqual(['code', 'plate']);
  const done = await run(api, uuid);
  const slow = { plate: ['The plate field took too long to check.'] };
  const broken = { plate: ['The plate field could not be checked.'] };
  expect(errorsOf(done)).toEqual([
    [2, slow],
    [3, broken],
    [4, broken],
    [5, { plate: ['The plate field contains characters that cannot be stored.'] }],
    [6, { plate: ['The plate field format is invalid.'] }],
    [7, slow],
  ]);
  const { data } = (await api.get(`/api/v1/records/gadgets?filter[import]=${done.uuid}`)).body;
  expect(data.map((it: { plate: string | null }) => it.plate).toSorted()).toEqual(['A1', 'C3', null]);
});

test('what is thrown may have anything for a stack', async () => {
  const done = await importFile(api, { type: 'gadgets', file: csvOf(['t,strange,,', 'u,,,']), headers });
  expect(errorsOf(done)).toEqual([[1, { mood: ['The mood field could not be checked.'] }]]);
  expect(done.status).toBe('completed');
});

test('a function that loops for every row is given up after three', async () => {
  const rows = Array.from({ length: 40 }, (_, at) => `k${at},loops,,`);
  const done = await importFile(api, { type: 'gadgets', file: csvOf(rows), headers });
  expect(done).toMatchObject({ status: 'completed', outcome: { created: 0, failed: 40 } });
  const { rows: stuck } = await inlet.pool.query(
    'SELECT count(DISTINCT row)::int AS n FROM stuck_call WHERE import_uuid = $1',
    [done.uuid],
  );
  // Two workers may be at a fourth while the third is noted.
  expect(stuck[0].n).toBeLessThanOrEqual(4);
});

test('the preview tells it too, and the server answers meanwhile', async () => {
  const uuid = await prepare(api, { type: 'gadgets', file: csvOf(['p,loops,,', 'q,,,']), headers });
  const [preview, health] = await Promise.all([
    api.get(`/api/v1/import/${uuid}/preview`),
    api.get('/health'),
  ]);
  expect(health.status).toBe(200);
  expect(preview.body.data.map((it: { errors: unknown }) => it.errors)).toEqual([
    { mood: ['The mood field took too long to check.'] },
    {},
  ]);
  const done = await run(api, uuid);
  expect(done.outcome).toMatchObject({ created: 1, failed: 1 });
});
