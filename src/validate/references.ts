/**
 * References, set-wise: a chunk's distinct uuids and names are collected, looked up once (`engine` hands the look-up
 * in), and the answers applied to its rows. Never a query a row.
 */
import type { Messages } from '../domain/failure.ts';
import type { Value } from '../domain/value.ts';
import type { Field, Reference } from '../types/define.ts';
import type { Answers, Question } from '../types/references.ts';
import { addMessage } from './check-row.ts';
import * as messages from './messages.ts';
import type { Plan } from './plan.ts';

interface RefColumn {
  index: number;
  field: Field;
  reference: Reference;
}

/**
 * Reference columns of a plan, those by uuid first, so that a name is compared with an answer; empty for types and
 * mappings without any, which then cost nothing.
 */
export function referenceColumns(plan: Plan): RefColumn[] {
  const all = plan.columns.flatMap(({ field }, index) =>
    field.ref ? [{ index, field, reference: field.ref }] : [],
  );
  return all.toSorted((a, b) => Number(a.reference.by === 'name') - Number(b.reference.by === 'name'));
}

/** The questions a chunk's rows ask, one a reference column, in the order of `referenceColumns`. */
export function questionsOf(columns: readonly RefColumn[], rows: readonly (readonly Value[])[]): Question[] {
  return columns.map(({ index, reference }) => {
    const texts = new Set<string>();
    for (const values of rows) {
      const text = values[index];
      if (text != null) texts.add(text);
    }
    return { reference, texts };
  });
}

/**
 * Puts the found uuids in the place of names, and fails what is not found or not clear. A name and a uuid for the
 * same thing must agree: one of the two would be silently ignored otherwise.
 * @param names takes the display name of what each reference column led to, by column index, for `compose`
 */
export function applyAnswers(
  columns: readonly RefColumn[],
  answers: readonly Answers[],
  plan: Plan,
  values: Value[],
  found: Messages | null,
  names: Map<number, string>,
): Messages | null {
  let result = found;
  columns.forEach(({ index, field, reference }, at) => {
    const text = values[index];
    if (text == null) return;
    const answer = answers[at]?.get(text);
    if (answer === undefined || answer === 'ambiguous') {
      values[index] = null;
      const message =
        answer === undefined ? messages.notAnOption(field.name) : messages.ambiguous(field.name);
      result = addMessage(result, field.name, message);
      return;
    }
    values[index] = answer.uuid;
    if (answer.name !== null) names.set(index, answer.name);
    const own = reference.by === 'name' ? plan.indexOf.get(reference.into) : undefined;
    if (own === undefined || (found !== null && reference.into in found)) return;
    const other = values[own];
    if (other == null) values[own] = answer.uuid;
    else if (other !== answer.uuid) {
      result = addMessage(result, field.name, messages.disagree(field.name, reference.into));
    }
  });
  return result;
}
