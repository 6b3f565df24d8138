/**
 * Questions that follow others: `If yes, how many a day?` behind `Do you smoke?`, `Details` behind `Vulnerable? Y/N`.
 * What they are about stands in the header before them.
 */
import { confident } from './choices.ts';
import type { FieldIndex } from './field-index.ts';
import { likenessesOf } from './likeness.ts';
import { readHeader } from './read-header.ts';

const ifSo =
  /^\s*if (?:so|yes|no|not good|not|poor|applicable)\b[\s,:;–-]*(?:please )?(?:give |provide |state )?/i;
const details = /^\s*(?:please )?(?:(?:give|provide|add|further|any|more) )*details?\W*$/i;
const isQuestion = /\?\s*(?:\(?y(?:es)?\s*\/\s*n(?:o)?\)?)?\s*$|\(?\by(?:es)?\s*\/\s*n(?:o)?\)?\s*$/i;

/** `When was it last reviewed?` */
const pointsBack = /^\s*when\b.*\bit\b/i;

/** The headers, with what the one before asks about put before such as say too little alone. */
export function withFollowUps(index: FieldIndex, headers: readonly string[]): string[] {
  let about = '';
  return headers.map((header, at) => {
    const behindQuestion = isQuestion.test(headers[at - 1] ?? '');
    const follows =
      ifSo.test(header) || (behindQuestion && (details.test(header) || pointsBack.test(header)));
    if (!follows) about = header.replace(isQuestion, '');
    if (!follows || about === '' || fieldSaid(index, header)) return header;
    const rest = header.replace(ifSo, '');
    const whole = `${about} ${rest}`;
    const field = fieldSaid(index, about);
    const named = field ? `${field.field.name} ${rest}` : whole;
    return !fieldSaid(index, whole) && fieldSaid(index, named) ? named : whole;
  });
}

/** The field a header says by its words alone, so that it would be set. */
const fieldSaid = (index: FieldIndex, header: string) =>
  likenessesOf(index, readHeader(index, header)).find(({ score }) => score >= confident)?.field;
