/**
 * Whether the API answers during an import as it does before: 100 GETs of one import a second, sent on the clock
 * whatever comes back (open loop), against an idle server and while 1,000,000 rows are imported.
 *
 *     npm run bench -- api [--rows 1000000] [--rate 100]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { clientColumns, writeClientsFile } from './support/clients-file.ts';
import { report } from './support/result.ts';
import { type BenchServer, startServer, timeImport } from './support/server.ts';

const { values } = parseArgs({
  args: process.argv.slice(process.argv[2] === 'api' ? 3 : 2),
  options: { rows: { type: 'string', default: '1000000' }, rate: { type: 'string', default: '100' } },
});
const rows = Number(values.rows);
const rate = Number(values.rate);
const headers = Object.fromEntries(clientColumns.map((name) => [name, name]));

interface Answers {
  ms: number[];
  errors: number;
  /** 99th percentile of the server's event-loop delay meanwhile, ms. */
  delay: number;
}

/** Asks `rate` times a second until `done`. A late answer counts from when it was due, not from when it was sent. */
async function ask(server: BenchServer, path: string, done: Promise<unknown>): Promise<Answers> {
  const ms: number[] = [];
  let errors = 0;
  let over = false;
  void done.finally(() => {
    over = true;
  });
  await server.loopDelay();
  const pending: Promise<void>[] = [];
  const began = performance.now();
  for (let sent = 0; !over; sent++) {
    const due = began + (sent * 1000) / rate;
    const wait = due - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    pending.push(
      server.api('GET', path).then(
        () => void ms.push(performance.now() - due),
        () => void errors++,
      ),
    );
  }
  await Promise.all(pending);
  return { ms, errors, delay: (await server.loopDelay()).p99 };
}

function percentile(numbers: number[], of: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return Math.round((sorted[Math.floor((sorted.length - 1) * of)] ?? Number.NaN) * 10) / 10;
}

const folder = mkdtempSync(join(tmpdir(), 'inlet-bench-files-'));
const server = await startServer();
try {
  const small = join(folder, 'small.csv');
  await writeClientsFile(small, { rows: 20_000 });
  const { uuid } = await timeImport(server, small, 'store', headers);
  await server.db.query('TRUNCATE clients');
  const path = `/api/v1/import/${uuid}`;
  const idle = await ask(server, path, new Promise((resolve) => setTimeout(resolve, 15_000)));
  const large = join(folder, 'large.csv');
  await writeClientsFile(large, { rows });
  const importing = timeImport(server, large, 'store', headers);
  const busy = await ask(server, path, importing);
  const timed = await importing;
  const row = (what: string, it: Answers) => ({
    what,
    asked: it.ms.length + it.errors,
    errors: it.errors,
    'p50 ms': percentile(it.ms, 0.5),
    'p99 ms': percentile(it.ms, 0.99),
    'loop delay p99 ms': Math.round(it.delay * 10) / 10,
  });
  const ratio = percentile(busy.ms, 0.99) / percentile(idle.ms, 0.99);
  report('api', [row('idle', idle), row('while importing', busy)], {
    rows,
    rate,
    'p99 ratio': Math.round(ratio * 100) / 100,
    limits: { 'p99 ratio': 5, 'loop delay p99 ms': 20, errors: 0 },
    'import seconds': timed,
  });
  console.log(`p99 while importing is ${ratio.toFixed(2)} times that of the idle server; the limit is 5.`);
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
