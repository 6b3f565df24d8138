/** Uploads: parts in any order, wrong in every way, cut off, silent; nothing is left behind (contract §4, §9). */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { apiOf, csv } from '../support/api.ts';
import { startInlet } from '../support/inlet.ts';
import { answerOf, open, raw } from '../support/raw.ts';

const inlet = await startInlet({ MAX_FILE_BYTES: '1MiB', UPLOAD_STALL: '1s' }, 0);
const person = await inlet.person();
const reader = await inlet.person('reader', person.firmUuid);
const api = apiOf(inlet.url, person.token);
const file = csv('first,last\nAnn,Lee\n');

type Parts = [string, string | File][];

/** Every file kept, wherever in the data folder. */
async function keptFiles(): Promise<string[]> {
  const entries = await readdir(inlet.home, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

async function leavesNothing(act: () => Promise<void>): Promise<void> {
  const before = await keptFiles();
  await act();
  await expect.poll(keptFiles).toEqual(before);
}

const head = (more: string, token = person.token) =>
  `POST /api/v1/import HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\n${more}\r\n\r\n`;
const multipart = 'Content-Type: multipart/form-data; boundary=b';
const field = (name: string, value: string) =>
  `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const fileHead = (filename = 'a.csv') =>
  `--b\r\nContent-Disposition: form-data; name="file"; filename="${filename}"\r\nContent-Type: text/csv\r\n\r\n`;

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
      { mode: ['The selected mode is invalid.'] },
    ],
    [
      'an unknown mode, last',
      [
        ['file', file],
        ['type', 'clients'],
        ['mode', 'upsert'],
      ],
      { mode: ['The selected mode is invalid.'] },
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
    await leavesNothing(async () => {
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
    await leavesNothing(async () => {
      const { status, body } = await api.form('/api/v1/import', [
        ['type', 'clients'],
        ['mode', 'store'],
        ['file', csv(`a\n${'x'.repeat(2 ** 20)}`)],
      ]);
      expect([status, body]).toEqual([413, { message: 'The file must not be greater than 1 MiB.' }]);
    });
    const early = await raw(inlet.url, head(`${multipart}\r\nContent-Length: 99999999999`));
    expect([early.status, early.body]).toEqual([
      413,
      '{"message":"The file must not be greater than 1 MiB."}',
    ]);
  });
});

describe('nobody may send what is not theirs to send', () => {
  test('without a token, or as a reader, the answer comes before the body', async () => {
    const sends = `${multipart}\r\nContent-Length: 100000`;
    expect((await raw(inlet.url, head(sends, 'nonsense'))).status).toBe(401);
    expect((await raw(inlet.url, head(sends, reader.token))).status).toBe(403);
  });

  test('who waits to be told to go on is told so only when they may', async () => {
    const expecting = `${multipart}\r\nContent-Length: 200\r\nExpect: 100-continue`;
    const refused = await raw(inlet.url, head(expecting, 'nonsense'));
    expect(refused.status).toBe(401);
    const socket = await open(inlet.url);
    socket.write(head(expecting));
    const [first] = await new Promise<Buffer[]>((resolve) =>
      socket.once('data', (piece) => resolve([piece])),
    );
    expect(String(first)).toMatch(/^HTTP\/1.1 100 Continue/);
    socket.destroy();
  });
});

describe('a body that does not come to its end', () => {
  const begun = [field('type', 'clients'), field('mode', 'store'), fileHead(), 'a,b\n1,2\n'].join('');

  test('a form that stops in the middle of its file is 422', async () => {
    await leavesNothing(async () => {
      const answer = await raw(inlet.url, head(`${multipart}\r\nContent-Length: ${begun.length}`), begun);
      expect([answer.status, Object.keys(JSON.parse(answer.body).errors)]).toEqual([422, ['file']]);
    });
  });

  test('a connection that breaks leaves nothing', async () => {
    const before = (await keptFiles()).length;
    await leavesNothing(async () => {
      const socket = await open(inlet.url);
      socket.write(head(`${multipart}\r\nContent-Length: 100000`) + begun);
      await expect.poll(async () => (await keptFiles()).length).toBeGreaterThan(before);
      socket.destroy();
    });
  });

  test('a sender who falls silent is told so, and the file dropped', async () => {
    await leavesNothing(async () => {
      const socket = await open(inlet.url);
      socket.write(head(`${multipart}\r\nContent-Length: 100000`) + begun);
      const answer = await answerOf(socket);
      expect([answer.status, answer.body]).toEqual([
        408,
        '{"message":"The upload was dropped: nothing arrived for 1 seconds. Send it again."}',
      ]);
      socket.destroy();
    });
  });

  test('the server is still up', async () => {
    expect((await api.get('/health')).body).toEqual({ status: 'ok' });
  });
});
