/**
 * How long it takes to take an import back, beside the import itself in the same run: created records, changed ones.
 * And what it costs to keep nothing unless all is well (`atomic`), beside the same import without. Ratios, since these
 * machines are noisy.
 *
 * Each pair is told as it is done; a part measured alone (`--only`) takes its place among the others in the result. A
 * pair of all three parts takes about four minutes.
 *
 *     npm run bench -- undo [--rows 1000000] [--pairs 1] [--only store,update,atomic]
 */
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { to as copyTo } from 'pg-copy-streams';
import { clientColumns, writeClientsFile } from './support/clients-file.ts';
import { median, reportParts } from './support/result.ts';
import { type BenchServer, startServer, timeImport, until } from './support/server.ts';

const { values } = parseArgs({
  args: process.argv.slice(process.argv[2] === 'undo' ? 3 : 2),
  options: {
    rows: { type: 'string', default: '1000000' },
    pairs: { type: 'string', default: '1' },
    only: { type: 'string', default: 'store,update,atomic' },
  },
});
const rows = Number(values.rows);
const pairs = Number(values.pairs);
const wanted = new Set(values.only.split(','));
const folder = mkdtempSync(join(tmpdir(), 'inlet-bench-files-'));
const file = join(folder, 'clients.csv');
const headers = Object.fromEntries(clientColumns.map((name) => [name, name]));
const table: Record<string, unknown>[] = [];

interface Pair {
  run: number;
  preview: number;
  undo: number;
  memory: number;
  counts: unknown;
}

/** Previews and undoes an import that took `run` seconds. */
async function timeUndo(server: BenchServer, uuid: string, run: number): Promise<Pair> {
  const seconds = (from: number) => (performance.now() - from) / 1000;
  const before = server.memory().now;
  server.resetPeak();
  const looking = performance.now();
  await server.api('GET', `/api/v1/import/${uuid}/undo`);
  const preview = seconds(looking);
  const undoing = performance.now();
  await server.api('POST', `/api/v1/import/${uuid}/undo`);
  await until(server, "SELECT status = 'undone' AS done FROM import WHERE uuid = $1", uuid);
  const undo = seconds(undoing);
  const { undo: counts } = await server.api<{ undo: unknown }>('GET', `/api/v1/import/${uuid}`);
  return { run, preview, undo, memory: server.memory().peak - before, counts };
}

/** A file that changes two values of every client there is. */
async function writeChanges(server: BenchServer): Promise<string> {
  const changed = join(folder, 'update.csv');
  const query = `COPY (SELECT uuid, to_char(value / 100.0 + 1, 'FM9999999990.00') AS value, town_city || '!' AS town_city
                         FROM clients ORDER BY uuid) TO STDOUT (FORMAT csv, HEADER)`;
  await pipeline(server.db.query(copyTo(query)), createWriteStream(changed));
  return changed;
}

async function measure(mode: 'store' | 'update', limit: number): Promise<void> {
  const runs: Pair[] = [];
  for (let pair = 0; pair < pairs; pair++) {
    const server = await startServer();
    let timed = await timeImport(server, file, 'store', headers);
    if (mode === 'update') {
      const mapped = { uuid: 'uuid', value: 'value', town_city: 'town_city' };
      timed = await timeImport(server, await writeChanges(server), 'update', mapped);
    }
    const run = await timeUndo(server, timed.uuid, timed.run);
    tell(mode, run);
    runs.push(run);
    await server.stop();
  }
  table.push({
    what: `undo of ${mode}`,
    rows,
    'import s': round(median(runs.map(({ run }) => run))),
    'preview s': round(median(runs.map(({ preview }) => preview))),
    'undo s': round(median(runs.map(({ undo }) => undo))),
    ratio: round(median(runs.map(({ run, undo }) => undo / run))),
    limit,
    pairs,
    'memory MB': Math.max(...runs.map(({ memory }) => memory)),
    outcome: JSON.stringify(runs[0]?.counts),
  });
}

async function measureAtomic(limit: number): Promise<void> {
  const runs: { plain: number; atomic: number; outcome: unknown }[] = [];
  for (let pair = 0; pair < pairs; pair++) {
    const server = await startServer();
    const plain = await timeImport(server, file, 'store', headers);
    await timeUndo(server, plain.uuid, plain.run);
    await server.db.query('VACUUM clients');
    await server.db.query('CHECKPOINT');
    const atomic = await timeImport(server, file, 'store', headers, { atomic: 'true' });
    const run = { plain: plain.run, atomic: atomic.run, outcome: atomic.outcome };
    tell('atomic', run);
    runs.push(run);
    await server.stop();
  }
  table.push({
    what: 'atomic store',
    rows,
    'import s': round(median(runs.map(({ plain }) => plain))),
    'atomic s': round(median(runs.map(({ atomic }) => atomic))),
    ratio: round(median(runs.map(({ plain, atomic }) => atomic / plain))),
    limit,
    pairs,
    outcome: JSON.stringify(runs[0]?.outcome),
  });
}

/** What a long measurement has found so far, in case it is ended early. */
const tell = (part: string, found: object) => console.error(part, JSON.stringify(found));

const round = (number: number) => Math.round(number * 100) / 100;

try {
  await writeClientsFile(file, { rows });
  if (wanted.has('store')) await measure('store', 0.2);
  if (wanted.has('update')) await measure('update', 1.5);
  if (wanted.has('atomic')) await measureAtomic(2.5);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
reportParts(rows === 1_000_000 ? 'undo' : `undo-${rows}`, table);
