/** Encodings: a sure answer or a stated doubt, never sure and wrong. */
import { expect, test } from 'vitest';
import { readAll } from '../../src/read/support/read-all.ts';
import { encode } from './encode.ts';
import { type Language, languages } from './languages.ts';

interface Seen {
  what: string;
  right: boolean;
  sure: boolean;
  told: string;
}

async function look(language: Language, encoding: string, rows: number): Promise<Seen | null> {
  const lines = [language.header];
  for (let i = 0; i < rows; i++) lines.push(language.rows[i % language.rows.length] as string);
  const text = `${lines.join('\r\n')}\r\n`;
  const content = encode(text, encoding);
  if (content === null) return null;
  const read = await readAll(content, { overrides: { header_row: 1, delimiter: ',' } });
  const table = [read.headers, ...read.rows.map((row) => row.cells)].map((cells) => cells.join(','));
  const { value, sure, because } = read.profile.encoding;
  return { what: `${language.name} in ${encoding}, ${rows} rows`, right: table.join('\r\n') === lines.join('\r\n'), sure, told: `${value}: ${because}` };
}

test('every language in every encoding it comes in is read right, or with a stated doubt', async () => {
  const seen: Seen[] = [];
  for (const language of languages) {
    for (const encoding of language.encodings) {
      for (const rows of [1, 3]) {
        const one = await look(language, encoding, rows);
        if (one) seen.push(one);
      }
    }
  }
  const doubted = seen.filter((one) => !one.sure);
  for (const one of doubted) console.log(one.what, '—', one.told);
  console.log(`${seen.length} files: ${seen.filter((one) => one.right).length} right, ${doubted.length} doubted`);
  expect(seen.filter((one) => one.sure && !one.right)).toEqual([]);
  expect(seen.filter((one) => !one.right)).toEqual([]);
  expect(doubted.length / seen.length).toBeLessThanOrEqual(0.05);
});

test.each([
  ['£41,200.00', 'Supplier,Amount £\nCOUNCIL,"£41,200.00"\nSTAFF & CO,-£250.50\n'],
  ['Sales, £', 'Region,"Sales, £"\nNorth,120\nSouth,98\n'],
  [`53°48'02"N`, `place,lat\nLeeds,53°48'02"N\nBath,51°22'51"N\n`],
  ['45,00 €', 'Artikel;Preis\nStuhl;45,00 €\nTisch;210,50 €\n'],
])('signs beside figures are no letters of another alphabet: %s', async (cell, text) => {
  const { headers, rows } = await readAll(encode(text, 'windows-1252') as Buffer);
  expect([headers, ...rows.map(({ cells }) => cells)].flat()).toContain(cell);
});

test('a file that is plain ASCII for long and then has its first accent is read right', async () => {
  const lines = ['name,town', ...Array.from({ length: 120_000 }, (_, i) => `Ann ${i},Leeds and Bradford`), 'Renée,Orléans'];
  const read = await readAll(Buffer.from(lines.join('\n'), 'latin1'));
  expect(read.profile.encoding).toMatchObject({ value: 'windows-1252', sure: true });
  expect(read.rows.at(-1)).toMatchObject({ row: 120_001, line: 120_002, cells: ['Renée', 'Orléans'], problem: null });
  const utf8 = await readAll(lines.join('\n'));
  expect(utf8.profile.encoding.value).toBe('utf-8');
  expect(utf8.profile.normalForm).toBe('original');
  expect(utf8.rows.at(-1)?.cells).toEqual(['Renée', 'Orléans']);
});

test('bytes that are not valid are reported with row and column, and the row fails', async () => {
  const good = Array.from({ length: 30 }, (_, i) => `Renée ${i},Orléans`);
  const text = Buffer.from(['name,town', ...good, 'BAD,Bath'].join('\n'));
  text[text.indexOf('BAD')] = 0xff;
  const read = await readAll(text);
  expect(read.profile.encoding.value).toBe('utf-8');
  expect(read.rows.filter((row) => row.problem !== null)).toMatchObject([
    { row: 31, line: 32, problem: "Line 32, column «name»: the cell holds bytes that are not valid in the file's encoding." },
  ]);
  expect(read.profile.problems).toMatchObject([{ code: 'invalid-bytes', line: 32, count: 1 }]);
});

test.each([
  ['windows-1253', 'Όνομα,Πόλη\nΆννα,Αθήνα\nΓιώργος,Θεσσαλονίκη\n'],
  ['koi8-r', 'Имя,Город\nАнна,Москва\nБорис,Казань\nЕлена,Саратов\n'],
  ['ibm866', 'Имя,Город\nАнна,Москва\nБорис,Казань\nЕлена,Саратов\n'],
  ['windows-1254', 'Ad,Şehir\nAyşe Yıldız,İstanbul\nMehmet Ağaoğlu,Muğla\nÇağla Öztürk,Eskişehir\nOğuz Işık,Iğdır\n'],
  ['windows-1255', 'שם,עיר\nדוד,ירושלים\nרות,חיפה\n'],
  ['iso-8859-5', 'Имя,Фамилия,Город\nИван,Петров,Москва\nОльга,Щербакова,Санкт-Петербург\n'],
  ['windows-874', 'ชื่อ,เมือง\nสมชาย,กรุงเทพ\nสมหญิง,เชียงใหม่\n'],
  ['cp850', 'Name,Ort,Betrag\nJürgen Müller,Köln,12\nKäthe Groß,München,13\nBjörn Weiß,Düsseldorf,14\n'],
  ['cp852', 'Imię,Nazwisko,Miasto\nŁukasz,Wiśniewski,Łódź\nMałgorzata,Zając,Kraków\nPaweł,Dąbrowski,Gdańsk\n'],
  ['big5', '姓名,地址,電話\n王小明,台北市信義區,02-12345678\n李美玲,高雄市左營區,07-1234567\n'],
  ['euc-jp', '氏名,住所,電話\n山田太郎,東京都千代田区,03-1234-5678\nスズキ イチロー,名古屋市,052-123-4567\n'],
  ['euc-kr', '이름,주소,전화\n김철수,서울시 강남구,02-123-4567\n이영희,부산시 해운대구,051-123-4567\n'],
])('a rarer encoding is told where the letters leave no doubt: %s', async (encoding, text) => {
  const { profile, headers, rows } = await readAll(encode(text, encoding) as Buffer, { overrides: { header_row: 1 } });
  expect(profile.encoding).toMatchObject({ value: encoding, sure: true });
  expect([headers, ...rows.map((row) => row.cells)].join('\n')).toBe(text.trim());
});
