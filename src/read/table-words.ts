/** Words by which what stands below a table is known: totals, notes, sources, the end of a file. */
import { cellType, typeOf } from './cell-type.ts';

/** Words a note begins with; a person may be called so too. */
const NOTES =
  /^\W*(?:(?:grand|sub|net)?[- ]?totals?|sums?|count|average|mean|notes?|foot ?notes?|source|sources|generated|exported|printed|created by|report|end of|page|copyright|©|\(c\)|disclaimer|records?|rows?|\d+ (?:rows?|records?|entries|items|results?)\b|summe|gesamt|anmerkung|quelle|remarks?|comments?|n\.b|legend|key|prepared|downloaded|data (?:from|as)|as (?:of|at))\b/i;

/** The same in other languages. */
const NOTES_ELSEWHERE =
  /^[\s*([]*(?:(?:hinweise?|bemerkung(?:en)?|erstellt|stand|źródło|uwag[ai]|remarques?|fuente|notas?|fonte|opmerking(?:en)?|bron|källa|kilde|lähde|forrás|megjegyzés|zdroj|poznámka|примечани[ея]|источник)(?!\p{L})|注[：:]|备注[：:]|说明[：:]|数据来源|来源|資料|出典|備考[：:]|출처)/iu;

/** A count or the like with its name before it: `Rows: 3`. */
const COUNTED = /^\p{L}[\p{L} .-]{1,30}:\s*\d[\d.,]*$/u;

/** Words nobody is called. */
const TOTALS =
  /^\W*(?:(?:grand|sub|net)?[- ]?totals?\b|summe\b|gesamt|foot ?notes?\b|(?:sources?|notes?)\s*:|(?:closing|ending|final) balance\b|(?:saldo (?:final|końcowe)|solde final|endsaldo|schlusssaldo|eindsaldo|alter kontostand))/i;

/** The word for a total in the languages of Europe and East Asia. */
const totalWords = [
  ...[
    'total',
    'totals',
    'grand total',
    'grand totals',
    'total général',
    'totaal',
    'totale',
    'totalt',
    'i alt',
  ],
  ...[
    'summe',
    'gesamtsumme',
    'endsumme',
    'gesamt',
    'summa',
    'suma',
    'razem',
    'celkem',
    'spolu',
    'összesen',
    'toplam',
  ],
  ...['yhteensä', 'kokku', 'ukupno', 'skupaj', 'итого', 'всего', 'всього', 'разом', 'общо', 'σύνολο'],
  ...['合計', '総計', '合计', '总计', '總計', '합계', '총계'],
];
const totals = new Set(totalWords);

/** The character with which files end in DOS. */
const DOS_END = '\u001a';

/** For each two bytes, 1 where the word for a total may begin with them, in small letters or capitals, or go on. */
const totalBegins = new Uint8Array(65536);
const totalGoesOn = new Uint8Array(65536);
for (const word of totalWords) {
  for (const form of [word, word.toUpperCase(), word[0]?.toUpperCase() + word.slice(1)]) {
    totalBegins[Buffer.from(form).readUInt16BE(0)] = 1;
    totalGoesOn[Buffer.from(form).readUInt16BE(2)] = 1;
  }
}
const TOTAL_BYTES_MIN = 4;
const TOTAL_BYTES_MAX = 24;

/** Whether a cell is nothing but the word for a total. Told by four bytes for nearly all that are not. */
export function isTotalCell(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from > TOTAL_BYTES_MAX || to - from < TOTAL_BYTES_MIN) return false;
  if (totalBegins[((bytes[from] as number) << 8) | (bytes[from + 1] as number)] === 0) return false;
  if (totalGoesOn[((bytes[from + 2] as number) << 8) | (bytes[from + 3] as number)] === 0) return false;
  return isTotalWord(Buffer.from(bytes.subarray(from, to)).toString('utf8'));
}

function isTotalWord(cell: string): boolean {
  return totals.has(cell.trim().replace(/\s*:$/, '').toLowerCase());
}

/** Whether the first filled cell says that this is a total: «Page» may be a person, a total never is. */
export function isTotal(cells: readonly string[]): boolean {
  const first = firstFilled(cells);
  return TOTALS.test(first) || isTotalWord(first);
}

/** Whether a record is the word for a total before figures and nothing else. */
export function isTotalRow([first = '', ...others]: readonly string[]): boolean {
  const figures = others.filter((cell) => cell.trim() !== '');
  const isFigure = (cell: string) => typeOf(cell) === cellType.number;
  return isTotalWord(first) && figures.length > 0 && figures.every(isFigure);
}

/** Whether the first filled cell begins as notes do. */
export function isWorded(cells: readonly string[]): boolean {
  const first = firstFilled(cells);
  return (
    NOTES.test(first) ||
    NOTES_ELSEWHERE.test(first) ||
    first.trim() === DOS_END ||
    COUNTED.test(first.trim()) ||
    isTotalWord(first)
  );
}

/** Whether the first cell says something, rather than names it: three words and a full stop. */
export function isSaid([first = '']: readonly string[]): boolean {
  return /^\P{Lu}*\p{Lu}.*\s.*\s.*[.:]$/u.test(first.trim());
}

function firstFilled(cells: readonly string[]): string {
  return cells.find((cell) => cell.trim() !== '') ?? '';
}
