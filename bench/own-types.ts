/**
 * How fast records of one's own types load, beside `clients`: the shop of examples/own-types, with its functions, rules
 * and references, against the same server and the same run. Seconds of the run by bytes of the file; the limit is 1.3. Short
 * rows cost the database nearly what long ones do, so beside each stands its raw load (support/raw-load.ts), by bytes too.
 *
 *     npm run bench -- own-types [--rows 200000] [--pairs 3]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { clientColumns, writeClientsFile } from './support/clients-file.ts';
import { rawLoad } from './support/raw-load.ts';
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

/** Seconds. */
interface Took {
  run: number;
  raw: number;
}

async function load(server: BenchServer, type: string, columns: readonly string[]): Promise<Took> {
  const headers = Object.fromEntries(columns.map((name) => [name, name]));
  await server.db.query('CHECKPOINT');
  const timed = await timeImport(server, files[type] as string, 'store', headers, { type });
  if (timed.outcome.created !== rows) throw new Error(`${type}: ${JSON.stringify(timed.outcome)}`);
  return { run: timed.run, raw: await rawLoad(server, type, timed.uuid, folder) };
}

const runs: Record<string, Took>[] = [];
for (let pair = 0; pair < pairs; pair++) {
  const server = await startServer({ INLET_CONFIG: config });
  const headers = Object.fromEntries(clientColumns.map((name) => [name, name]));
  const warm = join(folder, 'warm.csv');
  await writeClientsFile(warm, { rows: 20_000 });
  await timeImport(server, warm, 'store', headers);
  await server.db.query('TRUNCATE clients');
  const run: Record<string, Took> = { clients: await load(server, 'clients', clientColumns) };
  for (const [type, { columns }] of Object.entries(shop)) run[type] = await load(server, type, columns);
  runs.push(run);
  await server.stop();
}

const round = (value: number) => Math.round(value * 100) / 100;
const sizes = new Map(Object.entries(files).map(([type, path]) => [type, sizeOf(path)]));
/** The median of the pairs of something about one type in a run. */
const middle = (of: (run: Record<string, Took>) => number) => median(runs.map(of));
const besideClients = (type: string, what: keyof Took) =>
  middle((run) => (run[type]?.[what] ?? 0) / (run['clients']?.[what] ?? 1));
const byBytes = (ratio: number, type: string) =>
  (ratio * (sizes.get('clients') ?? 0)) / (sizes.get(type) ?? 1);

report(
  'own-types',
  ['clients', ...Object.keys(shop)].map((type) => {
    const took = median(runs.map((run) => run[type]?.run ?? 0));
    const ratio = besideClients(type, 'run');
    return {
      type,
      rows,
      MB: round((sizes.get(type) ?? 0) / 1e6),
      'run s': round(took),
      'rows/s': Math.round(rows / took),
      'ratio by rows': round(ratio),
      'by bytes': round(byBytes(ratio, type)),
      'raw load by bytes': round(byBytes(besideClients(type, 'raw'), type)),
      'beside its raw load': round(middle((run) => (run[type]?.run ?? 0) / (run[type]?.raw ?? 1))),
      limit,
    };
  }),
  { pairs },
);
rmSync(folder, { recursive: true, force: true });
