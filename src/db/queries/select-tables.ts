import type { Db } from '../sql.ts';

/** A column as the database has it. */
export interface ColumnState {
  name: string;
  /** As PostgreSQL writes it, e.g. `timestamp with time zone`. */
  type: string;
  notNull: boolean;
  hasDefault: boolean;
  /** Its value is always made by the database; nobody may write it. */
  generated: boolean;
}

/** A table as the database has it, as far as a type's definition has a say in it. */
export interface TableState {
  /** Whether it is a table, or one of partitions; not a view. */
  plain: boolean;
  columns: readonly ColumnState[];
  indexes: readonly { name: string; unique: boolean; sql: string }[];
  /** Functions that are called before each row is updated. */
  beforeUpdate: readonly string[];
  /** Whether our role may read and write it. */
  writable: boolean;
  /** Whether policies hide rows from our role; COPY refuses such a table. */
  rowSecurity: boolean;
}

/** Which of these tables there are, by name, as the search path finds them. One statement for all; nothing is locked. */
export async function selectTables(db: Db, names: readonly string[]): Promise<Map<string, TableState>> {
  const { rows } = await db.query(statement, [names]);
  return new Map(rows.map(({ name, ...state }) => [name, state]));
}

// pg_trigger.tgtype: 1 a row, 2 before, 16 update.
const statement = `
SELECT n.name, c.relkind IN ('r', 'p') AS plain,
       (SELECT coalesce(json_agg(json_build_object(
                 'name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'notNull', a.attnotnull,
                 'hasDefault', a.atthasdef OR a.attidentity <> '',
                 'generated', a.attgenerated <> '' OR a.attidentity = 'a') ORDER BY a.attnum), '[]')
          FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns,
       (SELECT coalesce(json_agg(json_build_object(
                 'name', i.relname, 'unique', x.indisunique, 'sql', pg_get_indexdef(i.oid)) ORDER BY i.relname), '[]')
          FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid
         WHERE x.indrelid = c.oid AND x.indisvalid) AS indexes,
       (SELECT coalesce(json_agg(p.proname), '[]')
          FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid
         WHERE t.tgrelid = c.oid AND NOT t.tgisinternal AND t.tgenabled IN ('O', 'A')
           AND t.tgtype & 19 = 19) AS "beforeUpdate",
       has_table_privilege(c.oid, 'SELECT') AND has_table_privilege(c.oid, 'INSERT')
         AND has_table_privilege(c.oid, 'UPDATE') AND has_table_privilege(c.oid, 'DELETE') AS writable,
       row_security_active(c.oid) AS "rowSecurity"
  FROM unnest($1::text[]) AS n (name) JOIN pg_class c ON c.oid = to_regclass(quote_ident(n.name))`;
