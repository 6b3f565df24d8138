/** Questions about references, and their answers: what `validate` asks and the database tells. */
import type { Reference } from './define.ts';

/** What a name or uuid leads to: a record, or several by that name; nothing is `undefined` in the map. */
export type Found = { uuid: string; name: string | null } | 'ambiguous';

/** One question to the database: which of these exist in the firm? */
export interface Question {
  reference: Reference;
  texts: ReadonlySet<string>;
}

/** Keyed by the texts as they were asked. */
export type Answers = ReadonlyMap<string, Found>;
