/** What one chunk gives to the survey: hashes of its unique values, and evidence of its date orders. Pure. */
import { type DateEvidence, emptyEvidence, observe } from './date-order.ts';
import { hashValue } from './hash.ts';

/** A key that may not repeat: gives the normalised value of a row, or null where the row carries none. */
export interface UniqueColumn {
  /** The key's name. */
  field: string;
  /** Columns of the file that hold it. */
  cells: readonly number[];
  /** Null where the cells alone do not tell: such a key is gathered once its chunk has been looked up. */
  normalisedOf: ((cells: readonly string[]) => string | null) | null;
}

/** A column of dates whose order nobody has settled: gives the trimmed text. */
export interface DateColumn {
  field: string;
  /** Columns of the file that hold it. */
  cells: readonly number[];
  textOf(cells: readonly string[]): string;
}

/** The unique values of some rows, as hashes: flat, since there are as many as rows. */
export class Hashes {
  count = 0;
  /** Index among the unique columns. */
  fields = new Uint16Array(1024);
  rows = new Int32Array(1024);
  /** Four words a value. */
  words = new Int32Array(4096);

  add(field: number, value: string, row: number): void {
    this.#makeRoom();
    hashValue(value, this.words, this.count * 4);
    this.#place(field, row);
  }

  /** A value that was hashed before. @param words four */
  addHash(field: number, words: readonly number[], row: number): void {
    this.#makeRoom();
    this.words.set(words, this.count * 4);
    this.#place(field, row);
  }

  #place(field: number, row: number): void {
    this.fields[this.count] = field;
    this.rows[this.count++] = row;
  }

  #makeRoom(): void {
    const { fields, rows, words } = this;
    if (this.count < rows.length) return;
    this.fields = new Uint16Array(rows.length * 2);
    this.rows = new Int32Array(rows.length * 2);
    this.words = new Int32Array(words.length * 2);
    this.fields.set(fields);
    this.rows.set(rows);
    this.words.set(words);
  }
}

export interface Gathered {
  hashes: Hashes;
  dates: Record<string, DateEvidence>;
}

export function startGathering(dates: readonly DateColumn[]): Gathered {
  return {
    hashes: new Hashes(),
    dates: Object.fromEntries(dates.map(({ field }) => [field, emptyEvidence()])),
  };
}

/** Adds one row. */
export function gather(
  into: Gathered,
  unique: readonly UniqueColumn[],
  dates: readonly DateColumn[],
  row: number,
  line: number,
  cells: readonly string[],
): void {
  unique.forEach((column, index) => {
    const value = column.normalisedOf?.(cells) ?? null;
    if (value !== null) into.hashes.add(index, value, row);
  });
  for (const { field, textOf } of dates) {
    const evidence = into.dates[field];
    if (evidence !== undefined) observe(evidence, textOf(cells), line);
  }
}
