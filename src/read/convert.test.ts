import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { bytesOf, MemorySink } from '../../test/support/bytes.ts';
import { sheetOf } from '../../test/support/workbook.ts';
import { zipOf } from '../../test/support/zip.ts';
import { convertToText } from './convert.ts';
import { kindOf } from './convert-kind.ts';
import { defaultLimits } from './limits.ts';

async function convert(content: Buffer | string, filename = 'clients.csv', overrides = {}) {
  const sink = new MemorySink();
  const converted = await convertToText(bytesOf(content), filename, overrides, defaultLimits, sink);
  return { converted, text: sink.text };
}
const latin1 = (text: string) => Buffer.from(text, 'latin1');
async function refusal(content: Buffer | string, filename?: string): Promise<string> {
  const error = await convert(content, filename).then(
    () => null,
    (thrown) => thrown,
  );
  expect(error).toMatchObject({ name: 'InletError', status: 422 });
  return error.errors.file[0];
}

test('leaves plain text alone, also where it looks like something else', async () => {
  const texts = [
    'a,b\n1,2\n',
    '',
    '[id],[name]\n1,2\n',
    '{id};{name}\n1;2\n',
    '[1],2\n',
    'ORCID,name\n1,2\n',
    'PK,name\n1,2\n',
    '<id>,<name>\n1,2\n',
    'Obj1,MZ\n',
  ];
  for (const text of texts) expect(await convert(text)).toEqual({ converted: null, text: '' });
  const encoded = [
    Buffer.from('\ufeffa,b\n1,2\n', 'utf16le'),
    Buffer.from('Имя,Город\nИван,Москва\n'.repeat(3000), 'utf16le'),
    Buffer.from('名前,住所\n一郎,東京都\n'.repeat(3000), 'utf16le').swap16(),
    latin1('caf\xe9,na\xefve\n'.repeat(5000)),
    latin1('a,b\0c\n'.repeat(5000)),
  ];
  for (const bytes of encoded) expect((await convert(bytes)).converted).toBe(null);
});

test('goes by content, not by name', async () => {
  const workbook = sheetOf('<row><c t="inlineStr"><is><t>a</t></is></c></row>');
  const { converted, text } = await convert(workbook, 'clients.csv');
  expect(text).toBe('1,a\n');
  expect(converted).toEqual({
    format: 'xlsx',
    sheet: { value: 'Sheet1', sure: true, because: 'the only visible sheet with a cell in it' },
    sheets: ['Sheet1'],
    problems: [],
    lineNumbers: true,
    header: 'unknown',
  });
  expect((await convert('a,b\n', 'clients.xlsx')).converted).toBe(null);
  expect((await convert('{"a":1}\n{"a":2}\n', 'clients.txt')).converted).toMatchObject({
    format: 'jsonl',
    header: 'known',
  });
  expect((await convert('[{"a":1}]', 'clients.txt')).converted).toMatchObject({
    format: 'json',
    lineNumbers: true,
  });
  expect(await refusal('[1,2]', 'clients.json')).toMatch(/"1" stands where an object/);
});

test('unpacks gzip of text as it is, and of JSON as JSON', async () => {
  const csv = Buffer.concat([gzipSync('a,b\n1,2\n'), gzipSync('3,4\n')]);
  const { converted, text } = await convert(csv, 'clients.csv.gz');
  expect(text).toBe('a,b\n1,2\n3,4\n');
  expect(converted).toEqual({
    format: 'csv',
    sheet: null,
    sheets: [],
    problems: [],
    lineNumbers: false,
    header: 'unknown',
  });
  expect(await convert(gzipSync('{"a":1}\n'), 'clients.jsonl.gz')).toMatchObject({
    text: '0,a\n1,1\n',
    converted: { format: 'jsonl' },
  });
});

