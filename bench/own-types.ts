/**
 * How fast records of one's own types load, beside `clients`: the shop of examples/own-types, with its functions, rules
 * and references, against the same server and the same run. Seconds of the run by bytes of the file; the limit is 1.3.
 *
 *     npm run bench -- own-types [--rows 200000] [--pairs 3]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { clientColumns, writeClientsFile } from './support/clients-file.ts';
import { median, report } from './support/result.ts';
import { type BenchServer, sizeOf, startServer, timeImport } from './support/server.ts';

const { values } = parseArgs({
  args: process.argv.slice(process.argv[2] === 'own-types' ? 3 : 2),
  options: { rows: { type: 'string', default: '200000' }, pairs: { type: 'string', default: '3' } },
});
const rows = Number(values.rows);
const pairs = Number(values.pairs);
const limit = 1.3;
const folder = mkdtempSync(join(tmpdir(), 'inlet-bench-files-'));
const config = join(import.meta.dirname, '..', 'examples', 'own-types', 'inlet.config.ts');

/** A shop has more orders than customers, and more customers than products. */
const customers = Math.ceil(rows / 10);
const products = Math.ceil(rows / 100);

/** One line of each type's file; `row` counts from 1. */
const shop: Record<string, { columns: readonly string[]; line: (row: number) => string }> = {
  products: {
    columns: ['sku', 'name', 'price', 'category', 'in_stock', 'fragile'],
    line: (row) => `mug blue ${row},"Mug, blue, number ${row}",£${row % 900}.50,Kitchen,${row % 120},yes`,
  },
  customers: {
    columns: ['number', 'name', 'email', 'phone', 'since'],
    line: (row) =>
      `C-${row},Hattie Bell the ${row}th,hattie.${row}@mail${row % 97}.test,020 7946 ${row % 10_000},${(row % 28) + 1}/06/2019`,
  },
  orders: {
    columns: ['number', 'customer', 'product', 'quantity', 'total', 'status', 'ordered_on', 'sent_on'],
    line: (row) =>
      `O-2024-${row},C-${((row * 7919) % customers) + 1},MUG-BLUE-${((row * 104_729) % products) + 1},${(row % 9) + 1},£${row % 90}.25,Sent,01/02/2024,03/02/2024`,
  },
};

const files: Record<string, string> = {};
for (const [type, { columns, line }] of Object.entries(shop)) {
  const lines = Array.from({ length: rows }, (_, at) => line(at + 1));
  files[type] = join(folder, `${type}.csv`);
  await writeFile(files[type], `${columns.join(',')}\n${lines.join('\n')}\n`);
}
files['clients'] = join(folder, 'clients.csv');
await writeClientsFile(files['clients'], { rows });

async function seconds(server: BenchServer, type: string, columns: readonly string[]): Promise<number> {
  const headers = Object.fromEntries(columns.map((name) => [name, name]));
  await server.db.query('CHECKPOINT');
  const timed = await timeImport(server, files[type] as string, 'store', headers, { type });
  if (timed.outcome.created !== rows) throw new Error(`${type}: ${JSON.stringify(timed.outcome)}`);
  return timed.run;
}

const runs: Record<string, number>[] = [];
for (let pair = 0; pair < pairs; pair++) {
  const server = await startServer({ INLET_CONFIG: config });
  const headers = Object.fromEntries(clientColumns.map((name) => [name, name]));
  const warm = join(folder, 'warm.csv');
  await writeClientsFile(warm, { rows: 20_000 });
  await timeImport(server, warm, 'store', headers);
  await server.db.query('TRUNCATE clients');
  const run: Record<string, number> = { clients: await seconds(server, 'clients', clientColumns) };
  for (const [type, { columns }] of Object.entries(shop)) run[type] = await seconds(server, type, columns);
  runs.push(run);
  await server.stop();
}

const round = (value: number) => Math.round(value * 100) / 100;
const byBytes = (run: Record<string, number>, type: string) =>
  (run[type] ?? 0) / sizeOf(files[type] as string);
report(
  'own-types',
  ['clients', ...Object.keys(shop)].map((type) => {
    const took = median(runs.map((run) => run[type] ?? 0));
    return {
      type,
      rows,
      MB: round(sizeOf(files[type] as string) / 1e6),
      'run s': round(took),
      'rows/s': Math.round(rows / took),
      'ratio by bytes': round(median(runs.map((run) => byBytes(run, type) / byBytes(run, 'clients')))),
      'ratio by rows': round(median(runs.map((run) => (run[type] ?? 0) / (run['clients'] ?? 1)))),
      limit,
    };
  }),
  { pairs },
);
rmSync(folder, { recursive: true, force: true });
