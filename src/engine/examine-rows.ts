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
import type { Led } from '../types/references.ts';
import type { UniqueKey } from '../types/unique-keys.ts';
import { addMessage, checkRow } from '../validate/check-row.ts';
import { fillEmpty } from '../validate/fill-empty.ts';
import { keyOf } from '../validate/key-of.ts';
import * as messages from '../validate/messages.ts';
import type { Column, Plan } from '../validate/plan.ts';
import { applyAnswers, questionsOf, referenceColumns } from '../validate/references.ts';
import type { Existing } from '../validate/rules/record.ts';
import { checkRules, fieldsRulesNeed } from '../validate/rules.ts';
import { compose } from '../validate/stored-columns.ts';
import { markUnrelated } from './mark-unrelated.ts';

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
  /** The record an update changes, and what the rules need to know of it. */
  uuid: string | null;
  existing: Existing;
}

/** Checks one row as it is read. `problem` is the reader's word that its cells cannot be trusted: nothing else is checked then. */
export function examineCells(
  plan: Plan,
  row: number,
  line: number,
  cells: string[],
  problem: string | null,
): Row {
  // Of a row that cannot be read nothing is known, and nothing is asked.
  const values: Value[] = new Array(plan.columns.length).fill(null);
  plan.calls.row = row;
  const found = problem === null ? checkRow(plan, cells, values) : { row: [problem] };
  return {
    row,
    line,
    values,
    messages: found,
    duplicate: null,
    cells: found === null ? null : cells.slice(),
    uuid: null,
    existing: null,
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
  const led = await lookUp(client, types, job, plan, readable);
  await markUnrelated(client, types, job.firmUuid, plan, readable);
  for (const row of readable) {
    if (plan.as === 'update' && row.existing === null) continue;
    plan.calls.row = row.row;
    row.messages = checkRules(plan, row.values, row.existing, row.messages);
    compose(plan, row.values, led?.get(row.row) ?? noneLed);
  }
  await markRepeats(client, job, plan, rows);
}

/**
 * What the cells alone do not tell: what a row refers to, the record it changes, what the rules fill.
 * @returns what reference columns led to, by row and column, where the rules want more of it than its uuid
 */
export async function lookUp(client: pg.ClientBase, types: Types, job: Job, plan: Plan, rows: Row[]) {
  const led = await resolveReferences(client, types, job, plan, rows);
  if (plan.as === 'update') await findRecords(client, job, plan, rows);
  else for (const row of rows) fillEmpty(plan, row.values, led?.get(row.row) ?? noneLed);
  return led;
}

const noneLed: ReadonlyMap<number, Led> = new Map();

async function resolveReferences(client: pg.ClientBase, types: Types, job: Job, plan: Plan, rows: Row[]) {
  const columns = referenceColumns(plan);
  if (columns.length === 0) return null;
  const questions = questionsOf(
    plan,
    columns,
    rows.map((row) => row.values),
  );
  const answers = [];
  for (const question of questions)
    answers.push(await findReferences(client, types, job.firmUuid, question, !plan.dryRun));
  const led = new Map<number, Map<number, Led>>();
  for (const row of rows) {
    const own = new Map<number, Led>();
    row.messages = applyAnswers(columns, answers, plan, row.values, row.messages, own);
    if (own.size > 0) led.set(row.row, own);
  }
  return led;
}

/** Finds the record of each row; a row that fits none fails. */
async function findRecords(client: pg.ClientBase, job: Job, plan: Plan, rows: Row[]): Promise<void> {
  const { field } = plan.columns[plan.match] as Column;
  const idOf = (row: Row) => {
    const value = row.values[plan.match];
    return value == null ? null : normalise(field, value);
  };
  const keys = [...new Set(rows.map(idOf).filter((key) => key !== null))];
  const needed = fieldsRulesNeed(plan);
  const records = await selectExisting(client, plan.type, job.firmUuid, field, keys, needed);
  for (const row of rows) {
    const key = idOf(row);
    if (key === null) continue;
    const record = records.get(key);
    if (record === undefined) {
      row.messages = addMessage(row.messages, field.name, messages.notAnOption(field.name));
    } else {
      row.uuid = record.uuid;
      row.existing = record.fields;
    }
  }
}

/** A row whose cells for a key of several fields turned out to be no good is not told of a duplicate too. */
function carries(plan: Plan, key: UniqueKey, row: Row): boolean {
  return key.fields.length === 1 || keyOf(plan, key, row) !== null;
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
    if (row === undefined) continue;
    const key = plan.unique.find(({ name }) => name === field);
    if (key === undefined && plan.indexOf.get(field) === plan.match)
      row.duplicate = addMessage(row.duplicate, field, messages.duplicate(field));
    else if (key !== undefined && carries(plan, key, row))
      row.duplicate = addMessage(row.duplicate, key.on, messages.taken(key.on));
  }
}
