/**
 * Rows in the binary format of COPY (PostgreSQL manual, COPY, «Binary Format»), written straight into bytes: what the
 * database need not parse costs it nothing. A million clients of twelve columns take one connection 5.3 s of processor time
 * instead of 6.5 in the text format; writing them costs this side the same.
 */
import { type WriteValue, writerOf } from './copy-value.ts';
import { TupleWriter } from './tuple-writer.ts';

export interface CopyColumn {
  /** Where the value stands among a row's values. */
  index: number;
  /** PostgreSQL's type of the column. */
  sqlType: string;
  /** What is written for a value; the value itself where absent. */
  as?: (value: string) => string;
}

/** A column before those of the values, made of the row itself. */
export interface LeadColumn<Row> {
  sqlType: string;
  of: (row: Row) => string | null;
}

/** How large a piece gets before it is sent, in bytes: large enough that the cost a piece vanishes. */
const pieceBytes = 128 * 1024;
/** A signature, then no flags and no more of a header. */
const signature = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
const end = Buffer.from([0xff, 0xff]);

/**
 * One tuple a row: its lead columns, then the others. Pieces hold whole tuples, but for the first and last.
 * @throws an error with PostgreSQL's own code for a value its column cannot hold
 */
export function* copyRows<Row extends { values: readonly (string | null)[] }>(
  rows: readonly Row[],
  lead: readonly LeadColumn<Row>[],
  columns: readonly CopyColumn[],
): Iterable<Buffer> {
  yield signature;
  const tuples = new TupleWriter(pieceBytes);
  const leadWriters = lead.map(({ sqlType }) => writerOf(sqlType));
  const writers = columns.map(({ sqlType }) => writerOf(sqlType));
  for (const row of rows) {
    tuples.begin(lead.length + columns.length);
    for (let at = 0; at < lead.length; at++)
      write(tuples, leadWriters[at] as WriteValue, (lead[at] as LeadColumn<Row>).of(row));
    for (let at = 0; at < columns.length; at++) {
      const { index, as } = columns[at] as CopyColumn;
      const value = row.values[index] as string | null;
      write(tuples, writers[at] as WriteValue, as === undefined || value === null ? value : as(value));
    }
    if (tuples.length >= pieceBytes) yield tuples.take();
  }
  if (tuples.length > 0) yield tuples.take();
  yield end;
}

function write(tuples: TupleWriter, writer: WriteValue, value: string | null): void {
  if (value === null) tuples.int32(-1);
  else writer(tuples, value);
}

/** How a row that is put beside its record is told: its number, and the record's id. */
export const rowAndRecord: readonly LeadColumn<{ row: number; uuid: string | null }>[] = [
  { sqlType: 'integer', of: ({ row }) => String(row) },
  { sqlType: 'uuid', of: ({ uuid }) => uuid },
];
