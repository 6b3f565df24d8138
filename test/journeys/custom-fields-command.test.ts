/** `inlet field`, and `inlet import` of a file that fills what it added (contract §1). */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFirm } from '../../src/auth/firms.ts';
import { createUser } from '../../src/auth/users.ts';
import { database } from '../support/database.ts';
import { newHome, runInlet } from '../support/processes.ts';

const { url, pool } = await database();
const home = newHome();
const env = { DATABASE_URL: url, INLET_HOME: home };
const run = (...args: string[]) => runInlet(args, env);

test('a field is added, filled from a file, listed and archived', async () => {
  const firmUuid = await createFirm(pool, { name: 'Harbour' });
  await createUser(pool, { firmUuid, email: 'owner@example.org', role: 'owner' });
  const field = ['field', 'create', '--type', 'clients'];
  const list = ['--kind', 'one_of', '--value', 'Red', '--value', 'Blue', '--json'];
  const made = await run(...field, '--label', 'Shoe size', '--kind', 'int', '--as', 'owner@example.org');
  expect([made.code, made.stdout]).toEqual([0, 'shoe_size\n']);
  const [wrong, colour] = await Promise.all([
    run(...field, '--label', 'Surname'),
    run(...field, '--label', 'Colour', ...list),
  ]);
  expect([wrong.code, wrong.output]).toEqual([
    1,
    expect.stringContaining('already means the field Last name'),
  ]);
  const { uuid } = JSON.parse(colour.stdout);

  const file = join(home, 'people.csv');
  await mkdir(home, { recursive: true });
  await writeFile(file, 'First name,Surname,Colour,Feet\nAnn,Lee,red,42\n');
  const imported = await run(
    ...['import', file, '--type', 'clients', '--mode', 'store'],
    ...['--map', 'shoe_size=Feet', '--set', 'send_welcome_email=no'],
  );
  expect(imported.code, imported.output).toBe(0);
  const { rows } = await pool.query('SELECT custom_fields FROM clients');
  expect(rows).toEqual([{ custom_fields: { colour: 'Red', shoe_size: 42 } }]);

  expect((await run('field', 'archive', uuid)).stdout).toBe('Colour is not offered any more.\n');
  const listed = await run('field', 'list');
  expect(listed.stdout.split('\n').map((line) => line.replace(/^\S+ {2}/, ''))).toEqual([
    'clients.shoe_size  Shoe size: int',
    'clients.colour  Colour: one_of, Red | Blue, archived',
    '',
  ]);
  const [back, none] = await Promise.all([
    run('field', 'restore', uuid, '--json'),
    run('field', 'archive', 'nonsense'),
  ]);
  expect(JSON.parse(back.stdout).archived).toBe(false);
  expect([none.code, none.output]).toEqual([1, expect.stringContaining('Custom field not found.')]);
}, 120_000);
