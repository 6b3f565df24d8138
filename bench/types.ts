/**
 * How fast files of each type become records, beside clients: in rows, and by bytes, since rows are of all lengths.
 * What they refer to is there before. Mapping, survey and run are counted, the upload is not. Short rows cost the
 * database nearly what long ones do, so beside each stands its raw load (support/raw-load.ts), by bytes too.
 *
 *     npm run bench -- types [--rows 200000] [--pairs 3] [--only valuations,charges]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { TypeDefinition } from '../src/types/define.ts';
import { builtInTypes } from '../src/types/registry.ts';
import { clientColumns, writeClientsFile } from './support/clients-file.ts';
import { rawLoad } from './support/raw-load.ts';
import { median, report } from './support/result.ts';
import { type BenchServer, sizeOf, startServer, timeImport } from './support/server.ts';
import { type Pools, pool, writeTypeFile } from './support/type-files.ts';

const { values } = parseArgs({
  args: process.argv.slice(process.argv[2] === 'types' ? 3 : 2),
  options: {
    rows: { type: 'string', default: '200000' },
    pairs: { type: 'string', default: '3' },
    only: { type: 'string', default: [...builtInTypes.keys()].join(',') },
  },
});
const rows = Number(values.rows);
const pairs = Number(values.pairs);
const wanted = new Set(values.only.split(','));
/** In the registry's order: members of schemes are staff that was imported before. */
const types = [...builtInTypes.values()].filter(({ name }) => wanted.has(name));
const folder = mkdtempSync(join(tmpdir(), 'inlet-bench-files-'));
const clientsFile = join(folder, 'baseline.csv');
await writeClientsFile(clientsFile, { rows });
const clientHeaders = Object.fromEntries(clientColumns.map((name) => [name, name]));

interface Run {
  bytes: number;
  seconds: number;
  /** Seconds of the raw load of the same rows. */
  raw: number;
}
const runs = new Map<string, Run[]>();
const note = (name: string, run: Run) => runs.set(name, [...(runs.get(name) ?? []), run]);

/** Makes what there is to refer to. */
async function fill({ db }: BenchServer): Promise<Pools> {
  const { rows: firms } = await db.query('SELECT firm_uuid, uuid FROM employee LIMIT 1');
  const { firm_uuid: firm, uuid: adviser } = firms[0];
  const clients = async (type: string, count: number) =>
    ids(
      db,
      `INSERT INTO clients (firm_uuid, type, last_name, entity_name, send_welcome_email)
       SELECT $1, $2, 'P' || n, 'P' || n, false FROM generate_series(1, $3::int) n RETURNING uuid`,
      [firm, type, count],
    );
  const people = await clients('individual', pool.people);
  const businesses = await clients('business', pool.businesses);
  const plans = await ids(
    db,
    `INSERT INTO plans (firm_uuid, client_uuid, name, type, status, opened_at, policy_number, external_reference)
     SELECT $1, ($2::uuid[])[1 + n % $3::int], 'Plan', 'pension', 'active', '2010-01-01', 'P-' || n, 'A-' || n
       FROM generate_series(0, $4::int - 1) n RETURNING uuid`,
    [firm, businesses, pool.businesses, pool.plans],
  );
  await db.query('INSERT INTO provider (firm_uuid, name) VALUES ($1, $2)', [firm, 'Aviva']);
  await db.query('VACUUM ANALYZE clients, plans');
  const at = (list: string[], index: number) => list[index % list.length] as string;
  const businessAt = (row: number) => Math.floor(row / pool.people) % pool.businesses;
  return {
    person: (row) => at(people, row),
    business: (row) => at(businesses, businessAt(row)),
    plan: (row) => at(plans, row),
    planOfBusiness: (row) => at(plans, businessAt(row)),
    adviser,
  };
}

async function ids(db: BenchServer['db'], sql: string, parameters: unknown[]): Promise<string[]> {
  const { rows: made } = await db.query(sql, parameters);
  return made.map(({ uuid }) => uuid);
}

/** What holds for the whole file. */
const valuesOf = (type: TypeDefinition): Record<string, string> =>
  Object.fromEntries(
    type.fields
      .filter(({ scope, ref }) => scope === 'file' && ref?.by !== 'uuid')
      .map(({ name, example }) => [name, example]),
  );

async function measure(server: BenchServer, type: TypeDefinition, pools: Pools): Promise<void> {
  const path = join(folder, `${type.name}.csv`);
  const names = await writeTypeFile(path, type, rows, pools);
  const headers = Object.fromEntries(names.map((name) => [name, name]));
  await server.db.query('CHECKPOINT');
  const timed = await timeImport(
    server,
    path,
    'store',
    headers,
    { type: type.name, delimiter: ',' },
    valuesOf(type),
  );
  if (timed.outcome.created !== rows) throw new Error(`${type.name}: ${JSON.stringify(timed.outcome)}`);
  const raw = await rawLoad(server, type.table, timed.uuid, folder);
  note(type.name, { bytes: sizeOf(path), seconds: timed.map + timed.run, raw });
  rmSync(path);
}

/** The file all measurements are made with. @param isWarmUp whether it is only to have everything started */
async function measureClients(server: BenchServer, isWarmUp: boolean): Promise<void> {
  await server.db.query('CHECKPOINT');
  const timed = await timeImport(server, clientsFile, 'store', clientHeaders);
  const raw = await rawLoad(server, 'clients', timed.uuid, folder);
  if (!isWarmUp) note('(clients)', { bytes: sizeOf(clientsFile), seconds: timed.map + timed.run, raw });
  await server.db.query(`DELETE FROM clients WHERE email IS NOT NULL`);
  await server.db.query('VACUUM clients');
}

try {
  for (let pair = 0; pair < pairs; pair++) {
    const server = await startServer();
    const pools = await fill(server);
    await measureClients(server, true);
    await measureClients(server, false);
    for (const type of types) await measure(server, type, pools);
    await server.stop();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const middle = (name: string, what: (run: Run) => number) => median((runs.get(name) ?? []).map(what));
const perByte = (name: string) => middle(name, ({ seconds, bytes }) => seconds / bytes);
const rawPerByte = (name: string) => middle(name, ({ raw, bytes }) => raw / bytes);
const round = (number: number) => Math.round(number * 100) / 100;
report(
  'types',
  [...runs.keys()].map((name) => ({
    type: name,
    'bytes a row': Math.round(middle(name, ({ bytes }) => bytes / rows)),
    seconds: round(middle(name, ({ seconds }) => seconds)),
    'rows/s': Math.round(rows / middle(name, ({ seconds }) => seconds)),
    'MB/s': round(1e-6 / perByte(name)),
    'beside clients, by rows': round(
      middle(name, (it) => it.seconds) / middle('(clients)', (it) => it.seconds),
    ),
    'by bytes': round(perByte(name) / perByte('(clients)')),
    'raw load by bytes': round(rawPerByte(name) / rawPerByte('(clients)')),
    'beside its raw load': round(middle(name, ({ seconds, raw }) => seconds / raw)),
  })),
  { rows, pairs },
);
