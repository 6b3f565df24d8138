/** Atomic imports whose references must be related, and are not any more when all is moved (contract §6, atomic). */
import { expect, test } from 'vitest';
import { loadConfig } from '../../src/config.ts';
import { threadContext } from '../../src/wire-thread.ts';
import { apiOf } from '../support/api.ts';
import { started } from '../support/imports.ts';
import { startInlet } from '../support/inlet.ts';
import { stepThrough } from '../support/step-through.ts';

const inlet = await startInlet({}, 0);
const { pool, connection, home } = inlet;
const { firmUuid, token } = await inlet.person();
const api = apiOf(inlet.url, token);
const config = loadConfig({ INLET_HOME: home, LOG_LEVEL: 'silent' });
const context = await threadContext({ name: 'test', lane: 0, config, connection });

const insert = async (table: string, values: Record<string, string>) => {
  const names = ['firm_uuid', ...Object.keys(values)];
  const { rows } = await pool.query(
    `INSERT INTO ${table} (${names.join()}) VALUES (${names.map((_, at) => `$${at + 1}`).join()}) RETURNING uuid`,
    [firmUuid, ...Object.values(values)],
  );
  return rows[0].uuid as string;
};
const client = (last_name: string) => insert('clients', { first_name: 'Ann', last_name });
const business = await client('Ltd');
const people = [await client('One'), await client('Two')] as const;
const employ = (account_uuid: string) =>
  insert('business_staff_members', { client_uuid: business, account_uuid });
const scheme = await insert('plans', { client_uuid: business, type: 'Pension', status: 'active' });

/** Examines all rows and puts them aside; then a link goes; then all would be moved. */
async function movedWithout(gone: string, text: string, mode: 'store' | 'update', more = {}) {
  const it = { type: 'group_scheme_members', mode, text, more: { atomic: 'true', ...more } };
  const uuid = await started(api, it);
  await stepThrough(context, 5);
  await pool.query('DELETE FROM business_staff_members WHERE uuid = $1', [gone]);
  await stepThrough(context);
  return (await api.get(`/api/v1/import/${uuid}`)).body;
}

test('a link that is taken away between the check and the move fails its rows, new ones and changed ones', async () => {
  const links = [await employ(people[0]), await employ(people[1])] as const;
  const text = `plan_uuid,account_uuid,status\n${people.map((person) => `${scheme},${person},active\n`).join('')}`;
  const failed = (row: number) => ({
    status: 'failed',
    outcome: { created: 0, updated: 0, failed: 1, remaining: 1 },
    errors: [{ row, errors: { account_uuid: ['The selected account uuid is invalid.'] } }],
  });
  expect(await movedWithout(links[1], text, 'store')).toMatchObject(failed(2));
  expect((await pool.query('SELECT FROM group_scheme_members')).rowCount).toBe(0);

  const member = (account_uuid: string, external_reference: string) =>
    insert('group_scheme_members', { plan_uuid: scheme, account_uuid, external_reference, status: 'active' });
  await member(people[0], 'A');
  await member(business, 'B');
  const again = await employ(people[1]);
  // The plan is not in the file: it is what the record has.
  const change = `external_reference,account_uuid\nA,${people[0]}\nB,${people[1]}\n`;
  const by = { match_on: 'external_reference' };
  expect(await movedWithout(again, change, 'update', by)).toMatchObject(failed(2));
  await employ(people[1]);
  const unrelated = crypto.randomUUID();
  expect(await movedWithout(unrelated, change, 'update', by)).toMatchObject({
    status: 'completed',
    outcome: { updated: 1, unchanged: 1 },
  });
  await context.pool.end();
});
