/** The least that statements need of a database: a pool, a client, a client inside a transaction. */
import type pg from 'pg';

export type Db = Pick<pg.ClientBase, 'query'>;

/** A name of a table or column, quoted for SQL. Names come from type definitions, never from a request. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
