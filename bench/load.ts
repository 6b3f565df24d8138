/**
 * How fast a file becomes records, beside the database's own raw load: COPY of the very same rows, typed and encoded
 * already, only the columns that hold anything, into an empty copy of the same table with the same indexes, on one
 * connection of the same server, in the same run. Ratios, since these machines are noisy.
 *
 *     npm run bench -- load [--rows 1000000] [--pairs 3] [--only clean,bad,duplicates,update]
 */
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { to as copyTo } from 'pg-copy-streams';
import { type ClientsFileOptions, clientColumns, writeClientsFile } from './support/clients-file.ts';
import { rawLoad } from './support/raw-load.ts';
import { median, report } from './support/result.ts';
import { type BenchServer, sizeOf, startServer, type Timed, timeImport } from './support/server.ts';

const { values } = parseArgs({
  args: process.argv.slice(process.argv[2] === 'load' ? 3 : 2),
  options: {
    rows: { type: 'string', default: '1000000' },
    pairs: { type: 'string', default: '3' },
    only: { type: 'string', default: 'clean,bad,duplicates,update' },
  },
});
const rows = Number(values.rows);
const pairs = Number(values.pairs);
const wanted = new Set(values.only.split(','));
const folder = mkdtempSync(join(tmpdir(), 'inlet-bench-files-'));
const headers = Object.fromEntries(clientColumns.map((name) => [name, name]));
const table: Record<string, unknown>[] = [];

/** Empties what the run filled, so that every run starts alike. */
async function clear(server: BenchServer): Promise<void> {
  await server.db.query('TRUNCATE clients, failure, before_image, chunk, import, file, audit');
  await server.db.query('DROP TABLE IF EXISTS plain');
  await server.db.query('CHECKPOINT');
}

/** @param takenEvery every so many-th row's e-mail address is in the database before */
async function measure(
  name: string,
  options: Partial<ClientsFileOptions>,
  limit: number,
  total: number,
  takenEvery = 0,
): Promise<void> {
  const path = join(folder, `${name}.csv`);
  await writeClientsFile(path, { rows, ...options });
  const runs: { timed: Timed; raw: number; memory: number; peak: number }[] = [];
  // One server for all pairs: the first import into a new database makes the log's files too, which a raw load after it
  // finds there.
  const server = await startServer();
  await warm(server);
  for (let pair = 0; pair < pairs; pair++) {
    await clear(server);
    if (takenEvery > 0) {
      const taken = join(folder, 'taken.csv');
      await writeClientsFile(taken, { rows, every: takenEvery });
      await timeImport(server, taken, 'store', headers);
    }
    const before = server.memory().now;
    server.resetPeak();
    const timed = await timeImport(server, path, 'store', headers);
    const { peak } = server.memory();
    const raw = await rawLoad(server, 'clients', timed.uuid, folder);
    runs.push({ timed, raw: (raw * rows) / (timed.outcome.created ?? rows), memory: peak - before, peak });
  }
  await server.stop();
  const ratio = median(runs.map(({ timed, raw }) => timed.run / raw));
  const whole = median(runs.map(({ timed, raw }) => (timed.upload + timed.map + timed.run) / raw));
  table.push({
    what: `store, ${name}`,
    rows,
    MB: Math.round(sizeOf(path) / 1e6),
    'upload s': round(median(runs.map(({ timed }) => timed.upload))),
    'map s': round(median(runs.map(({ timed }) => timed.map))),
    'run s': round(median(runs.map(({ timed }) => timed.run))),
    'raw s': round(median(runs.map(({ raw }) => raw))),
    ratio: round(ratio),
    limit,
    'upload+map+run': round(whole),
    'limit of it': total,
    'memory MB': Math.max(...runs.map(({ memory }) => memory)),
    // All the process held: how much of it was there before depends on what it had done by then.
    'peak MB': Math.max(...runs.map(({ peak }) => peak)),
    outcome: JSON.stringify(runs[0]?.timed.outcome),
  });
}

/** The threads have started and compiled what they run; a server that has run for a minute is what users have. */
async function warm(server: BenchServer): Promise<void> {
  const path = join(folder, 'warm.csv');
  await writeClientsFile(path, { rows: 20_000 });
  await timeImport(server, path, 'store', headers);
}

/** Seconds of one plain `UPDATE … FROM` of the same rows, in a copy of the same table. */
async function rawUpdate(server: BenchServer): Promise<number> {
  await server.db.query('CREATE TABLE plain (LIKE clients INCLUDING ALL)');
  await server.db.query('INSERT INTO plain SELECT * FROM clients');
  await server.db.query(
    `CREATE TABLE incoming AS SELECT uuid, first_name, value + 100 AS value, town_city || '!' AS town_city FROM clients`,
  );
  await server.db.query('VACUUM ANALYZE plain, incoming');
  await server.db.query('CHECKPOINT');
  const began = performance.now();
  await server.db.query(`UPDATE plain t SET value = s.value, town_city = s.town_city FROM incoming s
    WHERE t.firm_uuid = (SELECT firm_uuid FROM clients LIMIT 1) AND t.uuid = s.uuid`);
  const seconds = (performance.now() - began) / 1000;
  await server.db.query('DROP TABLE incoming');
  return seconds;
}

async function measureUpdate(limit: number): Promise<void> {
  const path = join(folder, 'clean.csv');
  await writeClientsFile(path, { rows });
  const runs: { run: number; raw: number; memory: number; outcome: unknown }[] = [];
  for (let pair = 0; pair < pairs; pair++) {
    const server = await startServer();
    await clear(server);
    await timeImport(server, path, 'store', headers);
    const changed = join(folder, 'update.csv');
    const query = `COPY (SELECT uuid AS "uuid", to_char(value / 100.0 + 1, 'FM9999999990.00') AS value, town_city || '!' AS town_city FROM clients ORDER BY uuid) TO STDOUT (FORMAT csv, HEADER)`;
    await pipeline(server.db.query(copyTo(query)), createWriteStream(changed));
    const raw = await rawUpdate(server);
    await server.db.query('VACUUM ANALYZE clients');
    await server.db.query('CHECKPOINT');
    const before = server.memory().now;
    server.resetPeak();
    const timed = await timeImport(server, changed, 'update', {
      uuid: 'uuid',
      value: 'value',
      town_city: 'town_city',
    });
    runs.push({ run: timed.run, raw, memory: server.memory().peak - before, outcome: timed.outcome });
    await server.stop();
  }
  table.push({
    what: 'update',
    rows,
    'run s': round(median(runs.map(({ run }) => run))),
    'raw s': round(median(runs.map(({ raw }) => raw))),
    ratio: round(median(runs.map(({ run, raw }) => run / raw))),
    limit,
    'memory MB': Math.max(...runs.map(({ memory }) => memory)),
    outcome: JSON.stringify(runs[0]?.outcome),
  });
}

const round = (number: number) => Math.round(number * 100) / 100;

try {
  if (wanted.has('clean')) await measure('clean', {}, 1.25, 1.7);
  if (wanted.has('bad')) await measure('1 % bad', { badEvery: 100 }, 1.4, 2);
  if (wanted.has('duplicates')) await measure('0.1 % duplicates', {}, 2.2, 3, 1000);
  if (wanted.has('update')) await measureUpdate(2.5);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
report(rows === 1_000_000 ? 'load' : `load-${rows}`, table, { pairs });
