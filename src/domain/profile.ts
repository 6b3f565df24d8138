/**
 * What the reader understood of a file: the facts with their evidence, and where its chunks begin.
 * A profile is stored as JSON with its import; reading the file another way makes a new one.
 */

/** One thing understood of a file, how sure that is, and the deciding evidence in words a person understands. */
export interface Fact<T> {
  value: T;
  sure: boolean;
  /** e.g. `byte order mark`, `line 812: 26/06/1950`, `chosen by you` */
  because: string;
}

export type Format = 'csv' | 'xlsx' | 'json' | 'jsonl';

/** Something in the file that a person should know of, e.g. a second table left out. */
export interface Problem {
  /** Stable kebab-case word, e.g. `cells-too-many`, `invalid-bytes`, `second-table`. */
  code: string;
  /** A sentence for a person. */
  message: string;
  /** Line of the file it was first seen in, from 1; null where it concerns the file as a whole. */
  line: number | null;
  /** How many times. */
  count: number;
}

/** What a person says of a file, overruling what the reader sees. All optional. Contract §4. */
export interface Overrides {
  encoding?: string;
  delimiter?: string;
  /** A quote character, or `none`. */
  quote?: string;
  /** Line of the header from 1, or 0 for none. */
  header_row?: number;
  sheet?: string;
}

/** Everything `readChunk` needs beside the bytes. Plain JSON; made by the profile pass, opaque to everybody else. */
export type Layout = { readonly [key: string]: unknown };

/** A range of whole records in the file's normal form (UTF-8 text; contract: design decision 12). */
export interface ChunkRange {
  /** From 0. */
  number: number;
  fromByte: number;
  /** Exclusive. */
  toByte: number;
  /** Number of its first record, from 1. */
  firstRow: number;
  /** Records in it. */
  rows: number;
  /** Line of the original file its first record begins in, from 1. */
  firstLine: number;
}

export interface Profile {
  format: Format;
  encoding: Fact<string>;
  delimiter: Fact<string>;
  /** `none` where nothing is quoted. */
  quote: Fact<string>;
  /** Line of the (last) header line from 1, or 0 where the file has none. */
  header_row: Fact<number>;
  sheet: Fact<string> | null;
  /** Names of all sheets of a workbook, `[]` else. */
  sheets: string[];
  /** The header cells, in order, as the file has them; blank and duplicate ones made usable. */
  headers: string[];
  /** Records of the file. */
  rows: number;
  problems: Problem[];
  /** Whether chunks are ranges of the file as it came, or of the text it was turned into. */
  normalForm: 'original' | 'converted';
  layout: Layout;
}
