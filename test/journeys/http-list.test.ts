/** The list of imports: filters, sort and pages (contract §4 `GET /api/v1/import`). */
import { expect, test } from 'vitest';
import { apiOf, csv } from '../support/api.ts';
import { startInlet } from '../support/inlet.ts';

const inlet = await startInlet({}, 0);
const owner = await inlet.person();
const colleague = await inlet.person('member', owner.firmUuid);
const api = apiOf(inlet.url, owner.token);

const made: Record<string, string> = {};
for (const [name, type, mode, token, at] of [
  ['a', 'clients', 'store', owner.token, '2024-03-30 12:00Z'],
  // 23:30 UTC is half past midnight of the next day in London's summer.
  ['b', 'plans', 'update', colleague.token, '2024-06-30 23:30Z'],
  ['c', 'clients', 'validate', owner.token, '2024-07-01 12:00Z'],
] as const) {
  const { body } = await apiOf(inlet.url, token).form('/api/v1/import', [
    ['type', type],
    ['mode', mode],
    ['file', csv('x\n1\n', `${name} 100%.csv`)],
  ]);
  made[name] = body.uuid;
  await inlet.pool.query('UPDATE import SET created_at = $2 WHERE uuid = $1', [body.uuid, at]);
}
await api.post(`/api/v1/import/map/${made.a}`, { headers: { first_name: 'x' } });

async function names(query: string): Promise<string> {
  const { status, body } = await api.get(`/api/v1/import?${query}`);
  expect(status).toBe(200);
  return body.data.map((one: { name: string }) => one.name[0]).join('');
}

test.each([
  ['', 'abc'],
  ['sort=-created_at', 'cba'],
  ['sort=-updated_at', 'acb'],
  [`filter[uuid]=${made.a},${made.c?.toUpperCase()}`, 'ac'],
  ['filter[types]=plans', 'b'],
  ['filter[types]=plans,clients', 'abc'],
  ['filter[exclude_types]=plans', 'ac'],
  ['filter[modes]=store,validate', 'ac'],
  ['filter[statuses]=mapped', 'a'],
  ['filter[statuses]=uploaded,mapped', 'abc'],
  ['filter[date_from]=2024-07-01', 'bc'],
  ['filter[date_to]=2024-07-01', 'abc'],
  ['filter[date_to]=2024-06-30', 'a'],
  ['filter[date_from]=2024-03-30&filter[date_to]=2024-03-30', 'a'],
  [`filter[initiated_by]=${colleague.accountUuid}`, 'b'],
  ['filter[name]=C%20100%25', 'c'],
  ['filter[name]=1_0', ''],
  ['filter%5Btypes%5D=clients&filter%5Bmodes%5D=update', ''],
  ['per_page=2', 'ab'],
  ['per_page=2&page=2', 'c'],
  ['per_page=2&page=3', ''],
])('%s gives %j', async (query, expected) => {
  expect(await names(query)).toBe(expected);
});

test.each([
  'filter[types]',
  'filter[exclude_types]',
  'filter[modes]',
  'filter[statuses]',
])('%s that names what there is not is told what there is', async (filter) => {
  const { status, body } = await api.get(`/api/v1/import?${filter}=clients,nope`);
  expect(status).toBe(422);
  expect(body.errors[filter][0]).toContain(`The selected ${filter} is invalid. Choose from: `);
});

test('pages are led through by their links', async () => {
  let url: string | null = `${inlet.url}/api/v1/import?per_page=1&sort=-created_at`;
  const seen: string[] = [];
  while (url) {
    const { body } = await api.get(url.slice(inlet.url.length));
    seen.push(body.data[0].name[0]);
    url = body.links.next;
  }
  expect(seen.join('')).toBe('cba');
});

test('who made imports is listed by name, for whoever may look, and of no other firm', async () => {
  const reader = await inlet.person('reader', owner.firmUuid);
  await inlet.pool.query("UPDATE employee SET name = 'amina Khan' WHERE uuid = $1", [colleague.accountUuid]);
  const { status, body } = await apiOf(inlet.url, reader.token).get('/api/v1/import-initiators');
  expect(status).toBe(200);
  expect(body.data.map(({ uuid, name }: { uuid: string; name: string }) => [uuid, name])).toEqual([
    [colleague.accountUuid, 'amina Khan'],
    [owner.accountUuid, 'Gareth Thompson'],
  ]);
  expect(body.meta.total).toBe(2);
  const stranger = await inlet.person();
  expect((await apiOf(inlet.url, stranger.token).get('/api/v1/import-initiators')).body.data).toEqual([]);
  // Whoever has no import left is nobody to ask for.
  expect((await api.delete(`/api/v1/import/${made.b}`)).status).toBe(204);
  const { body: left } = await api.get('/api/v1/import-initiators?per_page=1');
  expect([left.data[0].uuid, left.meta.total]).toEqual([owner.accountUuid, 1]);
});
