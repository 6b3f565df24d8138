import { describe, expect, test } from 'vitest';
import { database } from '../../../test/support/database.ts';
import { defineType } from '../../types/define-type.ts';
import { email } from '../../types/fields/email.ts';
import { int } from '../../types/fields/int.ts';
import { oneOf } from '../../types/fields/one-of.ts';
import { ref } from '../../types/fields/ref.ts';
import { text } from '../../types/fields/text.ts';
import { uuid } from '../../types/fields/uuid.ts';
import { ensureTables } from './ensure-tables.ts';
import { planTables } from './plan-tables.ts';

const { pool } = await database();

const define = (table: string, fields: Parameters<typeof defineType>[0]['fields'], existing = false) =>
  defineType({
    name: table,
    singular: table,
    label: table,
    table,
    fields: [uuid('uuid'), ...fields],
    rules: [],
    ...(existing && { existing: true as const }),
  });

const planned = async (type: ReturnType<typeof define>) => {
  const [plan] = await planTables(pool, new Map([[type.name, type]]));
  if (!plan) throw new Error('nothing planned');
  return plan;
};
const make = (type: ReturnType<typeof define>) => ensureTables(pool, new Map([[type.name, type]]));

describe('a table of Inlet’s own', () => {
  const first = [
    text('name'),
    email('mail', { unique: true }),
    oneOf('state', ['a', 'b'], { default: 'a' }),
    ref('friend_uuid', 'thing'),
  ];

  test('is made of the definition, and then fits it', async () => {
    const thing = define('thing', first);
    const { statements } = await planned(thing);
    expect(statements).toHaveLength(4);
    expect(statements.join(';')).toContain(`"state" text DEFAULT 'a'`);
    await make(thing);
    expect(await planned(thing)).toMatchObject({ statements: [], faults: [], notes: [] });
  });

  test('gets what is added, and keeps what no field is called by any more', async () => {
    const { statements, faults, notes } = await planned(
      define('thing', [...first.slice(1), int('size', { unique: true })]),
    );
    expect(faults).toEqual([]);
    expect(statements).toEqual([
      'ALTER TABLE "thing" ADD COLUMN "size" integer',
      'CREATE UNIQUE INDEX "thing_size" ON "thing" USING btree (firm_uuid, "size") WHERE "size" IS NOT NULL',
    ]);
    expect(notes).toEqual(['The column "name" stays as it is, with what is in it: no field is called so.']);
  });

  test.each([
    ['another kind', [int('name')], /"name" wants a column of type integer, but .* is text/],
    ['no longer unique', [email('mail')], /"mail" is not unique any more.*DROP INDEX "thing_mail"/],
    ['compared in another way', [text('mail', { unique: true })], /index "thing_mail" is not the one/],
  ])('refuses what would change what is kept: %s', async (_, fields, fault) => {
    const type = define('thing', fields);
    const { faults, statements } = await planned(type);
    expect(faults).toEqual([expect.stringMatching(fault)]);
    await expect(make(type)).rejects.toThrow(fault);
    expect(statements.join()).not.toMatch(/DROP|TYPE/);
  });

  test('says how many values stand in the way of a new unique field, how to find them, and none of them', async () => {
    await make(define('pair', [text('code'), email('mail')]));
    await pool.query(
      `INSERT INTO pair (firm_uuid, code, mail) SELECT f.uuid, v.code, v.mail
         FROM (VALUES ('a0000000-0000-4000-8000-000000000000'::uuid),
                      ('b0000000-0000-4000-8000-000000000000')) AS f (uuid),
              (VALUES ('shown', NULL), ('shown', 'Her@example.org'), ('alone', 'her@example.org'),
                      (NULL, 'him@example.org')) AS v (code, mail)`,
    );
    const pair = define('pair', [text('code', { unique: true }), email('mail', { unique: true })]);
    const { faults } = await planned(pair);
    expect(faults).toHaveLength(2);
    for (const [at, name] of ['code', 'mail'].entries()) {
      expect(faults[at]).toMatch(
        new RegExp(`^The field "${name}" is to be unique from now on, but 2 values are in more .* 4 records`),
      );
      expect(faults[at]).not.toMatch(/shown|example/i);
      const [, sql = ''] = /(SELECT .*;)$/.exec(faults[at] ?? '') ?? [];
      const found = (await pool.query(sql)).rows.flatMap(({ records }) => records);
      expect(new Set(found).size).toBe(4);
    }
    await expect(make(pair)).rejects.toThrow(/2 values are in more than one record/);
    // In different firms the same value is none of the other's business.
    await pool.query(`DELETE FROM pair WHERE code = 'shown' AND mail IS NULL OR mail = 'her@example.org'`);
    await make(pair);
    expect(await planned(pair)).toMatchObject({ statements: [], faults: [] });
  });

  test('names no value either where a new unique column begins with one for all', async () => {
    await make(define('same', [text('code')]));
    await pool.query(
      `INSERT INTO same (firm_uuid, code) SELECT 'a0000000-0000-4000-8000-000000000000', 'x' FROM generate_series(1, 2)`,
    );
    const same = define('same', [text('code'), text('box', { unique: true, default: 'shown' })]);
    const refused = await make(same).catch((error: Error) => error);
    expect(refused).toMatchObject({
      name: 'ConfigError',
      message: expect.stringMatching(/unique from now on/),
    });
    expect((refused as Error).message).not.toContain('shown');
  });

  test('is never one that somebody else made', async () => {
    await expect(make(define('import', []))).rejects.toThrow(
      /a table "import" in the database already, which Inlet did not make/,
    );
  });
});

