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

/** The headers, with what the one before asks about put before such as say too little alone. */
export function withFollowUps(index: FieldIndex, headers: readonly string[]): string[] {
  const saysEnough = (header: string) =>
    likenessesOf(index, readHeader(index, header)).some(({ score }) => score >= confident);
  let about = '';
  return headers.map((header, at) => {
    const follows = ifSo.test(header) || (details.test(header) && isQuestion.test(headers[at - 1] ?? ''));
    if (!follows) about = header.replace(isQuestion, '');
    return follows && about !== '' && !saysEnough(header) ? `${about} ${header.replace(ifSo, '')}` : header;
  });
}
