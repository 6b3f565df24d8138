/** Rows whose references must be related through records of another type, and are not (`related_through`). Set-wise. */
import type pg from 'pg';
import { type Pair, pairKey, selectRelated } from '../db/queries/select-related.ts';
import type { Types } from '../types/define.ts';
import type { RelatedThrough } from '../types/rule.ts';
import { addMessage } from '../validate/check-row.ts';
import * as messages from '../validate/messages.ts';
import type { Plan } from '../validate/plan.ts';
import { recordAfter } from '../validate/rules/record.ts';
import type { Row } from './examine-rows.ts';

/** Fails each row that breaks such a rule; rows that touch neither of the two fields, or have no good one, are not asked. */
export async function markUnrelated(
  client: pg.ClientBase,
  types: Types,
  firmUuid: string,
  plan: Plan,
  rows: readonly Row[],
): Promise<void> {
  for (const rule of plan.type.rules) {
    if (rule.rule !== 'related_through') continue;
    const asked = rows.flatMap((row) => {
      const pair = pairOf(plan, rule, row);
      return pair === null ? [] : [{ row, pair }];
    });
    if (asked.length === 0) continue;
    const to = plan.type.fields.find(({ name }) => name === rule.to.field)?.ref?.to ?? '';
    const distinct = new Map(asked.map(({ pair }) => [pairKey(pair), pair]));
    const related = await selectRelated(client, types, firmUuid, rule, to, [...distinct.values()]);
    for (const { row, pair } of asked)
      if (!related.has(pairKey(pair)))
        row.messages = addMessage(row.messages, rule.field, messages.notAnOption(rule.field));
  }
}

function pairOf(plan: Plan, rule: RelatedThrough, row: Row): Pair | null {
  const record = recordAfter(plan, row.values, row.existing, row.messages);
  const both = [rule.field, rule.to.field];
  if (both.some(record.bad) || !both.some(record.given)) return null;
  const [field, to] = both.map(record.now);
  return field == null || to == null ? null : { field, to };
}
