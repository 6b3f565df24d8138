/** The example folder: a whole practice, whose files name each other's records by reference (contract §1). */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { addClientStatus, addEmployee, addProvider } from '../../src/auth/firms.ts';
import { apiOf } from '../support/api.ts';
import { undone } from '../support/imports.ts';
import { startInlet } from '../support/inlet.ts';
import { runInlet } from '../support/processes.ts';

const inlet = await startInlet({}, 2);
const { pool, url } = inlet;
const { token, firmUuid } = await inlet.person();
const api = apiOf(url, token);

/** What a first run makes, as far as the files name it. */
for (const name of ['Olivia Hart', 'James Whitfield', 'Priya Nair']) {
  const [firstName = '', lastName = ''] = name.split(' ');
  await addEmployee(pool, { firmUuid, firstName, lastName, role: 'member' });
}
for (const name of ['Active', 'Prospect']) await addClientStatus(pool, firmUuid, name);
for (const name of ['Aviva', 'Legal & General', 'Royal London', 'Scottish Widows', 'Standard Life', 'Aegon'])
  await addProvider(pool, firmUuid, name);

test('a whole practice comes over in order, and goes again', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'inlet-practice-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await cp(fileURLToPath(new URL('../../examples/practice', import.meta.url)), folder, { recursive: true });
  const { code, stdout, output } = await runInlet(
    ['import', folder, '--mode', 'store', '--json', '--server', url],
    {
      INLET_TOKEN: token,
    },
  );
  expect(code, output).toBe(0);
  const { files, not_run } = JSON.parse(stdout);
  expect(not_run).toEqual([]);
  const names = files.map(({ type }: { type: string }) => type);
  expect(names).toHaveLength(8);
  expect(names.slice(0, 2)).toEqual(['clients', 'plans']);
  for (const { outcome, total } of files) expect(outcome).toMatchObject({ created: total, failed: 0 });

  const { rows: family } = await pool.query(
    `SELECT array_agg(c.first_name ORDER BY c.first_name) AS names FROM circles
       CROSS JOIN LATERAL unnest(account_uuids) AS u (uuid) JOIN clients c ON c.uuid = u.uuid
      WHERE circles.name = 'Morgan family'`,
  );
  expect(family[0].names).toEqual(['Carys', 'Huw', 'Sian']);
  const { rows: kept } = await pool.query(
    `SELECT (SELECT count(*)::int FROM valuations v JOIN plans p ON p.uuid = v.plan_uuid) AS valuations,
            (SELECT count(*)::int FROM premiums v JOIN plans p ON p.uuid = v.plan_uuid) AS premiums,
            (SELECT count(*)::int FROM notes v WHERE (client_uuid IS NULL) = (plan_uuid IS NULL)) AS astray`,
  );
  const count = (type: string) => files.find((file: { type: string }) => file.type === type).total;
  expect(kept[0]).toEqual({ valuations: count('valuations'), premiums: count('premiums'), astray: 0 });

  const undo = [...output.matchAll(/inlet undo ([0-9a-f-]{36})/g)].map(([, uuid = '']) => uuid);
  expect(undo).toEqual(files.map(({ uuid }: { uuid: string }) => uuid).toReversed());
  for (const uuid of undo) expect((await undone(api, uuid)).undo).toMatchObject({ kept: 0, partly: 0 });
  for (const type of names) expect((await pool.query(`SELECT FROM "${type}"`)).rowCount, type).toBe(0);
});
