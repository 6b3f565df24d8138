/** The disk is full: uploads are 507, imports wait and go on when there is room, nothing is lost (contract §6, §9). */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { halt } from '../../src/db/embedded/halt.ts';
import { type Api, apiOf, csv } from '../support/api.ts';
import { byName, prepare } from '../support/journey.ts';
import { manyRows } from '../support/many-rows.ts';
import { newHome, runInlet, startServer } from '../support/processes.ts';

const names = ['first_name', 'last_name', 'email', 'send_welcome_email'];
const rows = 200_000;
const file = manyRows(rows);

/** A data folder on a file system of its own, where mounting is allowed; null elsewhere. */
function smallDisk(megabytes: number): string | null {
  const home = newHome();
  mkdirSync(home, { recursive: true });
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', home]).status !== 0)
    return null;
  onTestFinished(async () => {
    // The server was killed, which its database outlives; and without its folder nobody finds it any more.
    await halt(join(home, 'db-18'), 2_000);
    // Lazily: it is gone from its folder a moment before it is gone.
    spawnSync('umount', ['-l', home]);
  });
  return home;
}

/** Fills the disk but for some bytes. @returns what makes the room again */
function fill(home: string, butBytes: number): () => void {
  const { bavail, bsize } = statfsSync(home);
  const path = join(home, 'ballast');
  writeFileSync(path, Buffer.alloc(bavail * bsize - butBytes));
  return () => rmSync(path);
}

/** Looks now and then until the import is over; while the database gets up again the answer is 503. */
// biome-ignore lint/suspicious/noExplicitAny: what a test looks into is the test's business
async function end(api: Api, uuid: string): Promise<any> {
  return vi.waitUntil(
    async () => {
      const { status, body } = await api.get(`/api/v1/import/${uuid}`);
      if (status !== 200) expect([503, 507]).toContain(status);
      return status === 200 && body.status !== 'processing' && body;
    },
    { timeout: 100_000, interval: 100 },
  );
}

test('an import waits for room, uploads are told there is none, and all goes on when there is', async ({
  skip,
}) => {
  const home = smallDisk(600);
  if (home === null) return skip('mounting is not allowed here');
  const env = { INLET_HOME: home, NODE_ENV: 'production', CHUNK_ROWS: '5000', RATE_LIMIT_PER_MINUTE: '0' };
  await runInlet(['firm', 'create', '--name', 'Harbour', '--owner-email', 'o@a.test'], env);
  const { stdout } = await runInlet(['token', 'create', '--name', 'test'], env);
  const server = await startServer(env);
  const api = apiOf(server.url, stdout.trim());
  const uuid = await prepare(api, { file, headers: byName(...names) });
  const makeRoom = fill(home, 12_000_000);
  await api.post(`/api/v1/import/start/${uuid}`);
  await server.line(/imports wait/);
  const refused = await api.form('/api/v1/import', [
    ['type', 'clients'],
    ['mode', 'store'],
    ['file', csv(file)],
  ]);
  expect([503, 507]).toContain(refused.status);
  expect(refused.body.message).toMatch(/room|Try again/);
  makeRoom();
  const done = await end(api, uuid);
  expect([done.status, done.outcome]).toEqual([
    'completed',
    { created: rows, updated: 0, unchanged: 0, failed: 0, remaining: 0 },
  ]);
  const records = await api.get(`/api/v1/records/clients?filter[import]=${uuid}&per_page=1`);
  expect(records.body.meta.total).toBe(rows);
}, 120_000);
