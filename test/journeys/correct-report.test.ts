/** A corrected error report comes back (contract §4 `corrections`, §8). */
import { expect, test } from 'vitest';
import { csv } from '../support/api.ts';
import { failingImport } from '../support/failing.ts';
import { startInlet } from '../support/inlet.ts';
import { leavesNothing } from '../support/left-behind.ts';
import { reportOf, retried } from '../support/steps.ts';
import { escaped, sheetOf } from '../support/workbook.ts';

const inlet = await startInlet({ CHUNK_ROWS: '3' }, 2);
const anImport = (text?: string, fields?: Record<string, string>, map?: Record<string, unknown>) =>
  failingImport(inlet, text, fields, map);

test('the error report comes back corrected: any order, columns moved and missing, semicolons', async () => {
  const { api, id, path, records } = await anImport();
  const report = await reportOf(api, id);
  expect(report).toContain("'=gus@");
  // As a spreadsheet program in another country saves it; last_name was taken out, the rest moved.
  const returned = [
    'inlet_row;email;gender;send_welcome_email;inlet_errors;first_name',
    "7;'=gus@;male;no;whatever;Gus",
    '2;bob@example.org;male;no;;Robert',
    '4;dan@example.org;male;yes;;Dan',
    '5;eve@example.org;female;no;;Eve',
  ].join('\r\n');
  const answer = await api.form(`${path}/corrections`, [
    ['file', csv(`\uFEFF${returned}\r\n`, 'report.csv')],
  ]);
  expect(answer.status).toBe(200);
  expect(answer.body.corrected).toEqual({ rows: 4, cells: 7 });
  const kept = await api.get(`${path}/corrections?per_page=50`);
  expect(kept.body.data.filter((it: { row: number }) => it.row === 7)).toEqual([
    expect.objectContaining({ field: 'gender', from: 'm', to: 'male' }),
  ]);
  const { body } = await retried(api, id);
  expect(body.outcome).toMatchObject({ created: 5, failed: 2 });
  expect(body.errors.map((it: { row: number }) => it.row)).toEqual([3, 7]);
  expect((await records())[3]).toMatchObject({ first_name: 'Fay' });
  expect((await records()).map((it: { first_name: string }) => it.first_name)).toContain('Robert');
  // The new report has what was run, and can come back too.
  const next = await reportOf(api, id);
  expect(next).toContain(`Gus,Low,'=gus@,male,no,7,`);
});

test('the report of a report that was imported goes by its own rows', async () => {
  const text = `first_name,last_name,email,send_welcome_email,inlet_row,inlet_errors
Ann,Ash,ann@,no,2,email: The email field must be a valid email address.
Bob,Box,bob@,no,1,email: The email field must be a valid email address.
`;
  const names = ['first_name', 'last_name', 'email', 'send_welcome_email'];
  const headers = Object.fromEntries(names.map((name) => [name, name]));
  const { api, id, path, records } = await anImport(text, {}, { headers });
  const corrected = (await reportOf(api, id)).replaceAll('@,', '@example.org,');
  const answer = await api.form(`${path}/corrections`, [['file', csv(corrected, 'report.csv')]]);
  expect(answer.body.corrected).toEqual({ rows: 2, cells: 2 });
  expect((await retried(api, id)).body.outcome).toMatchObject({ created: 2, failed: 0 });
  const made = (await records()).map((it: { first_name: string; email: string }) => [
    it.first_name,
    it.email,
  ]);
  expect(made.toSorted()).toEqual([
    ['Ann', 'ann@example.org'],
    ['Bob', 'bob@example.org'],
  ]);
});

test('a workbook is as good as a CSV', async () => {
  const { api, id, path } = await anImport();
  const cells = [
    ['first_name', 'last_name', 'email', 'gender', 'send_welcome_email', 'inlet_row', 'inlet_errors'],
    ['Cat', 'Fox', 'cat@example.org', 'female', 'no', 3, 'gender: The selected gender is invalid.'],
  ];
  const cell = (it: string | number) =>
    typeof it === 'number' ? `<c><v>${it}</v></c>` : `<c t="inlineStr"><is><t>${escaped(it)}</t></is></c>`;
  const sheet = sheetOf(cells.map((row) => `<row>${row.map(cell).join('')}</row>`).join(''));
  const answer = await api.form(`${path}/corrections`, [
    ['file', new File([new Uint8Array(sheet)], 'report.xlsx')],
  ]);
  expect(answer.body).toMatchObject({ corrected: { rows: 1, cells: 1 } });
  expect((await retried(api, id)).body.outcome).toMatchObject({ created: 3, failed: 4 });
});

test('a returned report with a stranger in it is refused whole', async () => {
  const { api, path } = await anImport();
  const send = (text: string) => api.form(`${path}/corrections`, [['file', csv(text, 'report.csv')]]);
  await leavesNothing(inlet.home, async () => {
    const stranger = await send(
      'inlet_row,email\n2,bob@example.org\n1,ann@other.org\n2,b@example.org\nx,y@example.org\n99,z\n',
    );
    expect(stranger.status).toBe(422);
    expect(stranger.body.errors.file.toSorted()).toEqual([
      'Line 5 has no number in the column inlet_row.',
      'Row 1 is not among the failed rows of this import.',
      'Row 2 is there twice. Leave one of the two.',
      'Row 99 is not among the failed rows of this import.',
    ]);
    expect((await api.get(`${path}/corrections`)).body.data).toEqual([]);
    const nameless = await send('email,gender\nbob@example.org,male\n');
    expect(nameless.status).toBe(422);
    expect(nameless.body.message).toContain('no column inlet_row');
  });
});
