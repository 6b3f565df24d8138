/** Looks the references of a chunk up: one statement a table, never one a row. Locked against deletion where rows will be kept. */

import type { Field, Types } from '../../types/define.ts';
import { uniqueExpression } from '../../types/fields/unique-key.ts';
import type { Answers, Found, Question } from '../../types/references.ts';
import { type Db, quoted } from '../sql.ts';

/** A table that may be referred to; `name` where its records can be found by name. */
interface Target {
  table: string;
  name: string | null;
}

const lists: Record<string, Target[]> = {
  employees: [{ table: 'employee', name: 'name' }],
  client_statuses: [{ table: 'client_status', name: 'name' }],
  providers: [{ table: 'provider', name: 'name' }],
};

/**
 * @param keep whether rows that refer will be kept: the records are then locked (`FOR KEY SHARE`), so that nobody
 *   deletes them before the chunk commits. There are no foreign keys on bulk tables (design decision 6).
 */
export async function findReferences(
  db: Db,
  types: Types,
  firmUuid: string,
  question: Question,
  keep: boolean,
): Promise<Answers> {
  const answers = new Map<string, Found>();
  if (question.texts.size === 0) return answers;
  const { reference } = question;
  for (const target of referenceTargets(types, reference.to)) {
    const rows = await find(db, types, target, firmUuid, question, keep);
    for (const { asked, uuid, name } of rows) {
      answers.set(asked, answers.has(asked) ? 'ambiguous' : { uuid, name });
    }
  }
  return answers;
}

/** The tables a reference may lead to. Employees are accounts, and so are the records of types that say so. */
export function referenceTargets(types: Types, to: string): Target[] {
  if (to === 'accounts') {
    const accounts = [...types.values()].filter((type) => type.accounts);
    return ['employees', ...accounts.map((type) => type.name)].flatMap((name) =>
      referenceTargets(types, name),
    );
  }
  const list = lists[to];
  if (list) return list;
  const type = types.get(to);
  if (!type)
    throw new Error(`A reference leads to «${to}», which is neither a type nor a list of the firm's.`);
  return [{ table: type.table, name: null }];
}

/** By what the reference says. */
function find(
  db: Db,
  types: Types,
  target: Target,
  firmUuid: string,
  { reference, texts }: Question,
  keep: boolean,
): Promise<Row[]> {
  if (reference.by === 'uuid') return findByUuid(db, target, firmUuid, texts, reference.where, keep);
  if (reference.key === null) return findByName(db, target, firmUuid, texts, keep);
  const key = types.get(reference.to)?.fields.find(({ name }) => name === reference.key);
  if (!key) throw new Error(`Records of ${target.table} have no field «${reference.key}» to be found by.`);
  return findByKey(db, target, firmUuid, texts, key, reference.where, keep);
}

type Row = { asked: string; uuid: string; name: string | null };

async function findByUuid(
  db: Db,
  target: Target,
  firmUuid: string,
  texts: ReadonlySet<string>,
  where: Question['reference']['where'],
  keep: boolean,
): Promise<Row[]> {
  const name = target.name === null ? 'NULL' : `t.${quoted(target.name)}`;
  const only = where === null ? '' : `AND t.${quoted(where.column)} = $3`;
  const { rows } = await db.query(
    `SELECT t.uuid::text AS asked, t.uuid, ${name} AS name FROM ${quoted(target.table)} t
      WHERE t.firm_uuid = $1 AND t.uuid = ANY ($2::uuid[]) ${only} ${keep ? 'FOR KEY SHARE' : ''}`,
    [firmUuid, [...texts], ...(where === null ? [] : [where.value])],
  );
  return rows;
}

async function findByName(
  db: Db,
  target: Target,
  firmUuid: string,
  texts: ReadonlySet<string>,
  keep: boolean,
): Promise<Row[]> {
  if (target.name === null) throw new Error(`Records of ${target.table} cannot be found by name.`);
  const { rows } = await db.query(
    `SELECT asked.text AS asked, t.uuid, t.${quoted(target.name)} AS name
       FROM unnest($2::text[]) AS asked (text)
       JOIN ${quoted(target.table)} t
         ON t.firm_uuid = $1
        AND lower(t.${quoted(target.name)} COLLATE pg_c_utf8)
          = lower(regexp_replace(asked.text, '\\s+', ' ', 'g') COLLATE pg_c_utf8)
      ${keep ? 'FOR KEY SHARE OF t' : ''}`,
    [firmUuid, [...texts]],
  );
  return rows;
}

/** One probe of the key's index a text; of those that fit more than one record, two are told. */
async function findByKey(
  db: Db,
  target: Target,
  firmUuid: string,
  texts: ReadonlySet<string>,
  key: Field,
  where: Question['reference']['where'],
  keep: boolean,
): Promise<Row[]> {
  const column = `t.${quoted(key.name)}`;
  const only = where === null ? '' : `AND t.${quoted(where.column)} = $3`;
  const { rows } = await db.query(
    `SELECT asked.text AS asked, found.uuid, NULL AS name
       FROM unnest($2::text[]) AS asked (text)
       CROSS JOIN LATERAL (
         SELECT t.uuid FROM ${quoted(target.table)} t
          WHERE t.firm_uuid = $1 AND ${column} IS NOT NULL
            AND ${uniqueExpression(key, column)} = ${uniqueExpression(key, 'asked.text')} ${only}
          LIMIT 2 ${keep ? 'FOR KEY SHARE OF t' : ''}) AS found`,
    [firmUuid, [...texts], ...(where === null ? [] : [where.value])],
  );
  return rows;
}
