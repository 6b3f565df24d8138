/** A type that comes to use the name of a custom field itself, while imports that fill the custom one are about. */
import { expect, test } from 'vitest';
import { apiOf } from '../support/api.ts';
import { addField, customFieldsPath } from '../support/custom-fields.ts';
import { finished, imported, mapped, undone } from '../support/imports.ts';
import { startInlet, type TestInlet } from '../support/inlet.ts';
import { restarted as restartedWith } from '../support/restarted.ts';

const before = await startInlet({}, 0);
/** Started again with jetties that have these fields, beside their name. */
const restarted = (from: TestInlet, workers: number, ...fields: object[]) =>
  restartedWith(from, workers, {
    name: 'jetties',
    fields: [{ name: 'name', kind: 'text', required: true, unique: true }, ...fields],
  });

test('what fills the custom field is refused in words, its undo is not, and a new mapping means the type’s own', async () => {
  const first = await restarted(before, 1);
  const person = await first.person();
  const old = apiOf(first.url, person.token);
  const tide = await addField(old, 'Tide', 'int', { type: 'jetties' });
  const store = { type: 'jetties', mode: 'store' } as const;
  const stored = await imported(old, { ...store, text: 'name,tide\nNorth,4\n' });
  const changed = await imported(old, {
    type: 'jetties',
    mode: 'update',
    text: 'name,tide\nNorth,5\n',
    more: { match_on: 'name' },
  });
  const failing = await imported(old, { ...store, text: 'name,tide\nSouth,high\n' });
  const waiting = await mapped(old, { ...store, text: 'name,tide\nEast,6\n' });
  const without = await mapped(old, { ...store, text: 'name\nWest\n' });

  // Started, and nobody has begun to work on it.
  const idle = await restarted(first, 0);
  const started = await mapped(apiOf(idle.url, person.token), { ...store, text: 'name,tide\nSouth,8\n' });
  await apiOf(idle.url, person.token).post(`/api/v1/import/start/${started}`);

  const second = await restarted(idle, 1, { name: 'tide', kind: 'text', unique: true });
  const api = apiOf(second.url, person.token);
  const refused = async (path: string, body?: unknown) => {
    const answer = await api.post(`/api/v1/import/${path}`, body);
    expect(answer.status).toBe(409);
    return answer.body.message;
  };
  const why = 'This import fills the custom field Tide, but by now jetties have a field tide of their own.';
  expect(await refused(`start/${waiting}`)).toBe(`${why} Map its headers anew, then start it.`);
  const again = `${why} Import the file again as a new import.`;
  expect(await refused(`${failing.uuid}/retry`)).toBe(again);
  expect(await refused(`${failing.uuid}/copy`)).toBe(again);
  const correction = { rows: [{ row: 1, cells: { tide: '7' } }] };
  expect(await refused(`${failing.uuid}/corrections`, correction)).toBe(again);

  expect(await finished(api, started)).toMatchObject({ status: 'failed', failure: again });

  // Taking back goes by what was written: into the custom field.
  const { body: preview } = await api.get(`/api/v1/import/${changed.uuid}/undo`);
  expect(preview).toMatchObject({ restored: 1, kept: 0 });
  expect((await undone(api, changed.uuid)).undo).toMatchObject({ restored: 1, kept: 0 });
  const { rows } = await second.pool.query('SELECT tide, custom_fields FROM jetties');
  expect(rows).toEqual([{ tide: null, custom_fields: { tide: 4 } }]);
  expect((await undone(api, stored.uuid)).undo).toMatchObject({ removed: 1 });

  // It can be put away, and not brought back while the type has its name.
  expect((await api.put(`${customFieldsPath}/${tide.uuid}`, { archived: true })).body.archived).toBe(true);
  expect((await api.put(`${customFieldsPath}/${tide.uuid}`, { archived: false })).status).toBe(422);

  await api.post(`/api/v1/import/map/${waiting}`, { headers: { name: 'name', tide: 'tide' } });
  await api.post(`/api/v1/import/start/${waiting}`);
  expect((await finished(api, waiting)).outcome).toMatchObject({ created: 1 });
  await api.post(`/api/v1/import/start/${without}`);
  expect((await finished(api, without)).outcome).toMatchObject({ created: 1 });
  const { body: records } = await api.get('/api/v1/records/jetties');
  expect(records.data).toMatchObject([
    { name: 'East', tide: '6' },
    { name: 'West', tide: null },
  ]);
});