describe('a table that relations go through', () => {
  const through = { type: 'crew', field: 'boat_uuid', other: 'person_uuid' };
  const refs = () => [ref('boat_uuid', 'crew'), ref('person_uuid', 'crew')];
  const trips = defineType({
    name: 'trips',
    fields: refs(),
    rules: [
      {
        rule: 'related_through',
        field: 'boat_uuid',
        to: { field: 'person_uuid', column: 'uuid' },
        through,
      },
    ],
  });
  const plan = async (crew: ReturnType<typeof define>) => {
    const plans = await planTables(pool, new Map([crew, trips].map((type) => [type.name, type])));
    return plans[0] as (typeof plans)[0];
  };
  const alone = 'btree (firm_uuid, "boat_uuid") WHERE "boat_uuid" IS NOT NULL';

  test('loses the index of one end that the index of both has made useless, and only if it is ours', async () => {
    const crew = define('crew', refs());
    // As it is made where nothing goes through it.
    await make(crew);
    await pool.query('DROP INDEX crew_person_uuid; CREATE INDEX crew_person_uuid ON crew (person_uuid)');
    const { statements, faults } = await plan(crew);
    expect(faults).toEqual([]);
    expect(statements).toEqual([
      expect.stringContaining('CREATE INDEX "crew_boat_uuid_with_person_uuid"'),
      expect.stringContaining('CREATE INDEX "crew_person_uuid_with_boat_uuid"'),
      'DROP INDEX "crew_boat_uuid"',
    ]);
    for (const statement of statements) await pool.query(statement);
    expect(await plan(crew)).toMatchObject({ statements: [], faults: [] });
  });

  test('may have an index of one end only where it is somebody else’s, which is said', async () => {
    const crew = define('crew', refs(), true);
    await pool.query(
      'DROP INDEX crew_boat_uuid_with_person_uuid, crew_person_uuid_with_boat_uuid; CREATE INDEX mine ON crew (firm_uuid, person_uuid, revision)',
    );
    const { faults } = await plan(crew);
    expect(faults).toEqual([
      expect.stringMatching(
        /^The column "boat_uuid" of "crew": it points to other records and has no index\. CREATE/,
      ),
    ]);
    await pool.query(`CREATE INDEX ours ON crew USING ${alone}`);
    const served = await plan(crew);
    expect([served.faults, served.notes]).toEqual([
      [],
      [
        expect.stringContaining('"boat_uuid" and "person_uuid" together'),
        expect.stringContaining('"person_uuid" and "boat_uuid" together'),
      ],
    ]);
    for (const note of served.notes) await pool.query(note.slice(note.indexOf('CREATE')));
    expect(await plan(crew)).toMatchObject({ faults: [], notes: [] });
  });
});

describe('a table that exists', () => {
  test('must be there, and no view', async () => {
    expect((await planned(define('nowhere', [], true))).faults).toEqual([
      'There is no table "nowhere" to load into. Make it, or leave "existing" out and Inlet makes one.',
    ]);
    await pool.query('CREATE VIEW seen AS SELECT 1 AS uuid');
    expect((await planned(define('seen', [], true))).faults[0]).toMatch(/no table but a view/);
  });

  test('is told what it lacks in statements that mend it, one by one', async () => {
    await pool.query(
      `CREATE TABLE article (id bigserial PRIMARY KEY, code varchar(20) NOT NULL, sku text, size text, maker uuid,
                             label text NOT NULL)`,
    );
    const article = define(
      'article',
      [text('code'), text('sku', { unique: true }), int('size'), ref('maker', 'article')],
      true,
    );
    const { faults, statements } = await planned(article);
    expect(statements).toEqual([]);
    expect(
      faults.map((fault) =>
        /The column "(\w+)"|"article" has no (key)|raises "(revision)"/.exec(fault)?.slice(1).find(Boolean),
      ),
    ).toEqual([
      'firm_uuid',
      'uuid',
      'revision',
      'created_at',
      'updated_at',
      'code',
      'size',
      'label',
      'key',
      'sku',
      'maker',
      'revision',
    ]);
    for (const fault of faults) {
      const [, sql = fault] =
        /((?:ALTER TABLE|CREATE UNIQUE INDEX|CREATE INDEX|CREATE TRIGGER) [^;]*);$/.exec(fault) ?? [];
      await pool.query(sql.replace('USING …', 'USING size::integer'));
    }
    expect((await planned(article)).faults).toEqual([]);
  });
});
