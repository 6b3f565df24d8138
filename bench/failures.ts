/**
 * What failed rows cost: a file of which every second row fails, beside the same file without a fault; then all that is
 * done with the failures: listed, grouped, reported, corrected by cause, run again. Ratios to the clean run, since these
 * machines are noisy.
 *
 *     npm run bench -- failures [--rows 1000000] [--pairs 1]
 */
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { clientColumns, writeClientsFile } from './support/clients-file.ts';
import { median, report } from './support/result.ts';
import { type BenchServer, startServer, timeImport, until } from './support/server.ts';

const { values } = parseArgs({
  args: process.argv.slice(process.argv[2] === 'failures' ? 3 : 2),
  options: { rows: { type: 'string', default: '1000000' }, pairs: { type: 'string', default: '1' } },
});
const rows = Number(values.rows);
const pairs = Number(values.pairs);
const folder = mkdtempSync(join(tmpdir(), 'inlet-bench-files-'));
const clean = join(folder, 'clean.csv');
const faulty = join(folder, 'faulty.csv');
const headers = Object.fromEntries(clientColumns.map((name) => [name, name]));
const perPage = 100;

/** Every second gender becomes a word that is none: one of a hundred, so that causes have many different cells. */
async function writeFaults(): Promise<void> {
  const out = createWriteStream(faulty);
  let number = 0;
  for await (const line of createInterface(createReadStream(clean))) {
    const cells = line.split(',');
    if (number > 0 && number % 2 === 0) cells[4] = `odd-${number % 100}`;
    number++;
    if (!out.write(`${cells.join(',')}\r\n`))
      await new Promise<void>((resolve) => out.once('drain', resolve));
  }
  out.end();
  await finished(out);
}

const timed = async (work: () => Promise<unknown>) => {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
};

/** All steps after a run half of whose rows failed. @returns seconds by step */
async function putRight(server: BenchServer, uuid: string): Promise<Record<string, number>> {
  const path = `/api/v1/import/${uuid}`;
  const page = (number: number) => () =>
    server.api('GET', `${path}/failures?per_page=${perPage}&page=${number}`);
  const cause = { field: 'gender', message: 'The selected gender is invalid.' };
  const { error_report: file } = await server.api<{ error_report: { download_url: string } }>('GET', path);
  const list = await timed(page(1));
  const deep = await timed(page(Math.floor(rows / 2 / perPage)));
  const look = await timed(() => server.api('GET', path));
  const group = await timed(() => server.api('GET', `${path}/failures/causes`));
  const download = await timed(async () => {
    for await (const _ of (await fetch(file.download_url)).body ?? []);
  });
  const correct = await timed(() => server.api('POST', `${path}/corrections`, { ...cause, set: 'male' }));
  const retry = await timed(async () => {
    await server.api('POST', `${path}/retry`);
    await until(server, "SELECT status <> 'processing' AS done FROM import WHERE uuid = $1", uuid);
  });
  return { list, deep, look, group, download, correct, retry };
}

interface Pair {
  clean: number;
  faulty: number;
  memory: number;
  steps: Record<string, number>;
  outcomes: unknown[];
}

async function measure(): Promise<Pair> {
  const first = await startServer();
  const well = await timeImport(first, clean, 'store', headers);
  await first.stop();
  const server = await startServer();
  const before = server.memory().now;
  server.resetPeak();
  const half = await timeImport(server, faulty, 'store', headers);
  const steps = await putRight(server, half.uuid);
  const memory = server.memory().peak - before;
  const end = await server.api<{ outcome: unknown }>('GET', `/api/v1/import/${half.uuid}`);
  await server.stop();
  return { clean: well.run, faulty: half.run, memory, steps, outcomes: [half.outcome, end.outcome] };
}

const round = (number: number) => Math.round(number * 1000) / 1000;

const runs: Pair[] = [];
try {
  await writeClientsFile(clean, { rows });
  await writeFaults();
  for (let pair = 0; pair < pairs; pair++) runs.push(await measure());
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const of = (pick: (pair: Pair) => number) => round(median(runs.map(pick)));
const step = (what: string, seconds: (pair: Pair) => number, limit: number | null = null) => ({
  what,
  seconds: of(seconds),
  'ratio to the clean run': of((pair) => seconds(pair) / pair.clean),
  limit,
});
const table = [
  step('clean run', (pair) => pair.clean),
  step('run of which half fails, with its report', (pair) => pair.faulty, 1.5),
  step('first page of failures', ({ steps }) => steps.list ?? Number.NaN),
  step('last page of failures', ({ steps }) => steps.deep ?? Number.NaN),
  step('the import itself', ({ steps }) => steps.look ?? Number.NaN),
  step('causes', ({ steps }) => steps.group ?? Number.NaN),
  step('download of the report', ({ steps }) => steps.download ?? Number.NaN),
  step('correction by cause', ({ steps }) => steps.correct ?? Number.NaN),
  step('retry of half the rows', ({ steps }) => steps.retry ?? Number.NaN),
];
const name = rows === 1_000_000 ? 'failures' : `failures-${rows}`;
report(name, table, {
  rows,
  pairs,
  memoryMB: Math.max(...runs.map(({ memory }) => memory)),
  outcomes: runs[0]?.outcomes,
});
