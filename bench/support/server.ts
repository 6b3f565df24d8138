/** A real server in a process of its own, with an embedded database set as in production, in a throwaway folder. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  createReadStream,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { loadConfig } from '../../src/config.ts';
import { openDatabase } from '../../src/db/open.ts';
import { upload as sendFile } from './upload.ts';

const root = join(import.meta.dirname, '..', '..');
const loopDelayMeter = join(import.meta.dirname, 'loop-delay.ts');

export interface BenchServer {
  pid: number;
  url: string;
  home: string;
  token: string;
  /** The owner's, who signs in as owner@bench.test. */
  password: string;
  db: pg.Client;
  /** The embedded database's address. */
  databaseUrl: string;
  /** Memory of the server process in MB: now, and the most since `resetPeak`. */
  memory(): { now: number; peak: number };
  resetPeak(): void;
  /** How late the server's event loop was since it was last asked, ms beyond when it should have come round. */
  loopDelay(): Promise<{ p50: number; p99: number; max: number }>;
  api<T = Record<string, unknown>>(method: string, path: string, body?: unknown): Promise<T>;
  stop(): Promise<void>;
}

/** @param env settings beside the defaults */
export async function startServer(env: Record<string, string> = {}): Promise<BenchServer> {
  const home = mkdtempSync(join(tmpdir(), 'inlet-bench-'));
  const settings = {
    ...process.env,
    INLET_HOME: home,
    PORT: '0',
    RATE_LIMIT_PER_MINUTE: '0',
    // Ten million rows are more than one upload is allowed by default.
    MAX_FILE_BYTES: '8GiB',
    LOG_LEVEL: 'warn',
    NODE_ENV: 'production',
    LOOP_DELAY_FILE: join(home, 'loop-delay.json'),
    ...env,
  };
  const inlet = (...args: string[]) =>
    spawn(process.execPath, ['--import', loopDelayMeter, join(root, 'src/cli/main.ts'), ...args], {
      env: settings,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  const child = inlet('serve', '--json');
  // A measurement that throws leaves no server behind.
  process.once('exit', () => child.kill('SIGTERM'));
  const [line] = await once(createInterface(child.stdout), 'line');
  const { url } = JSON.parse(line);
  const text = async (...args: string[]) => {
    const command = inlet(...args);
    let out = '';
    for await (const piece of command.stdout) out += piece;
    return out.trim();
  };
  const password = await text('firm', 'create', '--name', 'Bench', '--owner-email', 'owner@bench.test');
  const token = await text('token', 'create', '--name', 'bench');
  const database = await openDatabase(loadConfig({ INLET_HOME: home }), console.error);
  const databaseUrl = database.connection.directUrl;
  if (child.pid === undefined) throw new Error('The server did not start.');
  const { pid } = child;
  const db = new pg.Client(databaseUrl);
  await db.connect();
  const status = (key: string) =>
    Number(new RegExp(`${key}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  return {
    pid,
    url,
    home,
    token,
    password,
    db,
    databaseUrl,
    memory: () => ({ now: Math.round(status('VmRSS')), peak: Math.round(status('VmHWM')) }),
    resetPeak: () => writeFileSync(`/proc/${pid}/clear_refs`, '5'),
    async loopDelay() {
      const file = settings.LOOP_DELAY_FILE;
      rmSync(file, { force: true });
      child.kill('SIGUSR2');
      while (!existsSync(file)) await new Promise((resolve) => setTimeout(resolve, 5));
      return JSON.parse(readFileSync(file, 'utf8'));
    },
    async api(method, path, body) {
      const answer = await fetch(url + path, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const result = (await answer.json()) as never;
      if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(result)}`);
      return result;
    },
    async stop() {
      await db.end();
      await database.close();
      child.kill('SIGTERM');
      await once(child, 'exit');
      rmSync(home, { recursive: true, force: true });
    },
  };
}

export interface Timed {
  uuid: string;
  /** Seconds. */
  upload: number;
  map: number;
  run: number;
  outcome: Record<string, number>;
  status: string;
}

/** A whole import through the API, step by step, as a program would do it. */
export async function timeImport(
  server: BenchServer,
  path: string,
  mode: string,
  headers: Record<string, string>,
  more: Record<string, string> = {},
  values: Record<string, string> = {},
): Promise<Timed> {
  const seconds = (from: number) => (performance.now() - from) / 1000;
  const began = performance.now();
  const { url, token } = server;
  const made = await sendFile({ url, token, path, fields: { type: 'clients', mode, ...more } });
  const upload = seconds(began);
  const mapping = performance.now();
  await server.api('POST', `/api/v1/import/map/${made.uuid}`, { headers, values });
  // The survey goes on behind; it is counted with the mapping, so that `run` is the run alone.
  await until(server, 'SELECT surveyed IS NOT NULL AS done FROM import WHERE uuid = $1', made.uuid);
  const map = seconds(mapping);
  const running = performance.now();
  await server.api('POST', `/api/v1/import/start/${made.uuid}`);
  await until(server, "SELECT status <> 'processing' AS done FROM import WHERE uuid = $1", made.uuid);
  const run = seconds(running);
  const end = await server.api<{ outcome: Record<string, number>; status: string }>(
    'GET',
    `/api/v1/import/${made.uuid}`,
  );
  return { uuid: made.uuid, upload, map, run, outcome: end.outcome, status: end.status };
}

/** Looks every 20 ms: 1/500 of what is measured. */
export async function until(server: BenchServer, question: string, uuid: string): Promise<void> {
  for (;;) {
    const { rows } = await server.db.query(question, [uuid]);
    if (rows[0].done) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export const sizeOf = (path: string) => statSync(path).size;
export const streamOf = (path: string) => createReadStream(path, { highWaterMark: 1 << 16 });
