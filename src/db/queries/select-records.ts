import { idPrefix, type Origin, recordId } from '../../domain/origin.ts';
import type { TypeDefinition } from '../../types/define.ts';
import { hasColumn } from '../../types/fields/column.ts';
import { type Db, quoted } from '../sql.ts';

export interface RecordConditions {
  uuid?: string;
  /** Text that some text field contains, in any case. */
  search?: string | null;
  /** Only records this import made. */
  origin?: Origin | null;
  /** A column; `created_at` by default. */
  by?: string;
  descending?: boolean;
  limit: number;
  offset: number;
}

const largestRow = 2 ** 32 - 1;

/** A page of the firm's records of a type, and how many there are in all. Column names come from the definition. */
export async function selectRecords(db: Db, type: TypeDefinition, firmUuid: string, it: RecordConditions) {
  const parameters: unknown[] = [firmUuid];
  const parameter = (value: unknown) => `$${parameters.push(value)}`;
  const where = ['firm_uuid = $1'];
  if (it.uuid !== undefined) where.push(`uuid = ${parameter(it.uuid)}`);
  if (it.origin) {
    const prefix = idPrefix(it.origin);
    where.push(
      `uuid BETWEEN ${parameter(recordId(prefix, 0))} AND ${parameter(recordId(prefix, largestRow))}`,
    );
  }
  if (it.search) {
    const pattern = parameter(`%${it.search.replaceAll(/[\\%_]/g, '\\$&')}%`);
    const columns = type.fields
      .filter((field) => searched.has(field.kind))
      .map((field) => quoted(field.name));
    where.push(columns.length === 0 ? 'false' : `concat_ws(' ', ${columns.join(', ')}) ILIKE ${pattern}`);
  }
  const sortable = ['created_at', 'updated_at', ...type.fields.filter(hasColumn).map((field) => field.name)];
  const by = it.by !== undefined && sortable.includes(it.by) ? it.by : 'created_at';
  const direction = it.descending ? 'DESC NULLS LAST' : 'ASC NULLS LAST';
  const table = `${quoted(type.table)} WHERE ${where.join(' AND ')}`;
  const { rows } = await db.query(
    `SELECT * FROM ${table} ORDER BY ${quoted(by)} ${direction}, uuid LIMIT ${Number(it.limit)} OFFSET ${Number(it.offset)}`,
    parameters,
  );
  const { rows: counted } = await db.query(`SELECT count(*)::int AS total FROM ${table}`, parameters);
  return { rows, total: counted[0].total as number };
}

const searched = new Set(['text', 'email', 'phone']);