test('refuses gzip that is a bomb, cut off, damaged, empty, or of something else', async () => {
  expect(await refusal(gzipSync(Buffer.alloc(10_000_000, 'a,b\n')))).toMatch(/more than 100 times its size/);
  const sound = gzipSync(Array.from({ length: 1000 }, (_, row) => `${row},${Math.sqrt(row)}\n`).join(''));
  expect(await refusal(sound.subarray(0, sound.length - 20))).toMatch(/damaged or was cut off/);
  const damaged = Buffer.from(sound);
  damaged[damaged.length - 6] = (damaged.at(-6) ?? 0) ^ 1;
  expect(await refusal(damaged)).toMatch(/damaged or was cut off/);
  expect(await refusal(gzipSync(''))).toMatch(/empty/);
  expect(await refusal(gzipSync(zipOf([{ name: 'a.csv', data: 'a' }])))).toMatch(/packed once more/);
  const tar = Buffer.alloc(1024);
  tar.write('clients.csv');
  tar.write('ustar', 257);
  expect(await refusal(gzipSync(tar))).toMatch(/a tar archive/);
});

test('says what a file is that it does not read, and what to save it as', async () => {
  const files: [string, Buffer | string][] = [
    ['a PDF document', '%PDF-1.7\n'],
    ['a PNG image', latin1('\x89PNG\r\n\x1a\n')],
    ['a JPEG image', latin1('\xff\xd8\xff\xe0')],
    ['an RTF text document', '{\\rtf1'],
    ['a web page (HTML)', '\r\n <HTML><table>'],
    ['a web page (HTML)', '<table border=1><tr>'],
    ['an XML spreadsheet of Excel 2003', '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'],
    ['an XML document', '<?xml version="1.0"?><clients/>'],
    ['a 7-Zip archive', latin1('7z\xbc\xaf\x27\x1c')],
    ['an SQLite database', 'SQLite format 3\0'],
  ];
  for (const [what, content] of files)
    expect(await refusal(content)).toContain(`The file is ${what}, which Inlet does not read.`);
});

describe('bytes that are no text in any encoding', () => {
  const random = (length: number, seed: number) =>
    Buffer.concat(
      Array.from({ length: Math.ceil(length / 64) }, (_, at) =>
        createHash('sha512').update(`${seed} ${at}`).digest(),
      ),
    ).subarray(0, length);

  test('are refused, few or many, whatever the file is called', async () => {
    const packed = gzipSync(Buffer.from(Array.from({ length: 300_000 }, (_, at) => Math.sin(at) * 1e9)));
    const files = [
      ...[128, 1_000, 16_000, 50_000].flatMap((length) => [random(length, 1), random(length, 2)]),
      ...[packed, packed.subarray(0, 10_000)].map((bytes) => bytes.subarray(20)),
      Buffer.from(Array.from({ length: 4000 }, (_, at) => (at % 3 === 0 ? 0 : at % 250))),
      // A picture of Windows (BMP): mostly of two colours.
      Buffer.concat([
        Buffer.from('BM\x8a\x9c\x02\0\0\0\0\0\x8a\0\0\0|\0\0\0\x01\x02', 'latin1'),
        Buffer.alloc(400, 255),
        random(99, 3),
      ]),
    ];
    for (const bytes of files)
      for (const name of ['clients.csv', 'clients.txt'])
        expect(await refusal(bytes, name)).toMatch(
          /^The file is not text, .* save the table as \.xlsx or \.csv/,
        );
    expect(await refusal(gzipSync(random(1_000, 4)))).toMatch(/^The file is not text/);
  });

  test('are not those of UTF-16 without a mark, of other delimiters, or of a few stray controls', async () => {
    // 1,000 different ideographs: their low bytes are every value there is.
    const rows = Array.from({ length: 200 }, (_, row) =>
      Array.from({ length: 5 }, (_, at) => String.fromCharCode(0x4e00 + (((row * 5 + at) * 37) % 20_000))),
    );
    const chinese = Buffer.from(
      `甲,乙,丙,丁,戊\n${rows.map((cells) => cells.join(',')).join('\n')}\n`,
      'utf16le',
    );
    const texts: [Buffer | string, string?][] = [
      [chinese],
      [Buffer.from(rows.flat().join(''), 'utf16le'), 'utf-16le'],
      [chinese.swap16()],
      [Array(200).fill('a\x1fb\x1dc\x1cd\x1e').join('\n')],
      [Array(200).fill('a\x01b\x02c').join('\n')],
      [`${Array(200).fill('Ann\0\0,a\x07b,c\x08').join('\n')}`],
    ];
    for (const [text, encoding] of texts) {
      const bytes = typeof text === 'string' ? latin1(text) : Buffer.from(text);
      expect(kindOf(bytes, 'a.csv', encoding)).toBe('text');
    }
  });
});

