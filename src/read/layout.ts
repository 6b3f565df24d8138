/** What `readChunk` has to know beside the bytes. Stored with the profile as plain JSON, opaque to everybody else. */
import type { Layout } from '../domain/profile.ts';
import type { ReadLimits } from './limits.ts';
import { nameColumns } from './name-columns.ts';
import type { RecordShape } from './scan-record.ts';
import type { Understanding } from './understand-table.ts';

export interface ReadLayout extends RecordShape {
  /** Which cells of a record make the row, in order; the others are dropped columns. */
  keep: number[];
  /** `cellType` of each column, as far as the head of the file tells. */
  kinds: number[];
  /** For each column, whether hardly a record of the file's head is without a value there. */
  full: boolean[];
  /** Names of the columns kept, as they stand in the profile's headers. */
  names: string[];
  /** The header line where it comes again among the records and is skipped; bytes as Latin-1, else null. */
  repeatedHeader: string | null;
  /** Longest cell, bytes. */
  cellBytesMax: number;
}

/** The layout as it is stored. */
export function pack(layout: ReadLayout): Layout {
  return layout as unknown as Layout;
}

/** The layout as it was packed. */
export function unpack(layout: Layout): ReadLayout {
  return layout as unknown as ReadLayout;
}

/** How many rows it takes to say that a column is always filled. */
const ROWS_TELLING = 8;

/** How records are read, as far as the head of the file tells. */
export function layoutOf(table: Understanding, limits: ReadLimits, lineNumbers: boolean): ReadLayout {
  const hidden = lineNumbers ? 1 : 0;
  const columns = Math.max(table.width, table.header.length);
  return {
    dialect: table.dialect,
    hidden,
    width: table.width + hidden,
    widthMin: lineNumbers ? hidden : table.named || table.width,
    widthMax: (table.header.length || table.width) + hidden,
    recordBytesMax: limits.recordBytesMax,
    remarks: table.remarks,
    cellBytesMax: limits.cellBytesMax,
    repeatedHeader: null,
    keep: Array.from({ length: columns }, (_, i) => i + hidden),
    kinds: table.columns.map((column) => column.type),
    full: table.columns.map(({ filled, looked }) => looked >= ROWS_TELLING && filled >= looked * 0.98),
    names: nameColumns(table.header, columns),
  };
}
