/** Looks the references of a chunk up: one statement a table, never one a row. Locked against deletion where rows will be kept. */

import type { TypeDefinition, Types } from '../../types/define.ts';
import { sqlType } from '../../types/fields/column.ts';
import { normalise, uniqueExpression } from '../../types/fields/unique-key.ts';
import type { Answers, Found, Led, Question } from '../../types/references.ts';
import { only } from '../probes.ts';
import { type Db, quoted } from '../sql.ts';

/** A table that may be referred to; `name` where its records can be found by name. */
interface Target {
  table: string;
  name: string | null;
  /** The type whose records they are; null for a list of the firm's. */
  type: TypeDefinition | null;
}

const lists: Record<string, Target[]> = {
  employees: [{ table: 'employee', name: 'name', type: null }],
  client_statuses: [{ table: 'client_status', name: 'name', type: null }],
  providers: [{ table: 'provider', name: 'name', type: null }],
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
    const look = { db, target, firmUuid, question, keep };
    const rows = await finderOf(reference)(look);
    for (const { asked, uuid, name, values } of rows) {
      answers.set(asked, answers.has(asked) ? 'ambiguous' : { uuid, name, ...(values && { values }) });
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
  return [{ table: type.table, name: null, type }];
}

type Row = { asked: string; uuid: string; name: string | null; values: Led['values'] | null };

interface Look {
  db: Db;
  target: Target;
  firmUuid: string;
  question: Question;
  keep: boolean;
}

function finderOf({ by, key }: Question['reference']): (look: Look) => Promise<Row[]> {
  if (by === 'uuid') return findByUuid;
  return key === null ? findByName : findByKey;
}

async function findByUuid({ db, target, firmUuid, question, keep }: Look): Promise<Row[]> {
  const { texts, reference } = question;
  const { rows } = await db.query(
    `SELECT t.uuid::text AS asked, t.uuid, ${shown(target, question)} FROM ${quoted(target.table)} t
      WHERE t.firm_uuid = $1 AND t.uuid = ANY ($2::uuid[]) ${fitting(reference)}
      ORDER BY t.uuid ${keep ? 'FOR KEY SHARE' : ''}`,
    [firmUuid, [...texts]],
  );
  return rows;
}

async function findByName({ db, target, firmUuid, question, keep }: Look): Promise<Row[]> {
  if (target.name === null) throw new Error(`Records of ${target.table} cannot be found by name.`);
  const { rows } = await db.query(
    `SELECT asked.text AS asked, t.uuid, ${shown(target, question)}
       FROM unnest($2::text[]) AS asked (text)
       JOIN ${quoted(target.table)} t
         ON t.firm_uuid = $1
        AND lower(t.${quoted(target.name)} COLLATE pg_c_utf8)
          = lower(regexp_replace(asked.text, '\\s+', ' ', 'g') COLLATE pg_c_utf8)
      ${keep ? 'FOR KEY SHARE OF t' : ''}`,
    [firmUuid, [...question.texts]],
  );
  return rows;
}

/** A probe of the index a key (see select-taken), in its order; two that fit are as good as many. */
async function findByKey({ db, target, firmUuid, question, keep }: Look): Promise<Row[]> {
  const { reference, texts } = question;
  const field = target.type?.fields.find(({ name }) => name === reference.key);
  if (!field || sqlType(field) !== 'text')
    throw new Error(`Records of ${target.table} cannot be found by «${reference.key}».`);
  const column = `t.${quoted(field.name)}`;
  const { rows } = await db.query(
    `SELECT asked.text AS asked, found.*
       FROM (SELECT * FROM unnest($2::text[], $3::text[]) AS a (text, key) ORDER BY key COLLATE "C") asked
      CROSS JOIN LATERAL (
        SELECT t.uuid, ${shown(target, question)} FROM ${quoted(target.table)} t
         WHERE t.firm_uuid = $1 AND ${column} IS NOT NULL ${fitting(reference)}
           AND ${only(uniqueExpression(field, column), 'asked.key')} LIMIT 2 ${keep ? 'FOR KEY SHARE' : ''}) found`,
    [firmUuid, [...texts], [...texts].map((text) => normalise(field, text))],
  );
  return rows;
}

/** A record's name, and the columns that were asked for. */
function shown({ name }: Target, { columns }: Question): string {
  const pairs = columns.map((column) => `'${column}', t.${quoted(column)}::text`).join(', ');
  return `${name === null ? 'NULL' : `t.${quoted(name)}`} AS name,
          ${columns.length === 0 ? 'NULL' : `json_build_object(${pairs})`} AS values`;
}

function fitting({ where }: Question['reference']): string {
  return where === null ? '' : `AND t.${quoted(where.column)} = '${where.value.replaceAll("'", "''")}'`;
}
