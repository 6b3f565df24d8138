/** What is asked by the thousand goes straight through the index that is there for it, of a table nobody has analysed. */
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { beforeAll, describe, expect, test } from 'vitest';
import { database } from '../../test/support/database.ts';
import { circles } from '../types/circles.ts';
import type { Question } from '../types/references.ts';
import { builtInTypes } from '../types/registry.ts';
import { uniqueKeysOf } from '../types/unique-keys.ts';
import { onlyProbes } from './probes.ts';
import { findReferences } from './queries/find-references.ts';
import { selectExisting } from './queries/select-existing.ts';
import { selectRelated } from './queries/select-related.ts';
import { selectTaken } from './queries/select-taken.ts';
import type { Db } from './sql.ts';

const { pool } = await database();
const firm = randomUUID();
const asked = Array.from({ length: 2_000 }, (_, at) => `key ${at}`);

beforeAll(async () => {
  await pool.query('ALTER TABLE circles SET (autovacuum_enabled = off)');
  await pool.query(
    `INSERT INTO circles (firm_uuid, name, external_reference)
     SELECT $1, 'key ' || n, 'key ' || n FROM generate_series(1, 1000) n`,
    [firm],
  );
  // Of so many records, none of which it has seen, the planner expects two a key, and to it a bitmap seems cheaper then.
  await pool.query(
    `SELECT pg_restore_relation_stats('schemaname', 'public', 'relname', 'circles', 'relpages', 10, 'reltuples', 60000::real)`,
  );
});

/** What the database would do, had it been asked. */
async function planOf(ask: (db: Db) => Promise<unknown>): Promise<string> {
  const client = await pool.connect();
  let plan = '';
  const explain = async (sql: string, parameters: unknown[]) => {
    const { rows } = await client.query(`EXPLAIN ${sql}`, parameters);
    plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    return { rows: [] };
  };
  try {
    await client.query('BEGIN');
    await onlyProbes(client);
    await ask({ query: explain } as unknown as pg.ClientBase);
    return plan;
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}

const name = uniqueKeysOf(circles).find((key) => key.name === 'name') ?? expect.unreachable();
const reference = circles.fields.find((field) => field.name === 'external_reference') ?? expect.unreachable();
const byReference: Question = {
  reference: { to: 'circles', by: 'name', key: 'external_reference', into: 'circle_uuid', where: null },
  texts: new Set(asked),
  columns: [],
};

test.each([
  [
    'whether a name is taken',
    'circles_name',
    (db: Db) => selectTaken(db, circles, firm, name, new Map(asked.map((key) => [key, [key]]))),
  ],
  [
    'the record an update is for',
    'circles_external_reference',
    (db: Db) => selectExisting(db, circles, firm, reference, asked, []),
  ],
  [
    'what is referred to by a key',
    'circles_external_reference',
    (db: Db) => findReferences(db, builtInTypes, firm, byReference, true),
  ],
] as const)('%s', async (_, index, ask) => {
  const plan = await planOf(ask);
  expect(plan).toContain(`Index Scan using ${index}`);
  expect(plan).not.toMatch(/Bitmap|Seq Scan|Hash/);
});

/** To the planner the firm then has one record, whatever index it goes by, and the smallest index is the cheapest. */
describe('while the tables hold little', () => {
  beforeAll(async () => {
    await pool.query('ALTER TABLE clients SET (autovacuum_enabled = off)');
    await pool.query(
      `INSERT INTO clients (firm_uuid, type, last_name, send_welcome_email, email)
       SELECT $1, 'individual', 'Hill', false, repeat('a', 200) || n || '@example.com' FROM generate_series(1, 120) n`,
      [firm],
    );
  });

  const ids = asked.map(() => randomUUID());
  const clients = builtInTypes.get('clients') ?? expect.unreachable();
  const members = builtInTypes.get('group_scheme_members') ?? expect.unreachable();
  const email = uniqueKeysOf(clients).find((key) => key.name === 'email') ?? expect.unreachable();
  const uuid = clients.fields.find((field) => field.name === 'uuid') ?? expect.unreachable();
  const membership = uniqueKeysOf(members).find(({ fields }) => fields.length > 1) ?? expect.unreachable();
  const related = members.rules.find((rule) => rule.rule === 'related_through') ?? expect.unreachable();
  const byUuid: Question = {
    reference: { to: 'clients', by: 'uuid', key: null, into: 'client_uuid', where: null },
    texts: new Set(ids),
    columns: [],
  };

  test.each([
    [
      'whether an address is taken',
      'clients_email',
      (db: Db) => selectTaken(db, clients, firm, email, new Map(asked.map((key) => [key, [key]]))),
    ],
    [
      'whether there is a membership',
      'group_scheme_members_plan_uuid_account_uuid',
      (db: Db) => selectTaken(db, members, firm, membership, new Map(ids.map((id) => [id, [id, id]]))),
    ],
    [
      'the record an update is for',
      'clients_pkey',
      (db: Db) => selectExisting(db, clients, firm, uuid, ids, []),
    ],
    ['what is referred to', 'clients_pkey', (db: Db) => findReferences(db, builtInTypes, firm, byUuid, true)],
    [
      'what is related',
      'business_staff_members_',
      (db: Db) =>
        selectRelated(
          db,
          builtInTypes,
          firm,
          related,
          'plans',
          ids.map((id) => ({ field: id, to: id })),
        ),
    ],
  ] as const)('%s', async (_, index, ask) => {
    const plan = await planOf(ask);
    expect(plan).toMatch(new RegExp(`Index (Only )?Scan using ${index}`));
    expect(plan).not.toMatch(/Bitmap|Seq Scan|Hash/);
    // Nothing is looked for among all records of the firm.
    expect(plan).not.toContain('Filter');
  });
});
