/** Questions about references, and their answers: what `validate` asks and the database tells. */
import type { Reference } from './define.ts';

/** What a name or uuid leads to: a record, or several by that name; nothing is `undefined` in the map. */
export type Found = Led | 'ambiguous';

/** A record that was found. */
export interface Led {
  uuid: string;
  name: string | null;
  /** The columns that were asked for, as canonical text. */
  values?: Readonly<Record<string, string | null>>;
}

/** One question to the database: which of these exist in the firm? */
export interface Question {
  reference: Reference;
  texts: ReadonlySet<string>;
  /** Columns of the record that are wanted beside its uuid. */
  columns: readonly string[];
}

/** Keyed by the texts as they were asked. */
export type Answers = ReadonlyMap<string, Found>;
