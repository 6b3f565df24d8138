import { idPrefix, type Origin, recordId } from '../../domain/origin.ts';
import type { TypeDefinition } from '../../types/define.ts';
import { isStored } from '../../types/fields/column.ts';
import { valueSql, valueTextSql } from '../custom-values.ts';
import { type Db, quoted } from '../sql.ts';

export interface RecordConditions {
  uuid?: string;
  /** Text that some text field contains, in any case. */
  search?: string | null;
  /** Only records this import made. */
  origin?: Origin | null;
  /** A field, or one of the two times; `created_at` by default. */
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
    const columns = type.fields.filter((field) => searched.has(field.kind)).map(valueTextSql);
    where.push(columns.length === 0 ? 'false' : `concat_ws(' ', ${columns.join(', ')}) ILIKE ${pattern}`);
  }
  const direction = it.descending ? 'DESC NULLS LAST' : 'ASC NULLS LAST';
  const table = `${quoted(type.table)} t WHERE ${where.join(' AND ')}`;
  const { rows } = await db.query(
    `SELECT * FROM ${table} ORDER BY ${sortSql(type, it.by)} ${direction}, uuid LIMIT ${Number(it.limit)} OFFSET ${Number(it.offset)}`,
    parameters,
  );
  const { rows: counted } = await db.query(`SELECT count(*)::int AS total FROM ${table}`, parameters);
  return { rows, total: counted[0].total as number };
}

/** What it is sorted by: a field that is stored, one of the two times, or when the record was made. */
function sortSql(type: TypeDefinition, by: string | undefined): string {
  const field = type.fields.find((it) => it.name === by && isStored(it));
  if (field) return valueSql(field, 't');
  return by === 'updated_at' ? 't.updated_at' : 't.created_at';
}

const searched = new Set(['text', 'email', 'phone']);
