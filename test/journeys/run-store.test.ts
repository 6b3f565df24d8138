/** What a `store` run does: contract §6 and §7. */
import { expect, test } from 'vitest';
import { apiOf } from '../support/api.ts';
import { startInlet } from '../support/inlet.ts';
import { byName, importFile, prepare, run } from '../support/journey.ts';

const inlet = await startInlet({ CHUNK_ROWS: '3' }, 2);
const someone = async () => apiOf(inlet.url, (await inlet.person()).token);
const headers = byName('first_name', 'last_name', 'email', 'send_welcome_email');
const line = (first: string, email: string, rest = 'Lee,%,no') => `${first},${rest.replace('%', email)}\n`;
const head = 'first_name,last_name,email,send_welcome_email\n';

test('every row ends as exactly one outcome, and one bad row never stops the others', async () => {
  const api = await someone();
  const file =
    head +
    line('Ann', 'ann@a.test') +
    line('Bob', 'no address') +
    line('Cy', 'cy@a.test') +
    line('', 'di@a.test');
  const done = await importFile(api, { file, headers });
  expect(done).toMatchObject({
    status: 'completed',
    total_jobs: 4,
    failed_jobs: 2,
    jobs_remaining: 0,
    progress: 100,
  });
  expect(done.outcome).toEqual({ created: 2, updated: 0, unchanged: 0, failed: 2, remaining: 0 });
  expect(done.errors).toEqual([
    expect.objectContaining({
      row: 2,
      line: 3,
      errors: { email: ['The email field must be a valid email address.'] },
    }),
    expect.objectContaining({
      row: 4,
      line: 5,
      errors: { first_name: ['The first name field is required.'] },
    }),
  ]);
  expect(done.errors[0].client).toMatchObject({ first_name: 'Bob', email: 'no address' });
});

test('of rows with the same unique value the first keeps it, even when it fails for another reason', async () => {
  const api = await someone();
  const file =
    head +
    line('Ann', 'a@a.test') +
    line('Bob', 'b@a.test', 'Lee,%,perhaps') +
    line('Cy', 'A@A.test') +
    line('Di', 'd@a.test') +
    line('Ed', 'b@a.test');
  const done = await importFile(api, { file, headers });
  expect(done.errors.map((it: { row: number; errors: unknown }) => [it.row, it.errors])).toEqual([
    [2, { send_welcome_email: ['The send welcome email field must be true or false.'] }],
    [3, { email: ['The email has already been taken.'] }],
    [5, { email: ['The email has already been taken.'] }],
  ]);
});

test('a value the database has is taken, also for a row that fails anyway; with skip a duplicate ends as unchanged', async () => {
  const api = await someone();
  await importFile(api, { file: head + line('Ann', 'ann@a.test'), headers });
  const again = head + line('Ann', 'ANN@a.test') + line('', 'ann@a.test') + line('Bob', 'bob@a.test');
  const failed = await importFile(api, { file: again, headers });
  expect(failed.outcome).toMatchObject({ created: 1, failed: 2 });
  expect(failed.errors[1].errors).toEqual({
    first_name: ['The first name field is required.'],
    email: ['The email has already been taken.'],
  });
  const skipped = await importFile(api, { file: again, headers, upload: { on_duplicate: 'skip' } });
  expect(skipped.outcome).toEqual({ created: 0, updated: 0, unchanged: 2, failed: 1, remaining: 0 });
});

test('the same value in another firm is no duplicate', async () => {
  const file = head + line('Ann', 'shared@a.test');
  for (const api of [await someone(), await someone()]) {
    expect((await importFile(api, { file, headers })).outcome).toMatchObject({ created: 1 });
  }
});

test('a uuid in a new record is an error', async () => {
  const api = await someone();
  const file = `uuid,${head}`.replace('\n', '\n4d94adac-7d98-4a3e-b307-652953eec54b,Ann,Lee,ann@a.test,no\n');
  const done = await importFile(api, { file, headers: { ...headers, uuid: 'uuid' } });
  expect(done.errors[0].errors).toEqual({ uuid: ['The uuid field is prohibited.'] });
});

test('values give one value to every row, replace gives a file’s words their meaning', async () => {
  const api = await someone();
  const done = await importFile(api, {
    file: 'Vorname,Nachname,G\nAnn,Lee,F\nBob,Lee,M\nCy,Lee,X\n',
    headers: { first_name: 'Vorname', last_name: 'Nachname', gender: 'G' },
    mapping: { values: { send_welcome_email: false }, replace: { gender: { F: 'female', M: 'male' } } },
  });
  expect(done.outcome).toMatchObject({ created: 2, failed: 1 });
  expect(done.errors[0].errors).toEqual({ gender: ['The selected gender is invalid.'] });
  const { body } = await api.get(`/api/v1/records/clients?filter[import]=${done.uuid}`);
  expect(
    body.data.map((it: { gender: string; send_welcome_email: boolean }) => [
      it.gender,
      it.send_welcome_email,
    ]),
  ).toEqual([
    ['female', false],
    ['male', false],
  ]);
  expect(body.data[1].origin).toEqual({ import: done.uuid, row: 2 });
});

