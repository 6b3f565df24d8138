import type { Field } from '../../types/define.ts';
import { isOwnFormat } from '../../types/functions.ts';
import { jsonValue } from '../kinds/json-value.ts';
import type { Check, Invalid } from '../kinds/kind.ts';
import { trimCell } from '../kinds/trim.ts';
import * as messages from '../messages.ts';
import type { Calls } from './calls.ts';

/** Whether reading a cell of the field calls code of whoever wrote its definition. */
export const callsFunctions = ({ transform, check, format }: Field): boolean =>
  transform !== null || check !== null || isOwnFormat(format);

/**
 * A field's check with its own functions around it: `transform` before, `format` in it, `check` behind. What they throw
 * fails the row in words, and what they never come back from does so once the thread is replaced.
 * @param place index of the field in its type
 */
export function withFunctions(
  field: Field,
  place: number,
  check: Check,
  { calls, timezone }: { calls: Calls; timezone: string },
): Check {
  if (!callsFunctions(field)) return check;
  const { transform, check: judge } = field;
  const read: Check = isOwnFormat(field.format) ? (text) => calls.run(place, check, text) : check;
  const broken: Invalid = { message: messages.notChecked(field.name) };
  const slow: Invalid = { message: messages.tookTooLong(field.name) };
  return (text) => {
    if (calls.isStuck(place)) return slow;
    try {
      const given = transform === null ? text : textOf(calls.run(place, transform, text));
      if (given === '') return null;
      const value = read(given);
      if (typeof value !== 'string' || judge === null) return value;
      const fault = sentenceOf(calls.run(place, judge, jsonValue(field, value, timezone)), field.name);
      return fault === null ? value : { message: fault };
    } catch (error) {
      calls.note(place, error);
      return broken;
    }
  };
}

function textOf(given: unknown): string {
  if (given === null || given === undefined) return '';
  if (typeof given !== 'string') throw new TypeError(`transform gave ${typeof given}, not text.`);
  return trimCell(given.toWellFormed());
}

/** A verdict in words; null for a good one. @throws TypeError when it is none */
export function sentenceOf(verdict: unknown, name: string): string | null {
  if (verdict === null || verdict === undefined || verdict === true) return null;
  if (verdict === false || verdict === '') return messages.notAnOption(name);
  if (typeof verdict !== 'string') throw new TypeError(`check gave ${typeof verdict}, not a sentence.`);
  return plain(verdict);
}

/** The longest sentence that is kept, in UTF-16 units. */
const longest = 1_000;

/** A sentence as it can be stored: NUL cannot. */
const plain = (sentence: string) => sentence.replaceAll('\0', '').slice(0, longest).toWellFormed();
