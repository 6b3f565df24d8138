/**
 * References, set-wise: a chunk's distinct uuids and names are collected, looked up once (`engine` hands the look-up
 * in), and the answers applied to its rows. Never a query a row.
 */

import type { Messages } from '../domain/failure.ts';
import type { Value } from '../domain/value.ts';
import type { Field, Reference } from '../types/define.ts';
import type { Answers, Found, Led, Question } from '../types/references.ts';
import { addMessage } from './check-row.ts';
import { arrayItems, arrayLiteral } from './kinds/array-literal.ts';
import * as messages from './messages.ts';
import type { Plan } from './plan.ts';

interface RefColumn {
  /** Where the text stands that is looked up. */
  index: number;
  field: Field;
  reference: Reference;
  /** A rule looks it up: what it leads to is put where the reference goes if that is empty, and nothing fails. */
  loose: boolean;
}

/**
 * Reference columns of a plan, those by uuid first, so that a name is compared with an answer; empty for types and
 * mappings without any, which then cost nothing.
 */
export function referenceColumns(plan: Plan): RefColumn[] {
  const all = plan.columns.flatMap(({ field }, index) =>
    field.ref ? [{ index, field, reference: field.ref, loose: false }] : [],
  );
  const byOther = ({ reference }: RefColumn) => Number(reference.by !== 'uuid');
  return [...all.toSorted((a, b) => byOther(a) - byOther(b)), ...looseColumns(plan)];
}

function looseColumns(plan: Plan): RefColumn[] {
  if (plan.as !== 'store') return [];
  return plan.type.rules.flatMap((rule): RefColumn[] => {
    if (rule.rule !== 'find') return [];
    const [index, into] = [plan.indexOf.get(rule.from), plan.indexOf.get(rule.field)];
    const field = plan.columns[into ?? -1]?.field;
    if (index === undefined || !field?.ref) return [];
    const reference: Reference = { ...field.ref, by: 'name', key: rule.key, into: rule.field };
    return [{ index, field, reference, loose: true }];
  });
}

/** The questions a chunk's rows ask, one a reference column, in the order of `referenceColumns`. */
export function questionsOf(
  plan: Plan,
  columns: readonly RefColumn[],
  rows: readonly (readonly Value[])[],
): Question[] {
  return columns.map(({ index, field, reference, loose }) => {
    const texts = new Set<string>();
    for (const values of rows) {
      const text = values[index];
      if (text != null) texts.add(text);
    }
    const asked = field.kind === 'refs' ? new Set([...texts].flatMap(arrayItems)) : texts;
    return { reference, texts: asked, columns: loose ? [] : wantedOf(plan, reference.into) };
  });
}

/** What rules take from the record a reference leads to. */
function wantedOf(plan: Plan, into: string): string[] {
  if (plan.as !== 'store') return [];
  return plan.type.rules.flatMap((rule) =>
    rule.rule === 'default_from' && rule.column && rule.from === into ? [rule.column] : [],
  );
}

const none: Answers = new Map();

/** What one cell leads to, or why it does not lead anywhere. */
function resolve(field: Field, text: string, answers: Answers): Led | string {
  if (field.kind !== 'refs') {
    const answer = answers.get(text);
    if (answer === undefined) return messages.notAnOption(field.name);
    return answer === 'ambiguous' ? messages.ambiguous(field.name) : answer;
  }
  const uuids = new Set<string>();
  const names: string[] = [];
  for (const item of arrayItems(text)) {
    const answer = answers.get(item);
    if (answer === undefined) return messages.notAnOption(field.name);
    if (answer === 'ambiguous') return messages.ambiguous(field.name);
    uuids.add(answer.uuid);
    if (answer.name !== null) names.push(answer.name);
  }
  const { min, max } = field;
  if (uuids.size < (min ?? 1) || uuids.size > (max ?? uuids.size))
    return messages.notSoMany(field.name, min, max);
  return { uuid: arrayLiteral(uuids), name: names.join(', ') || null };
}

/** Puts what a rule found into an empty reference. */
function link(answer: Found | undefined, plan: Plan, into: string, values: Value[]): void {
  const own = plan.indexOf.get(into);
  if (own === undefined || values[own] !== null || answer === undefined || answer === 'ambiguous') return;
  values[own] = answer.uuid;
}

/** Whether two columns lead to the same: lists in any order. */
function sameThings(field: Field, one: string, other: string): boolean {
  if (one === other) return true;
  const sorted = (literal: string) => arrayLiteral(arrayItems(literal).toSorted());
  return field.kind === 'refs' && sorted(one) === sorted(other);
}

/**
 * Puts the found uuids in the place of names, and fails what is not found or not clear. A name and a uuid for the
 * same thing must agree: one of the two would be silently ignored otherwise.
 * @param led takes what each reference column led to, by column index, where rules want more of it than its uuid
 */
export function applyAnswers(
  columns: readonly RefColumn[],
  answers: readonly Answers[],
  plan: Plan,
  values: Value[],
  found: Messages | null,
  led: Map<number, Led>,
): Messages | null {
  let result = found;
  columns.forEach(({ index, field, reference, loose }, at) => {
    const text = values[index];
    if (text == null) return;
    if (loose) {
      link(answers[at]?.get(text), plan, reference.into, values);
      return;
    }
    const answer = resolve(field, text, answers[at] ?? none);
    if (typeof answer === 'string') {
      values[index] = null;
      result = addMessage(result, field.name, answer);
      return;
    }
    values[index] = answer.uuid;
    if (answer.name !== null || answer.values) led.set(index, answer);
    const own = reference.by === 'uuid' ? undefined : plan.indexOf.get(reference.into);
    if (own === undefined || (found !== null && reference.into in found)) return;
    const other = values[own];
    if (other == null) values[own] = answer.uuid;
    else if (!sameThings(field, other, answer.uuid)) {
      result = addMessage(result, field.name, messages.disagree(field.name, reference.into));
    }
  });
  return result;
}