test('the order of day and month is settled for the whole column, whichever chunk decides it', async () => {
  const api = await someone();
  const dates = ['05/06/1950', '05/07/1950', '05/08/1950', '05/09/1950', '12/25/1950', '13/01/1950'];
  const file = `d,${head}${dates.map((date, at) => `${date},P${at},Lee,p${at}@a.test,no\n`).join('')}`;
  const done = await importFile(api, {
    file: file.replace('13/01/1950', '03/01/1950'),
    headers: { ...headers, date_of_birth: 'd' },
  });
  expect(done.outcome).toMatchObject({ created: 6 });
  const { body } = await api.get(`/api/v1/records/clients?filter[import]=${done.uuid}&sort=date_of_birth`);
  expect(body.data[1].date_of_birth).toBe('1950-05-06');

  const uuid = await prepare(api, {
    file: file.replaceAll('@a.test', '@b.test'),
    headers: { ...headers, date_of_birth: 'd' },
    mapping: { dates: { date_of_birth: 'DMY' } },
  });
  const settled = await run(api, uuid);
  expect(settled.errors.map((it: { row: number }) => it.row)).toEqual([5]);
});

test('references are found by uuid and by name; one that fits two, or nobody, or another firm’s, fails', async () => {
  const person = await inlet.person();
  const api = apiOf(inlet.url, person.token);
  const add = (table: string, name: string, firm = person.firmUuid) =>
    inlet.pool.query(
      table === 'employee'
        ? "INSERT INTO employee (firm_uuid, role, name) VALUES ($1, 'member', $2) RETURNING uuid"
        : `INSERT INTO ${table} (firm_uuid, name) VALUES ($1, $2) RETURNING uuid`,
      [firm, name],
    );
  await add('employee', 'James Whitfield');
  await add('employee', 'Two Names');
  await add('employee', 'Two Names');
  const strange = (await add('employee', 'Stranger', await inlet.firm())).rows[0].uuid;
  const own = (await add('client_status', 'On Hold')).rows[0].uuid;
  const file = [
    'a,u,s,first_name,last_name,email,send_welcome_email',
    'james  whitfield,,on hold,A,Lee,1@a.test,no',
    'Two Names,,,B,Lee,2@a.test,no',
    'Nobody,,,C,Lee,3@a.test,no',
    `,${strange},,D,Lee,4@a.test,no`,
    `James Whitfield,${person.accountUuid},,E,Lee,5@a.test,no\n`,
  ].join('\n');
  const done = await importFile(api, {
    file,
    headers: { ...headers, assigned_adviser: 'a', assigned_adviser_uuid: 'u', status_name: 's' },
  });
  expect(done.errors.map((it: { row: number; errors: unknown }) => [it.row, it.errors])).toEqual([
    [2, { assigned_adviser: ['The assigned adviser is ambiguous.'] }],
    [3, { assigned_adviser: ['The selected assigned adviser is invalid.'] }],
    [4, { assigned_adviser_uuid: ['The selected assigned adviser uuid is invalid.'] }],
    [5, { assigned_adviser: ['The assigned adviser field must match assigned adviser uuid.'] }],
  ]);
  const { body } = await api.get(`/api/v1/records/clients?filter[import]=${done.uuid}`);
  expect(body.data[0].status_uuid).toBe(own);
});

test('plans refer to clients of the firm, and are named after provider and type', async () => {
  const person = await inlet.person();
  const api = apiOf(inlet.url, person.token);
  await inlet.pool.query("INSERT INTO provider (firm_uuid, name) VALUES ($1, 'Legal & General')", [
    person.firmUuid,
  ]);
  const made = await importFile(api, { file: head + line('Ann', 'ann@a.test'), headers });
  const { body } = await api.get(`/api/v1/records/clients?filter[import]=${made.uuid}`);
  const client = body.data[0].uuid;
  const file = [
    'client_uuid,type,provider,status,opened_at,inactive_at',
    `${client},Pension,legal & general,Active,28/06/1999,`,
    `${client},pension,,active,28/06/1999,27/06/1999`,
    '4d94adac-7d98-4a3e-b307-652953eec54b,pension,,active,28/06/1999,\n',
  ].join('\n');
  const done = await importFile(api, {
    type: 'plans',
    file,
    headers: byName('client_uuid', 'type', 'provider', 'status', 'opened_at', 'inactive_at'),
  });
  expect(
    done.errors.map((it: { row: number; plan: object; errors: unknown }) => [it.row, it.errors]),
  ).toEqual([
    [2, { inactive_at: ['The inactive at field must be a date after or equal to opened at.'] }],
    [3, { client_uuid: ['The selected client uuid is invalid.'] }],
  ]);
  const plans = await api.get('/api/v1/records/plans');
  expect(plans.body.data[0]).toMatchObject({
    name: 'Legal & General Pension',
    opened_at: '1999-06-28',
    client_uuid: client,
  });
});

test('what the checks let through but the database refuses fails alone, in words', async () => {
  const api = await someone();
  await inlet.pool.query(
    "ALTER TABLE clients ADD CONSTRAINT not_cursed CHECK (town_city IS DISTINCT FROM 'Cursed')",
  );
  const rows = Array.from(
    { length: 9 },
    (_, at) => `P${at},Lee,p${at}@a.test,no,${at === 4 ? 'Cursed' : 'Bath'}\n`,
  );
  const file = `${head.trim()},town_city\n${rows.join('')}`;
  const done = await importFile(api, { file, headers: { ...headers, town_city: 'town_city' } });
  await inlet.pool.query('ALTER TABLE clients DROP CONSTRAINT not_cursed');
  expect(done.outcome).toMatchObject({ created: 8, failed: 1 });
  expect(done.errors[0]).toMatchObject({ row: 5, errors: { row: ['The record could not be stored.'] } });
});

test('a file with a header and no rows is an import of nothing that completes at 100', async () => {
  const done = await importFile(await someone(), { file: head, headers });
  expect(done).toMatchObject({
    status: 'completed',
    total_jobs: 0,
    progress: 100,
    errors: [],
    error_report: null,
  });
});
