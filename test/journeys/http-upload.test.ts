/** Uploads: parts in any order, and wrong in every way; nothing is left behind (contract §4, §9). */
import { describe, expect, test } from 'vitest';
import { apiOf, csv } from '../support/api.ts';
import { startInlet } from '../support/inlet.ts';
import { leavesNothing } from '../support/left-behind.ts';
import { raw } from '../support/raw.ts';

const inlet = await startInlet({ MAX_FILE_BYTES: '1MiB' }, 0);
const person = await inlet.person();
const api = apiOf(inlet.url, person.token);
const file = csv('first,last\nAnn,Lee\n');

type Parts = [string, string | File][];

const head = (more: string) =>
  `POST /api/v1/import HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${person.token}\r\n${more}\r\n\r\n`;

describe('parts', () => {
  test.each<[string, Parts]>([
    [
      'file last',
      [
        ['type', 'clients'],
        ['mode', 'store'],
        ['file', file],
      ],
    ],
    [
      'file first',
      [
        ['file', file],
        ['mode', 'store'],
        ['type', 'clients'],
      ],
    ],
    [
      'file between',
      [
        ['mode', 'validate'],
        ['file', file],
        ['type', 'plans'],
      ],
    ],
  ])('come in any order: %s', async (_name, parts) => {
    const { status, body } = await api.form('/api/v1/import', parts);
    expect(status).toBe(200);
    const given = Object.fromEntries(parts);
    expect(body).toMatchObject({
      type: given.type,
      mode: given.mode,
      headers: ['first', 'last'],
      total_jobs: 1,
    });
  });

  test('say more than they must', async () => {
    const { status, body } = await api.form('/api/v1/import', [
      ['type', ' clients '],
      ['mode', 'update'],
      ['match_on', 'email'],
      ['on_duplicate', 'skip'],
      ['delimiter', ';'],
      ['file', csv('a;b\n1;2\n')],
    ]);
    expect([status, body.headers]).toEqual([200, ['a', 'b']]);
    const { rows } = await inlet.pool.query('SELECT match_on, on_duplicate FROM import WHERE uuid = $1', [
      body.uuid,
    ]);
    expect(rows).toEqual([{ match_on: 'email', on_duplicate: 'skip' }]);
  });

  test('keep the name of the file, whatever it is, without its folders', async () => {
    for (const [given, kept] of [
      ['Kundé ü 客户.csv', 'Kundé ü 客户.csv'],
      ['C:\\Users\\me\\a.csv', 'a.csv'],
      ['../../etc/passwd.csv', 'passwd.csv'],
    ] as const) {
      const { body } = await api.form('/api/v1/import', [
        ['type', 'clients'],
        ['mode', 'store'],
        ['file', csv('a\n1\n', given)],
      ]);
      expect(body.name).toBe(kept);
    }
  });
});