/** A compound file with the given names in its directory (MS-CFB), 512-byte sectors, the directory in the second. */
function compound(...names: string[]): Buffer {
  const file = Buffer.alloc(512 * 4);
  file.set(latin1('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'));
  file.writeUInt16LE(9, 30);
  file.writeUInt32LE(1, 48);
  for (const [index, name] of ['Root Entry', ...names].entries())
    file.write(name, 1024 + 128 * index, 'utf16le');
  return file;
}

test('tells a password from an old workbook', async () => {
  expect(await refusal(compound('EncryptionInfo', 'EncryptedPackage'), 'a.xlsx')).toMatch(
    /protected with a password/,
  );
  expect(await refusal(compound('Workbook'))).toMatch(
    /an Excel workbook of before 2007 \(\.xls\).*save it as \.xlsx or \.csv/,
  );
  expect(await refusal(compound('Book'))).toMatch(/\.xls/);
  expect(await refusal(compound('WordDocument'))).toMatch(/\.doc/);
  expect(await refusal(compound('Something'))).toMatch(/an Office document of before 2007/);
});

test('tells other archives from workbooks', async () => {
  const rels = (target: string) =>
    `<Relationships><Relationship Id="r" Type="x/officeDocument" Target="${target}"/></Relationships>`;
  const archives: [RegExp, Parameters<typeof zipOf>[0]][] = [
    [/a zip archive,.*Unpack it/, [{ name: 'clients.csv', data: 'a,b\n' }]],
    [
      /\(\.ods\)/,
      [{ name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', stored: true }],
    ],
    [/Numbers, Pages or Keynote/, [{ name: 'Index/Document.iwa', data: 'x' }]],
    [/with a password/, [{ name: 'clients.csv', data: 'a', states: { flags: 1 } }]],
    [/\(\.xlsb\)/, [{ name: '_rels/.rels', data: rels('xl/workbook.bin') }]],
    [
      /\(\.docx\)/,
      [
        { name: '_rels/.rels', data: rels('d.xml') },
        { name: 'd.xml', data: '<w:document xmlns:w="w"/>' },
      ],
    ],
    [
      /\(\.pptx\)/,
      [
        { name: '_rels/.rels', data: rels('d.xml') },
        { name: 'd.xml', data: '<presentation/>' },
      ],
    ],
  ];
  for (const [message, parts] of archives) expect(await refusal(zipOf(parts))).toMatch(message);
});

test('does not take a storage failure for a damaged file', async () => {
  const workbook = sheetOf(`<row><c><v>1</v></c></row>`);
  const lost = new Error('the bucket is away');
  for (const failAt of [1, 2, 3, 4, 5, 6]) {
    let streams = 0;
    const bytes = bytesOf(workbook);
    const failing = {
      size: bytes.size,
      async *stream(from?: number, to?: number) {
        if (++streams === failAt) throw lost;
        yield* bytes.stream(from, to);
      },
    };
    await expect(convertToText(failing, 'a.xlsx', {}, defaultLimits, new MemorySink())).rejects.toBe(lost);
  }
});
