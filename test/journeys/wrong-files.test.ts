/** Files that are wrong in every way a file can be, with the limits as they are by default (contract §2, §7, §9). */
import { describe, expect, test } from 'vitest';
import { type Answer, apiOf, csv } from '../support/api.ts';
import { startInlet } from '../support/inlet.ts';
import { byName, importFile, run } from '../support/journey.ts';
import { leavesNothing } from '../support/left-behind.ts';

const inlet = await startInlet({}, 1);
const api = apiOf(inlet.url, (await inlet.person()).token);
const names = ['first_name', 'last_name', 'email', 'send_welcome_email'];
const header = `${names.join(',')}\n`;

const upload = (file: File, type = 'clients') =>
  api.form('/api/v1/import', [
    ['type', type],
    ['mode', 'store'],
    ['file', file],
  ]);

/** The failures of a finished import: row, line and messages. */
const failuresOf = async (uuid: string): Promise<Answer['body'][]> =>
  (await api.get(`/api/v1/import/${uuid}/failures`)).body.data;

describe('refused, and nothing is left', () => {
  test.each<[string, File, string, RegExp]>([
    ['zero bytes', csv(''), 'clients', /empty/],
    ['nothing but blank lines', csv('\n\n \n'), 'clients', /./],
    [
      '2,000 columns',
      csv(`${Array.from({ length: 2000 }, (_, i) => `c${i}`).join(',')}\n`),
      'clients',
      /2,?000 columns.*1,?000/,
    ],
    ['a header cell of 300 characters', csv(`${'h'.repeat(300)},b\n1,2\n`), 'clients', /255/],
    ['an unknown type', csv(header), 'cats', /^The selected type is invalid\./],
    [
      'a picture',
      new File([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')], 'a.csv'),
      'clients',
      /./,
    ],
  ])('%s', async (_name, file, type, message) => {
    await leavesNothing(inlet.home, async () => {
      const { status, body } = await upload(file, type);
      expect([status, body.message]).toEqual([422, expect.stringMatching(message)]);
    });
  });
});

test('a header and no rows is imported to its end, with nothing made', async () => {
  const done = await importFile(api, { file: header, headers: byName(...names) });
  expect(done).toMatchObject({
    status: 'completed',
    progress: 100,
    total_jobs: 0,
    outcome: { created: 0, failed: 0 },
  });
});

test('a mapping of nothing is refused, and the import can still be mapped', async () => {
  const { body } = await upload(csv(`${header}Ann,Lee,ann@a.test,no\n`));
  const nothing = await api.post(`/api/v1/import/map/${body.uuid}`, { headers: {} });
  expect(nothing.status).toBe(422);
  expect(nothing.body.errors).toHaveProperty('headers');
  const mapped = await api.post(`/api/v1/import/map/${body.uuid}`, { headers: byName(...names) });
  expect(mapped.status).toBe(200);
  expect((await run(api, body.uuid)).outcome.created).toBe(1);
});

describe('a bad row fails by itself, in words; its neighbours are stored', () => {
  const sound = (name: string) => `${name},Lee,${name}@a.test,no\n`;
  const latin = (text: string) => new File([Buffer.from(text, 'latin1')], 'clients.csv');
  test.each<[string, string | File, number, RegExp]>([
    ['a NUL', `${header}${sound('nul1')}nul2\0,Lee,nul2@a.test,no\n${sound('nul3')}`, 2, /NUL/],
    [
      'bytes that are not valid',
      // So much valid UTF-8 that the encoding is beyond doubt.
      new File(
        [
          Buffer.from(
            header + Array.from({ length: 50 }, (_, i) => `Zoë Łucja ${i},Lee,zoe${i}@a.test,no\n`).join(''),
          ),
          Buffer.from([0x41, 0xc3, 0x28, 0xff]),
          Buffer.from(',Lee,invalid@a.test,no\n'),
          Buffer.from(sound('valid1')),
        ],
        'clients.csv',
      ),
      51,
      /not valid/,
    ],
    [
      'a quote that is not closed at the end',
      `${header}${sound('open1')}"open2,Lee,open2@a.test,no\n`,
      2,
      /never closed/,
    ],
    [
      'a cell of 2 MiB',
      `${header}${sound('long1')}${'x'.repeat(2 ** 21)},Lee,long2@a.test,no\n${sound('long3')}`,
      2,
      /longer than 1 MB/,
    ],
    [
      'a cell too many',
      `${header}${sound('many1')}many2,Lee,many2@a.test,no,what\n${sound('many3')}`,
      2,
      /5 cells where the header has 4/,
    ],
    [
      'a cell too few',
      `${header}${sound('few1')}few2,Lee\n${sound('few3')}`,
      2,
      /2 cells where the header has 4/,
    ],
    [
      'a record of 9 MiB',
      latin(`${header}${sound('huge1')}${'y'.repeat(9 * 2 ** 20)},Lee,h2@a.test,no\n${sound('huge3')}`),
      2,
      /too long|longer than 8 MB/,
    ],
  ])('%s', async (_name, file, row, message) => {
    const done = await importFile(api, { file, headers: byName(...names) });
    expect(done.status).toBe('completed');
    expect(done.outcome.failed).toBe(1);
    expect(done.outcome.created).toBe(done.total_jobs - 1);
    const failures = await failuresOf(done.uuid);
    expect(failures).toHaveLength(1);
    expect(failures[0].row).toBe(row);
    expect(JSON.stringify(failures[0].errors)).toMatch(message);
  });
});

test('huge cells of failed rows are shown by their beginning; the report has them whole', async () => {
  const huge = `${'Ł'.repeat(400_000)},Lee,nobody,no\n`;
  const done = await importFile(api, { file: header + huge.repeat(25), headers: byName(...names) });
  expect(done.outcome.failed).toBe(25);
  expect(JSON.stringify(done).length).toBeLessThan(1_000_000);
  expect(done.errors[24].client.first_name).toMatch(/^Ł{10000}Ł*…$/);
  expect(done.errors[24].client.last_name).toBe('Lee');
  const report = await (await fetch(done.error_report.download_url)).text();
  expect(report.split('Ł'.repeat(400_000))).toHaveLength(26);
});

test('the server is still up', async () => {
  expect((await api.get('/health')).status).toBe(200);
});
