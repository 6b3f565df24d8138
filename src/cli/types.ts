/** `inlet types list`, `inlet types check`: what can be imported, and whether one's own types and the database go together. */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { type Config, ConfigError, loadConfig } from '../config.ts';
import { openDatabase } from '../db/open.ts';
import { asUnavailable, makePool } from '../db/pool.ts';
import type { TablePlan } from '../db/tables/plan-table.ts';
import { planTables } from '../db/tables/plan-tables.ts';
import type { TypeDefinition, Types } from '../types/define.ts';
import { loadTypes } from '../types/load-types.ts';
import { builtInTypes } from '../types/registry.ts';
import { addCommand, type Common, Ended, exitCodes, print, say, UsageError } from './command.ts';

interface CheckOptions extends Common {
  database: boolean;
}

/** What `types check` finds of one type. */
interface Finding {
  type: string;
  table: string;
  existing: boolean;
  problems: string[];
  notes: string[];
  sql: string[];
}

export function types(program: Command): void {
  const parent = program
    .command('types')
    .description('What can be imported: the built-in types and your own');
  addCommand(parent, 'list', 'List the types').action(list);
  addCommand(
    parent,
    'check',
    'Say what is wrong with your own types, and what they would do to the database. Changes nothing',
  )
    .argument(
      '[file]',
      'inlet.config.ts, .js or .json (default: INLET_CONFIG, or that of the working directory)',
    )
    .option('--no-database', 'look at the file alone')
    .action(check);
}

async function list(options: Common): Promise<void> {
  const all = [...(await loadTypes(loadConfig(process.env).typesModule)).values()];
  const rows = all.map(({ name, label, table, fields }) => ({
    name,
    label,
    table,
    fields: fields.length,
    own: !builtInTypes.has(name),
  }));
  const width = Math.max(...rows.map(({ name }) => name.length));
  const text = rows.map(
    (it) => `${it.name.padEnd(width)}  ${it.label}, ${it.fields} fields${it.own ? ', your own' : ''}`,
  );
  print(options, rows, text.join('\n'));
}

async function check(given: string | undefined, options: CheckOptions): Promise<void> {
  const config = loadConfig(process.env);
  const file = given === undefined ? config.typesModule : resolve(given);
  if (file === null)
    throw new UsageError(
      'There is no inlet.config.ts, .js or .json here. Name the file: inlet types check FILE, or INLET_CONFIG.',
    );
  const loaded = await loadTypes(file).catch(toProblems);
  if (Array.isArray(loaded)) {
    print(options, { file, ok: false, problems: loaded, types: [] }, loaded.join('\n'));
    throw new Ended(exitCodes.failed);
  }
  const own = [...loaded.values()].filter(({ name }) => !builtInTypes.has(name));
  const found = options.database ? await withTables(config, loaded, own) : own.map((type) => finding(type));
  const ok = found.every(({ problems }) => problems.length === 0);
  print(
    options,
    { file, ok, problems: [], types: found },
    [file, ...found.map((it) => told(it, options.database))].join('\n\n'),
  );
  say(ok ? 'All is well.' : 'Not as it is: see above.');
  if (!ok) throw new Ended(exitCodes.failed);
}

function toProblems(error: unknown): string[] {
  if (error instanceof ConfigError) return error.message.split('\n');
  throw error;
}

/** Asks the database, which is started where it does not run, and changes nothing in it. */
async function withTables(config: Config, all: Types, own: readonly TypeDefinition[]): Promise<Finding[]> {
  const database = await openDatabase(config, say);
  const pool = makePool(database.connection, 'command', 1);
  try {
    const plans = await planTables(pool, all);
    return own.map((type) =>
      finding(
        type,
        plans.find((plan) => plan.type.table === type.table),
      ),
    );
  } catch (error) {
    throw asUnavailable(error);
  } finally {
    await pool.end();
    await database.close();
  }
}

function finding(type: TypeDefinition, plan?: TablePlan): Finding {
  return {
    type: type.name,
    table: type.table,
    existing: type.existing === true,
    problems: plan?.faults ?? [],
    notes: plan?.notes ?? [],
    sql: plan?.statements.map((sql) => `${sql};`) ?? [],
  };
}

function told(found: Finding, asked: boolean): string {
  const { type, problems, notes, sql } = found;
  return [
    `${type}: ${problems.length > 0 ? 'cannot be used as it is.' : stateOf(found, asked)}`,
    ...problems.map((problem) => `  - ${problem}`),
    ...notes.map((note) => `  (${note})`),
    ...sql.map((statement) => statement.replaceAll(/^/gm, '    ')),
  ].join('\n');
}

/** @param asked whether the database was */
function stateOf({ table, existing, sql }: Finding, asked: boolean): string {
  if (!asked) return `nothing is wrong with it by itself. Its table "${table}" was not looked at.`;
  if (sql.length > 0) return `the next start would do this to the table "${table}":`;
  return `its table "${table}" ${existing ? 'exists, and fits' : 'is as it should be'}.`;
}
