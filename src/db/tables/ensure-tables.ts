/** Gives every type its table: makes it, or adds what it lacks. Never drops or narrows what keeps values; loads into what is there already. */
import type pg from 'pg';
import { ConfigError } from '../../config.ts';
import type { Types } from '../../types/define.ts';
import type { Db } from '../sql.ts';
import { planTables } from './plan-tables.ts';
import { ensureRevise } from './revise.ts';

/**
 * Brings the tables up to the definitions, in the caller's transaction and under the migration lock. Where nothing
 * has changed nothing is locked: altering a table waits for every run that writes to it, and makes others wait.
 * @throws ConfigError that names every definition that does not go with the database, and changes nothing then
 */
export async function ensureTables(db: Db, types: Types): Promise<void> {
  const plans = await planTables(db, types);
  const faults = plans.flatMap(({ type, faults }) => faults.map((fault) => `Type "${type.name}": ${fault}`));
  if (faults.length > 0) throw new ConfigError(faults.join('\n'));
  await ensureRevise(db);
  for (const { type, statements } of plans)
    for (const statement of statements) await run(db, type.name, statement);
}

async function run(db: Db, type: string, statement: string): Promise<void> {
  try {
    await db.query(statement);
  } catch (error) {
    if ((error as Partial<pg.DatabaseError>).code !== '23505') throw error;
    // Somebody was quicker, or a new column begins with one value for all. The database quotes the value; we do not.
    throw new ConfigError(
      `Type "${type}": a field is to be unique from now on, but several records have the same value in it. ` +
        `"inlet types check" says which, where the column is not a new one. The statement was: ${statement};`,
    );
  }
}
