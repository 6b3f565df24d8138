/** Why a column is taken for a field, or for none, in a clause a person understands. */
import type { IndexedField, Phrase } from './phrase.ts';
import type { ReadHeader } from './read-header.ts';

/** A field a column may be. */
export interface Choice {
  field: IndexedField;
  /** The phrase of the field the header comes near; null where it is the field's own name, or says nothing. */
  phrase: Phrase | null;
  /** What header and file say, before the cells: 0 to 1. */
  said: number;
  /** After the cells were heard: 0 to 1. */
  score: number;
  /** What the cells say, or empty. */
  cells: string;
}

/** @param best what was chosen, or what came nearest @param set whether it is mapped by itself */
export function reasonFor(header: ReadHeader, best: Choice | null, set: boolean): string {
  if (!best || best.score < 0.3) return 'no field is like this header';
  const label = best.field.field.label.toLowerCase();
  if (!set && best.field.field.kind === 'ignored') return `${label} is not imported; Inlet sets it itself`;
  if (!set && best.score >= 0.6) return `another column fits ${label} better`;
  const words = ofHeader(header, best, label);
  const parts = [words, best.cells].filter((part) => part !== '');
  if (set) return parts.join('; ');
  return best.said >= 0.6 && best.cells !== ''
    ? `${words}, but ${best.cells}`
    : `could be ${label}, but that is not certain`;
}

function ofHeader(header: ReadHeader, { phrase, said, field }: Choice, label: string): string {
  if (!phrase) return header.text.trim() === field.field.name ? 'the header is the name of the field' : '';
  if (phrase.from === 'kindred') return `the header usually means ${label}`;
  if (header.misspelt) return `the header says ${label}, misspelt`;
  return said >= 0.9 ? `the header says ${label}` : `the header comes near ${label}`;
}