describe('what is wrong is told, and leaves nothing', () => {
  const required = (name: string) => [`The ${name} field is required.`];
  test.each<[string, Parts, Record<string, unknown>]>([
    ['nothing', [], { type: required('type'), mode: required('mode'), file: required('file') }],
    [
      'no file',
      [
        ['type', 'clients'],
        ['mode', 'store'],
      ],
      { file: required('file') },
    ],
    [
      'no type, after the file',
      [
        ['file', file],
        ['mode', 'store'],
      ],
      { type: required('type') },
    ],
    [
      'an empty mode',
      [
        ['type', 'clients'],
        ['mode', ''],
        ['file', file],
      ],
      { mode: required('mode') },
    ],
    [
      'an unknown mode',
      [
        ['mode', 'upsert'],
        ['type', 'clients'],
        ['file', file],
      ],
      { mode: ['The selected mode is invalid. Choose one of: store, update, validate.'] },
    ],
    [
      'an unknown mode, last',
      [
        ['file', file],
        ['type', 'clients'],
        ['mode', 'upsert'],
      ],
      { mode: ['The selected mode is invalid. Choose one of: store, update, validate.'] },
    ],
    [
      'an unknown type',
      [
        ['file', file],
        ['type', 'cats'],
        ['mode', 'store'],
      ],
      { type: [expect.stringMatching(/^The selected type is invalid\./)] },
    ],
    [
      'a file as text',
      [
        ['type', 'clients'],
        ['mode', 'store'],
        ['file', 'a,b\n1,2\n'],
      ],
      { file: ['The file field must be a file: send it as a part with a filename.'] },
    ],
    [
      'two files',
      [
        ['type', 'clients'],
        ['mode', 'store'],
        ['file', file],
        ['file', file],
      ],
      { file: ['The file field must be one file, and more than one was sent.'] },
    ],
    [
      'a file under another name',
      [
        ['type', 'clients'],
        ['mode', 'store'],
        ['csv', file],
      ],
      { csv: [expect.stringContaining('is not known')], file: required('file') },
    ],
    [
      'an unknown part',
      [
        ['type', 'clients'],
        ['mode', 'store'],
        ['file', file],
        ['colour', 'red'],
      ],
      { colour: [expect.stringContaining('Known: file, type, mode,')] },
    ],
    [
      'a huge value',
      [
        ['file', file],
        ['type', 'c'.repeat(100_000)],
        ['mode', 'store'],
      ],
      { type: ['The type field must not be greater than 1000 characters.'] },
    ],
    [
      'a header row that is no number',
      [
        ['file', file],
        ['type', 'clients'],
        ['mode', 'store'],
        ['header_row', 'first'],
      ],
      { header_row: ['The header row field format is invalid.'] },
    ],
    [
      'zero bytes',
      [
        ['type', 'clients'],
        ['mode', 'store'],
        ['file', csv('')],
      ],
      { file: [expect.stringContaining('empty')] },
    ],
  ])('%s', async (_name, parts, errors) => {
    await leavesNothing(inlet.home, async () => {
      const { status, body } = await api.form('/api/v1/import', parts);
      expect({ status, errors: body.errors }).toEqual({
        status: 422,
        errors: expect.objectContaining(errors),
      });
      expect(body.message).toContain(Object.values(body.errors as Record<string, string[]>)[0]?.[0]);
    });
  });

  test('too many parts', async () => {
    const parts: Parts = Array.from({ length: 200 }, (_, i) => [`part${i}`, 'x']);
    expect((await api.form('/api/v1/import', parts)).status).toBe(422);
  });

  test('a part with the name of what every object has', async () => {
    expect((await api.form('/api/v1/import', [['constructor', 'x']])).status).toBe(422);
    expect((await api.form('/api/v1/import', [['__proto__', 'x']])).status).toBe(422);
  });

  test('content that is no form is 415, and none at all is 422', async () => {
    expect(await api.post('/api/v1/import', { type: 'clients' })).toMatchObject({
      status: 415,
      body: { message: 'Send the import as multipart/form-data.' },
    });
    expect((await api.post('/api/v1/import')).body.message).toBe(
      'The type field is required. (and 2 more errors)',
    );
  });

  test('a form without a boundary', async () => {
    const answer = await raw(
      inlet.url,
      head('Content-Type: multipart/form-data\r\nContent-Length: 3'),
      'abc',
    );
    expect([answer.status, JSON.parse(answer.body).errors.body]).toEqual([
      422,
      [expect.stringContaining('boundary')],
    ]);
  });

  test('a file over the limit, told before its bytes are read where its length is told', async () => {
    await leavesNothing(inlet.home, async () => {
      const { status, body } = await api.form('/api/v1/import', [
        ['type', 'clients'],
        ['mode', 'store'],
        ['file', csv(`a\n${'x'.repeat(2 ** 20)}`)],
      ]);
      expect([status, body]).toEqual([413, { message: 'The file must not be greater than 1 MiB.' }]);
    });
    const early = await raw(
      inlet.url,
      head('Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 99999999999'),
    );
    expect([early.status, early.body]).toEqual([
      413,
      '{"message":"The file must not be greater than 1 MiB."}',
    ]);
  });
});
