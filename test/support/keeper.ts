/**
 * Keeps the throwaway PostgreSQL of a test run: a process of its own, which ends it when its standard input does.
 * So nothing is left running however the run ends, by Ctrl-C, a crash or `kill -9`.
 * Prints one line of JSON, `Kept`, when it is ready.
 */
import { chmod, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startEmbedded } from '../../src/db/embedded/embedded.ts';
import { halt } from '../../src/db/embedded/halt.ts';
import { migrate } from '../../src/db/migrate.ts';
import { makeDirect } from '../../src/db/pool.ts';
import { builtInTypes } from '../../src/types/registry.ts';

export interface Kept {
  /** Address of the cluster's own database; others are made beside it. */
  url: string;
  /** Name of the migrated database that tests get clones of. */
  template: string;
  /** A data folder as a first start in production leaves it, whose database is stopped: to be copied. */
  prepared: string;
  /** A folder for data folders; databases still running in them are ended with this one. */
  scratch: string;
}

const template = 'inlet_template';

/** Makes what is copied wherever a test is not about making it: that takes seconds of processor time. */
async function prepareHome(home: string): Promise<void> {
  const first = await startEmbedded({ home, homeIsNamed: true }, console.error);
  try {
    await migrate({ url: first.url, directUrl: first.url }, builtInTypes);
  } finally {
    await first.close(10_000);
  }
}

async function prepare(url: string): Promise<void> {
  const client = makeDirect({ url, directUrl: url }, 'keeper');
  await client.connect();
  // It lives for one run: nothing in it needs to survive a power cut.
  for (const setting of ['fsync', 'full_page_writes'])
    await client.query(`ALTER SYSTEM SET ${setting} = off`);
  await client.query('SELECT pg_reload_conf()');
  await client.query(`CREATE DATABASE ${template}`);
  await client.end();
  const there = named(url, template);
  await migrate({ url: there, directUrl: there }, builtInTypes);
}

/** The address of another database of the same cluster. */
function named(url: string, database: string): string {
  return url.replace(/\/[^/]*$/, `/${database}`);
}

const root = await mkdtemp(join(tmpdir(), 'inlet-test-'));
await chmod(root, 0o711);
const scratch = join(root, 'scratch');
await mkdir(scratch, { mode: 0o711 });
const prepared = join(root, 'prepared');
const embedded = await startEmbedded({ home: join(root, 'home'), homeIsNamed: true }, console.error);

async function finish(): Promise<never> {
  await embedded.close(2_000);
  for (const home of await readdir(scratch)) await halt(join(scratch, home, 'db-18'), 1_000);
  for (const home of ['prepared', 'home']) await halt(join(root, home, 'db-18'), 1_000);
  let left = await leftRunning();
  // A database takes its pid file away a moment before it is gone.
  for (const until = Date.now() + 5_000; left.length > 0 && Date.now() < until; left = await leftRunning())
    await pause(50);
  for (const pid of left) process.kill(pid, 'SIGKILL');
  await rm(root, { recursive: true, force: true });
  if (left.length > 0) console.error('A test left a database running whose data folder it took away.');
  process.exit(left.length > 0 ? 1 : 0);
}

/** Databases of this run that no data folder leads to any more, where the system tells what runs. */
async function leftRunning(): Promise<number[]> {
  const left: number[] = [];
  for (const pid of (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name))) {
    const command = (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).split('\0');
    if (command[1] === '-D' && command[2]?.startsWith(join(root, '/'))) left.push(Number(pid));
  }
  return left;
}

// Whoever ends the run ends the keeper by closing its input, not by a signal that reaches everybody.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
process.stdin.once('close', finish).resume();
try {
  await Promise.all([prepareHome(prepared), prepare(embedded.url)]);
  console.log(JSON.stringify({ url: embedded.url, template, prepared, scratch } satisfies Kept));
} catch (error) {
  console.error(error);
  await finish();
}
