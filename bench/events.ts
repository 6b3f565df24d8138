/**
 * What it costs that many watch one import: 500 connections to its events, beside the same import that nobody watches. The
 * listeners are part of what is measured: they share the machine.
 *
 *     npm run bench -- events [--rows 1000000] [--listeners 500] [--pairs 2]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { clientColumns, writeClientsFile } from './support/clients-file.ts';
import { median, report } from './support/result.ts';
import { type BenchServer, startServer, until } from './support/server.ts';
import { upload } from './support/upload.ts';

const { values } = parseArgs({
  args: process.argv.slice(process.argv[2] === 'events' ? 3 : 2),
  options: {
    rows: { type: 'string', default: '1000000' },
    listeners: { type: 'string', default: '500' },
    pairs: { type: 'string', default: '2' },
  },
});
const rows = Number(values.rows);
const listeners = Number(values.listeners);
const pairs = Number(values.pairs);
const headers = Object.fromEntries(clientColumns.map((name) => [name, name]));

interface Listener {
  events: number;
  last: string;
  ended: Promise<void>;
}

/** A bare socket, so that listening costs as little as it can. Resolves with its first event. */
function listen(server: BenchServer, path: string): Promise<Listener> {
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  socket.setEncoding('utf8');
  socket.write(
    `GET ${path} HTTP/1.1\r\nHost: ${hostname}\r\nAuthorization: Bearer ${server.token}\r\nConnection: close\r\n\r\n`,
  );
  const ended = new Promise<void>((resolve) => {
    socket.once('close', () => resolve());
  });
  const listener: Listener = { events: 0, last: '', ended };
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('data', (piece: unknown) => {
      const text = String(piece);
      listener.events += text.split('event: import').length - 1;
      listener.last = /"status":"(\w+)"/.exec(text)?.[1] ?? listener.last;
      if (listener.events > 0) resolve(listener);
    });
  });
}

async function prepare(server: BenchServer, file: string): Promise<string> {
  const { url, token } = server;
  const { uuid } = await upload({ url, token, path: file, fields: { type: 'clients', mode: 'store' } });
  await server.api('POST', `/api/v1/import/map/${uuid}`, { headers });
  await until(server, 'SELECT surveyed IS NOT NULL AS done FROM import WHERE uuid = $1', uuid);
  return uuid;
}

interface Run {
  seconds: number;
  /** Most memory of the server during the run, MB. */
  peak: number;
  /** Most during the run, less than before the listeners came. */
  more: number;
  events: number;
  /** How many of the database's connections wait for news. */
  bells: number;
}

async function run(file: string, count: number): Promise<Run> {
  const server = await startServer();
  const uuid = await prepare(server, file);
  const before = server.memory().now;
  server.resetPeak();
  const path = `/api/v1/import/${uuid}/events`;
  const all: Listener[] = [];
  for (let at = 0; at < count; at++) all.push(await listen(server, path));
  const began = performance.now();
  await server.api('POST', `/api/v1/import/start/${uuid}`);
  await until(server, "SELECT status <> 'processing' AS done FROM import WHERE uuid = $1", uuid);
  const seconds = (performance.now() - began) / 1000;
  const { peak } = server.memory();
  const bells = await server.db.query(
    "SELECT count(*)::int AS count FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND application_name LIKE 'inlet%'",
  );
  await Promise.all(all.map(({ ended }) => ended));
  if (!all.every(({ last }) => last === 'completed')) throw new Error('A listener missed the end.');
  await server.stop();
  const events = all.reduce((sum, listener) => sum + listener.events, 0);
  const it = { seconds, peak, more: peak - before, events, bells: bells.rows[0].count };
  console.error(count === 0 ? 'alone' : 'watched', JSON.stringify(it));
  return it;
}

const folder = mkdtempSync(join(tmpdir(), 'inlet-bench-files-'));
const alone: Run[] = [];
const watched: Run[] = [];
try {
  const file = join(folder, 'clients.csv');
  await writeClientsFile(file, { rows });
  for (let pair = 0; pair < pairs; pair++) {
    // In turn first and last, so that a machine that grows slower does not side with one of them.
    const order = pair % 2 === 0 ? [0, listeners] : [listeners, 0];
    for (const count of order) (count === 0 ? alone : watched).push(await run(file, count));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const of = (runs: Run[], pick: (run: Run) => number) => Math.round(median(runs.map(pick)) * 100) / 100;
const row = (what: string, runs: Run[]) => ({
  what,
  'run s': of(runs, ({ seconds }) => seconds),
  'peak MB': of(runs, ({ peak }) => peak),
  'more than before MB': of(runs, ({ more }) => more),
  events: of(runs, ({ events }) => events),
  'connections that listen': of(runs, ({ bells }) => bells),
});
const slower = of(watched, ({ seconds }) => seconds) / of(alone, ({ seconds }) => seconds);
const memory = of(watched, ({ more }) => more) - of(alone, ({ more }) => more);
report(
  rows === 1_000_000 ? 'events' : `events-${rows}`,
  [row('nobody watches', alone), row(`${listeners} watch`, watched)],
  {
    rows,
    pairs,
    'time ratio': Math.round(slower * 1000) / 1000,
    'memory MB': memory,
    limits: { 'time ratio': 1.1, 'memory MB': 100 },
  },
);
console.log(
  `${listeners} listeners: ${slower.toFixed(3)} times the time (limit 1.1), ${memory} MB (limit 100).`,
);
