/** What a retry did is taken back with the rest (contract §6, Undo). */
import { expect, test } from 'vitest';
import { type Api, apiOf } from '../support/api.ts';
import { checksum, finished, imported, undone } from '../support/imports.ts';
import { startInlet } from '../support/inlet.ts';

const inlet = await startInlet({ CHUNK_ROWS: '3' }, 2);
const { pool } = inlet;
const api: Api = apiOf(inlet.url, (await inlet.person()).token);
const none = { removed: 0, restored: 0, partly: 0, kept: 0, remaining: 0 };
const values = { send_welcome_email: false };

async function retried(uuid: string, row: number, cells: Record<string, string>) {
  const answer = await api.post(`/api/v1/import/${uuid}/corrections`, { rows: [{ row, cells }] });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  expect((await api.post(`/api/v1/import/${uuid}/retry`)).status).toBe(200);
  return finished(api, uuid);
}

const file = `first_name,last_name,email,external_reference
Ann,Lee,a@example.org,A
Ben,Park,wrong,B
Cleo,Rhys,c@example.org,C
Dan,Cole,d@example.org,D
Eve,Fox,wrong too,E
`;

test('created in two runs, taken back in one; a row that failed to the end is no missing record', async () => {
  const before = await checksum(pool);
  const { uuid } = await imported(api, { mode: 'store', text: file, values });
  expect((await retried(uuid, 2, { email: 'b@example.org' })).outcome).toMatchObject({
    created: 4,
    failed: 1,
  });
  expect((await api.get(`/api/v1/import/${uuid}/undo`)).body).toMatchObject({ removed: 4, kept: 0 });
  expect((await undone(api, uuid)).undo).toEqual({ ...none, removed: 4 });
  expect(await checksum(pool)).toEqual(before);

  const again = await imported(api, { mode: 'store', text: file, values });
  await retried(again.uuid, 2, { email: 'b@example.org' });
  await pool.query(`DELETE FROM clients WHERE external_reference = 'B'`);
  expect((await undone(api, again.uuid)).undo).toEqual({ ...none, removed: 3, kept: 1 });
});

test('changed in two runs, put back in one', async () => {
  const made = await imported(api, {
    mode: 'store',
    text: file.replaceAll('wrong', '').replace(' too', ''),
    values,
  });
  const before = await checksum(pool);
  const text =
    'external_reference,last_name,email\nA,Leigh,x@example.org\nB,Parker,wrong\nC,Rees,y@example.org\n';
  const { uuid, outcome } = await imported(api, {
    mode: 'update',
    text,
    more: { match_on: 'external_reference' },
  });
  expect(outcome).toMatchObject({ updated: 2, failed: 1 });
  // B takes the e-mail address that A gave up in the first run.
  expect((await retried(uuid, 2, { email: 'a@example.org' })).outcome).toMatchObject({
    updated: 3,
    failed: 0,
  });
  expect((await undone(api, uuid)).undo).toEqual({ ...none, restored: 3 });
  expect(await checksum(pool)).toEqual(before);
  expect((await undone(api, made.uuid)).undo).toEqual({ ...none, removed: 5 });
});
