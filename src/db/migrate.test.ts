import { randomBytes } from 'node:crypto';
import { describe, expect, onTestFinished, test } from 'vitest';
import { administer, clusterUrl, database } from '../../test/support/database.ts';
import { builtInTypes } from '../types/registry.ts';
import { type Migration, migrate, readMigrations } from './migrate.ts';

const noTypes = new Map();
const migration = (number: number, sql: string, checksum = sql): Migration => ({
  number,
  name: `${String(number).padStart(3, '0')}-test.sql`,
  sql,
  checksum,
});

describe('an empty database', async () => {
  const { connection, pool } = await database('template0');

  test('gets every migration once, in order, and the tables of the types', async () => {
    const all = await readMigrations();
    expect(await migrate(connection, builtInTypes)).toEqual(all.map(({ name }) => name));
    expect(await migrate(connection, builtInTypes)).toEqual([]);
    for (const { table } of builtInTypes.values())
      expect((await pool.query(`SELECT count(*) AS count FROM ${table}`)).rows).toEqual([{ count: 0 }]);
  });

  test('is not held up by a run that writes to a type’s table, as long as no type has changed', async () => {
    const [type] = builtInTypes.values();
    const writer = await pool.connect();
    await writer.query(`BEGIN; LOCK TABLE ${type?.table} IN ROW EXCLUSIVE MODE`);
    expect(await migrate(connection, builtInTypes)).toEqual([]);
    await writer.query('ROLLBACK');
    writer.release();
  });
});

describe('a database whose types have grown', async () => {
  const { connection, pool } = await database('template0');

  test('gets the column a type has got', async () => {
    const [type] = builtInTypes.values();
    if (!type) throw new Error('There is no type.');
    const shorter = { ...type, fields: type.fields.filter(({ name }) => name !== 'email') };
    const hasEmail = async () =>
      (
        await pool.query(
          `SELECT FROM information_schema.columns WHERE table_name = $1 AND column_name = 'email'`,
          [type.table],
        )
      ).rowCount;
    await migrate(connection, new Map([[type.name, shorter]]));
    expect(await hasEmail()).toBe(0);
    await migrate(connection, builtInTypes);
    expect(await hasEmail()).toBe(1);
  });
});

describe('a database under way', async () => {
  const { connection, pool } = await database('template0');
  const first = migration(1, 'CREATE TABLE one (a int)');

  test('of many that migrate at once each migration is applied by one', async () => {
    const second = migration(2, 'CREATE TABLE two (a int)');
    const runs = await Promise.all([1, 2, 3, 4].map(() => migrate(connection, noTypes, [first, second])));
    expect(runs.flat()).toEqual(['001-test.sql', '002-test.sql']);
  });

  test('a migration that fails leaves nothing of itself, and those before it stand', async () => {
    const known = [first, migration(2, 'CREATE TABLE two (a int)')];
    const bad = migration(3, 'CREATE TABLE three (a int); SELECT 1/0');
    await expect(migrate(connection, noTypes, [...known, bad])).rejects.toThrow('division by zero');
    const { rows } = await pool.query(`SELECT to_regclass('two') AS two, to_regclass('three') AS three`);
    expect(rows).toEqual([{ two: 'two', three: null }]);
  });

  test('a changed past is refused', async () => {
    await expect(
      migrate(connection, noTypes, [first, migration(2, 'CREATE TABLE other ()')]),
    ).rejects.toThrow('The migration 002-test.sql is not the one this database was made with.');
  });

  test('a database newer than the code is refused', async () => {
    await expect(migrate(connection, noTypes, [first])).rejects.toThrow(
      'The database was brought up to 002-test.sql by a newer Inlet than this one.',
    );
  });
});

describe('a database of an earlier version, amid a survey', async () => {
  const { connection, pool } = await database('template0');

  test('forgets what was gathered in the old order, so that the survey is made again', async () => {
    const all = await readMigrations();
    const earlier = all.filter(({ number }) => number < 72);
    await migrate(connection, noTypes, earlier);
    await pool.query(
      `CREATE TABLE survey_7 AS SELECT 1 AS count; CREATE TABLE survey_answers AS SELECT 1 AS count`,
    );
    await migrate(connection, noTypes, all);
    expect((await pool.query('SELECT * FROM survey_7')).rows).toEqual([]);
    expect((await pool.query('SELECT * FROM survey_answers')).rows).toEqual([{ count: 1 }]);
  });
});

test('an ordinary role that owns its database is enough', async () => {
  const name = `plain_${randomBytes(6).toString('hex')}`;
  await administer(`CREATE ROLE ${name} LOGIN PASSWORD 'x'`);
  await administer(`CREATE DATABASE ${name} OWNER ${name}`);
  onTestFinished(async () => {
    await administer(`DROP DATABASE ${name} WITH (FORCE)`);
    await administer(`DROP ROLE ${name}`);
  });
  const plain = clusterUrl()
    .replace(/\/\/[^@]*@/, `//${name}:x@`)
    .replace(/\/[^/]*$/, `/${name}`);
  expect(await migrate({ url: plain, directUrl: plain }, builtInTypes)).not.toEqual([]);
});

test('a database in another encoding is refused', async () => {
  const name = `latin_${randomBytes(6).toString('hex')}`;
  await administer(
    `CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'LATIN1' LOCALE_PROVIDER libc LOCALE 'C'`,
  );
  onTestFinished(() => administer(`DROP DATABASE ${name}`));
  const latin = clusterUrl().replace(/\/[^/]*$/, `/${name}`);
  await expect(migrate({ url: latin, directUrl: latin }, noTypes)).rejects.toThrow(
    "The database's encoding is LATIN1",
  );
});
