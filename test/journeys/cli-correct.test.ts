/** `inlet failures`, `correct`, `retry`, `cancel` (contract §1). */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { failingImport } from '../support/failing.ts';
import { startInlet } from '../support/inlet.ts';
import { runInlet } from '../support/processes.ts';
import { mapped } from '../support/steps.ts';

const inlet = await startInlet();

test('failures are shown, corrected in every way, and run again, on a server', async () => {
  const { id, person } = await failingImport(inlet);
  const run = (...args: string[]) =>
    runInlet([...args, '--server', inlet.url], { INLET_TOKEN: person.token });
  const report = join(inlet.home, 'report.csv');
  const shown = await run('failures', id, '--report', report);
  expect(shown.code).toBe(0);
  expect(shown.stdout).toContain('3  gender: The selected gender is invalid.  e.g. «m»');

  const cause = ['--field', 'gender', '--message', 'The selected gender is invalid.'];
  const byCause = await run('correct', id, ...cause, '--replace', 'm', '--to', 'male', '--json');
  expect(JSON.parse(byCause.stdout)).toEqual({ rows: 3, cells: 3 });
  const byRow = await run('correct', id, '--row', '2', '--set', 'email=bob@example.org');
  expect(byRow.stdout).toContain('Corrected 1 cell of 1 row.');
  const text = await readFile(report, 'utf8');
  await writeFile(report, text.replace('dan@', 'dan@example.org'));
  const byReport = await run('correct', id, report, '--json');
  expect(JSON.parse(byReport.stdout)).toEqual({ rows: 1, cells: 1 });

  const again = await run('retry', id, '--json', '--report', report);
  expect(again.code).toBe(1);
  expect(JSON.parse(again.stdout)).toMatchObject({
    status: 'completed',
    outcome: { created: 5, failed: 2 },
    error_report: report,
  });
  expect(await readFile(report, 'utf8')).not.toContain('dan@');
}, 120_000);

test('wrong usage is said and exits 3; what cannot be cancelled is said', async () => {
  const { api, person } = await failingImport(inlet);
  const run = (...args: string[]) =>
    runInlet([...args, '--server', inlet.url], { INLET_TOKEN: person.token });
  expect((await run('failures', 'nonsense')).code).toBe(3);
  const id = await mapped(api, 'first_name,last_name,send_welcome_email\nA,A,no\n');
  expect((await run('correct', id)).code).toBe(3);
  const cancelled = await run('cancel', id);
  expect(cancelled.code).toBe(3);
  expect(cancelled.output).toContain('Only an import that is processing can be cancelled.');
}, 120_000);

test('in this process, on the database of the settings', async () => {
  const { id, person } = await failingImport(inlet);
  const env = { DATABASE_URL: inlet.connection.url, INLET_HOME: inlet.home };
  const fixed = await runInlet(
    ['correct', id, '--row', '3', '--set', 'gender=female', '--as', person.email],
    env,
  );
  expect(fixed.output).toContain('Corrected 1 cell of 1 row.');
  const again = await runInlet(
    ['retry', id, '--as', person.email, '--report', join(inlet.home, 'r.csv')],
    env,
  );
  expect(again.stdout).toContain('completed: 7 rows, 3 created, 4 failed');
}, 120_000);
