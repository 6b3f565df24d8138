/**
 * Rows → what each would come to, as far as can be told without writing: cells, references, the record an update
 * finds, rules, duplicates in file and database. Preview, validate and every run call this same function, so that
 * they find the very same failures (contract §6).
 */
import type pg from 'pg';
import { findReferences } from '../db/queries/find-references.ts';
import { selectRepeats } from '../db/queries/repeats.ts';
import { selectExisting } from '../db/queries/select-existing.ts';
import type { Job } from '../db/queries/select-job.ts';
import type { Messages } from '../domain/failure.ts';
import type { Value } from '../domain/value.ts';
import type { Types } from '../types/define.ts';
import { normalise } from '../types/fields/unique-key.ts';
import { addMessage, checkRow } from '../validate/check-row.ts';
import { fillEmpty } from '../validate/fill-empty.ts';
import * as messages from '../validate/messages.ts';
import type { Column, Plan } from '../validate/plan.ts';
import { applyAnswers, questionsOf, referenceColumns } from '../validate/references.ts';
import { checkRules, fieldsRulesNeed } from '../validate/rules.ts';
import { compose } from '../validate/stored-columns.ts';

/** One row under examination. */
export interface Row {
  row: number;
  line: number;
  /** By column of the plan. */
  values: Value[];
  /** Why it fails, or null while it does not. */
  messages: Messages | null;
  /** Duplicates, apart from the rest: with `on_duplicate: skip` they alone do not fail a row. */
  duplicate: Messages | null;
  /** The file's cells, kept at once for rows that fail while they are read. */
  cells: string[] | null;
  /** The record an update changes. */
  uuid: string | null;
}

/** Checks one row as it is read. `problem` is the reader's word that its cells cannot be trusted: nothing else is checked then. */
export function examineCells(
  plan: Plan,
  row: number,
  line: number,
  cells: string[],
  problem: string | null,
): Row {
  const values: Value[] = new Array(plan.columns.length);
  const found = problem === null ? checkRow(plan, cells, values) : { row: [problem] };
  return {
    row,
    line,
    values,
    messages: found,
    duplicate: null,
    cells: found === null ? null : cells.slice(),
    uuid: null,
  };
}

/** Whether the reader itself gave the row up. */
function unreadable(row: Row): boolean {
  return row.messages !== null && 'row' in row.messages;
}

/** Everything that needs the database, set-wise for all rows of a chunk. */
export async function examineRows(
  client: pg.ClientBase,
  types: Types,
  job: Job,
  plan: Plan,
  rows: Row[],
): Promise<void> {
  const readable = rows.some(unreadable) ? rows.filter((row) => !unreadable(row)) : rows;
  if (readable.length === 0) return;
  const names = await resolveReferences(client, types, job, plan, readable);
  const existing = plan.as === 'update' ? await findRecords(client, job, plan, readable) : null;
  for (const row of readable) {
    const before = existing === null ? null : (existing.get(row.row) ?? null);
    if (existing !== null && before === null) continue;
    fillEmpty(plan, row.values);
    row.messages = checkRules(plan, row.values, before, row.messages);
    compose(plan, row.values, names?.get(row.row) ?? noNames);
  }
  await markRepeats(client, job, plan, rows);
}

const noNames: ReadonlyMap<number, string> = new Map();

async function resolveReferences(client: pg.ClientBase, types: Types, job: Job, plan: Plan, rows: Row[]) {
  const columns = referenceColumns(plan);
  if (columns.length === 0) return null;
  const questions = questionsOf(
    columns,
    rows.map((row) => row.values),
  );
  const answers = [];
  for (const question of questions)
    answers.push(await findReferences(client, types, job.firmUuid, question, !plan.dryRun));
  const names = new Map<number, Map<number, string>>();
  for (const row of rows) {
    const own = new Map<number, string>();
    row.messages = applyAnswers(columns, answers, plan, row.values, row.messages, own);
    if (own.size > 0) names.set(row.row, own);
  }
  return names;
}

/** Finds the record of each row; a row that fits none fails. */
async function findRecords(client: pg.ClientBase, job: Job, plan: Plan, rows: Row[]) {
  const { field } = plan.columns[plan.match] as Column;
  const keyOf = (row: Row) => {
    const value = row.values[plan.match];
    return value == null ? null : normalise(field, value);
  };
  const keys = [...new Set(rows.map(keyOf).filter((key) => key !== null))];
  const needed = fieldsRulesNeed(plan);
  const records = await selectExisting(client, plan.type, job.firmUuid, field, keys, needed);
  const found = new Map<number, Record<string, Value>>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const record = records.get(key);
    if (record === undefined) {
      row.messages = addMessage(row.messages, field.name, messages.notAnOption(field.name));
    } else {
      row.uuid = record.uuid;
      found.set(row.row, record.fields);
    }
  }
  return found;
}

/** Marks rows whose value an earlier row of the file carries (survey/). */
async function markRepeats(client: pg.ClientBase, job: Job, plan: Plan, rows: Row[]): Promise<void> {
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return;
  const repeats = await selectRepeats(client, job.uuid, first.row, last.row);
  if (repeats.length === 0) return;
  const byRow = new Map(rows.map((row) => [row.row, row]));
  for (const { row: number, field } of repeats) {
    const row = byRow.get(number);
    const index = plan.indexOf.get(field);
    if (row === undefined || index === undefined) continue;
    const message = index === plan.match ? messages.duplicate(field) : messages.taken(field);
    row.duplicate = addMessage(row.duplicate, field, message);
  }
}
