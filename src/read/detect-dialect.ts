/**
 * Which dialect a text is written in: the one under which it is most of a table. A dialect's score is how regular
 * its rows are, times how much its cells look like values: the idea of G. van den Burg, A. Nazábal and C. Sutton,
 * «Wrangling messy CSV files by detecting row and type patterns» (2019), with other measures.
 */
import { cellType, isSpecific, typeOf } from './cell-type.ts';
import type { Dialect } from './dialect.ts';
import { escapesApostrophes, quotesIn } from './quotes-in.ts';
import { type SampleRecord, sampleRecords } from './sample-records.ts';

export interface DialectGuess {
  dialect: Dialect;
  score: number;
  /** Score of the best guess with another delimiter, as a part of this one's: 1 is a tie. */
  rival: number;
  /** Most frequent number of cells. */
  width: number;
  /** Records that have it, and all records looked at. */
  fitting: number;
  looked: number;
  /** Records whose quotes are not as they should be. */
  malformed: number;
  /** Whether any cell is enclosed in the quote. */
  quoteSeen: boolean;
}

/** What is given already; undefined where it is to be found. */
export interface DialectGiven {
  delimiter?: string | undefined;
  quote?: string | undefined;
  /** The delimiter that the name of the file speaks for; it counts where the text leaves room for doubt. */
  likely?: string | undefined;
}

/** Delimiters, and how likely each is before looking. Space is in every text, a colon in every time. */
const delimiterPrior: Record<string, number> = {
  ',': 1,
  ';': 1,
  '\t': 1,
  '|': 1,
  '^': 0.9,
  '~': 0.9,
  ':': 0.8,
  ' ': 0.62,
};
/** Delimiters that some programs write twice. */
const DOUBLED = new Set(['\t', '|', ':', '~', '^']);
const SAMPLE_BYTES = 192 * 1024;
const RECORDS_MAX = 1500;
const RECORDS_TYPED = 160;
/** How much better an unusual way to quote must be to be believed. */
const CLEARLY_BETTER = 1.02;
/** How much more a delimiter is believed that the name of the file speaks for: `.tsv`. */
const NAMED = 1.4;
/** What a text without any delimiter scores at best. */
const ONE_COLUMN = 0.3;

/** @param sample UTF-8 text from the file's beginning. @param final whether it is the whole file */
export function detectDialect(sample: Buffer, final: boolean, given: DialectGiven): DialectGuess {
  const small = sample.length > SAMPLE_BYTES ? sample.subarray(0, SAMPLE_BYTES) : sample;
  const whole = final && small.length === sample.length;
  const text = small.toString('latin1');
  const crEndsRecord = carriageReturnsEndLines(text);
  let best: DialectGuess | null = null;
  let rival = 0;
  for (const delimiter of given.delimiter === undefined ? delimitersIn(text) : [given.delimiter]) {
    const guess = bestQuoting(small, whole, text, delimiter, crEndsRecord, given.quote);
    if (delimiter === given.likely) guess.score *= NAMED;
    if (best === null || guess.score > best.score) {
      rival = best?.score ?? 0;
      best = guess;
    } else rival = Math.max(rival, guess.score);
  }
  const found = best as DialectGuess;
  return { ...found, rival: found.score > 0 ? rival / found.score : 1 };
}

/** Lone carriage returns end lines unless the file has many line feeds and few of those. */
function carriageReturnsEndLines(text: string): boolean {
  const lone = text.match(/\r(?!\n)/g)?.length ?? 0;
  const feeds = text.match(/\n/g)?.length ?? 0;
  return lone === 0 || feeds === 0 || lone * 20 > feeds || !/[^\r\n,;\t|"]\r[^\r\n]/.test(text);
}

function delimitersIn(text: string): string[] {
  const found: string[] = [''];
  for (const delimiter of Object.keys(delimiterPrior)) {
    const all = count(text, delimiter);
    if (all === 0) continue;
    if (delimiter === ':' && (text.match(/\d:\d\d|:\/\//g)?.length ?? 0) * 2 > all) continue;
    if (DOUBLED.has(delimiter) && all > 5 && alwaysDoubled(text, delimiter)) {
      found.push(delimiter + delimiter);
      continue;
    }
    found.push(delimiter);
    if (delimiter !== ' ' && count(text, `${delimiter} `) > all * 0.5) found.push(`${delimiter} `);
  }
  return found;
}

/** Whether a delimiter hardly ever stands alone or in threes; a colon may, in a time or after a word. */
function alwaysDoubled(text: string, delimiter: string): boolean {
  let even = 0;
  let odd = 0;
  for (let at = text.indexOf(delimiter); at >= 0; ) {
    let end = at;
    while (text[end] === delimiter) end++;
    const inText = delimiter === ':' && end - at === 1 && /[\d ]/.test(text[end] ?? '');
    if ((end - at) % 2 === 0) even++;
    else if (!inText) odd++;
    at = text.indexOf(delimiter, end);
  }
  return odd === 0 && even > 0;
}

function count(text: string, part: string): number {
  let found = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) found++;
  return found;
}

function bestQuoting(
  sample: Buffer,
  final: boolean,
  text: string,
  delimiter: string,
  crEndsRecord: boolean,
  givenQuote: string | undefined,
): DialectGuess {
  let best: DialectGuess | null = null;
  for (const quote of givenQuote === undefined ? quotesIn(text, delimiter) : [givenQuote]) {
    const escapes: Dialect['escape'][] =
      quote !== '' && text.includes(`\\${quote}`) ? ['double', 'backslash'] : ['double'];
    for (const way of escapes) {
      // A text that is faultless with doubled quotes has a backslash before a closing one by chance.
      if (way === 'backslash' && best?.dialect.quote === quote && isFaultless(best)) continue;
      const guess = score(sample, final, { delimiter, quote, escape: way, crEndsRecord });
      if (best === null || isBetter(guess, best) || areApostrophes(guess, best, text)) best = guess;
    }
  }
  return best as DialectGuess;
}

/** No quotes at all are believed only where several lines make no sense with them. */
function isBetter(guess: DialectGuess, best: DialectGuess): boolean {
  if (guess.dialect.quote === '' && best.malformed < 3) return false;
  return guess.score > best.score * CLEARLY_BETTER;
}

/**
 * Whether apostrophes enclose cells although few cells need it: there are no other quotes, each that opens a cell is
 * closed, and some hold one that was written twice or has a backslash before it.
 */
function areApostrophes(guess: DialectGuess, best: DialectGuess, text: string): boolean {
  if (guess.dialect.quote !== "'" || best.quoteSeen || guess.malformed > 0) return false;
  return (
    guess.fitting >= best.fitting && guess.width === best.width && escapesApostrophes(text, guess.dialect)
  );
}

function isFaultless(guess: DialectGuess): boolean {
  return guess.malformed === 0 && guess.fitting === guess.looked;
}

function score(sample: Buffer, final: boolean, dialect: Dialect): DialectGuess {
  const shape = { dialect, width: 0, widthMin: 0, widthMax: 0, hidden: 0, recordBytesMax: sample.length };
  const records = withoutRemarks(
    sampleRecords(sample, final, shape, RECORDS_MAX).filter((record) => !record.blank),
  );
  const { width, fitting } = commonWidth(records);
  const looked = records.length;
  const malformed = records.reduce((sum, record) => sum + (record.malformed ? 1 : 0), 0);
  const quoteSeen = dialect.quote !== '' && sample.includes(dialect.quote);
  const guess = { dialect, score: 0, rival: 0, width, fitting, looked, malformed, quoteSeen };
  if (looked === 0) return guess;
  const soundness = 1 - 0.7 * (malformed / looked);
  const values = valueShare(records, width, dialect);
  if (dialect.delimiter === '') {
    const parted = records.reduce((sum, { cells: [cell = ''] }) => sum + (isParted(cell) ? 1 : 0), 0);
    return {
      ...guess,
      width: 1,
      score: ONE_COLUMN * soundness * values.known * (1 - 0.5 * (parted / looked)),
    };
  }
  if (width < 2) return guess;
  const prior =
    delimiterPrior[dialect.delimiter] ?? (delimiterPrior[dialect.delimiter[0] as string] ?? 0.8) * 1.15;
  const regular =
    (fitting / weighed(records, width)) ** 1.5 * (1 - 1 / width) * ofFirst(records, width, dialect);
  return { ...guess, score: prior * regular * soundness * values.known * (0.8 + 0.2 * values.specific) };
}

/** Lines that begin with `#` at the top, and with `#` and a space below, say nothing of the dialect, unless most do. */
function withoutRemarks(records: SampleRecord[]): SampleRecord[] {
  const below = records.findIndex(({ cells }) => !cells[0]?.startsWith('#'));
  const others = records.filter(({ cells }, i) => i >= below && !/^#(?:\s|#|$)/.test(cells[0] ?? ''));
  return others.length * 2 >= records.length ? others : records;
}

/**
 * A first line that does not go with the others may be a title, but rather is a header that speaks against the
 * dialect: `Client` above `Lee, Ann` is one column.
 */
function ofFirst(records: readonly SampleRecord[], width: number, { delimiter }: Dialect): number {
  const first = records[0];
  if (first === undefined || first.count === width) return 1;
  if (first.count > 1 || width > 2) return 0.85;
  const rest = records.slice(1).filter((record) => record.count === width);
  if (delimiter === ',' && rest.every(({ cells }) => DECIMALS.test(cells.join(',')))) return 0.2;
  if (!/[, ]/.test(delimiter)) return 0.85;
  const pairs = records.filter(({ cells: [one = '', other = ''] }) => {
    const isApart = delimiter.includes(' ') || other.startsWith(' ');
    return isApart && WORDS.test(one) && WORDS.test(other);
  });
  return pairs.length * 2 > records.length ? 0.2 : 0.8;
}

/** An amount as most of Europe writes it. */
const DECIMALS = /^\s*[-+]?(?:\d+|\d{1,3}(?:[. ']\d{3})+),\d{1,2}\s*$/;

/** Names of people and places. */
const WORDS = /^\s?\p{L}[\p{L} .'’-]*$/u;

/** Whether a delimiter may be in a cell, other than in a number. */
function isParted(cell: string): boolean {
  return /[,;|\t^~]|::/.test(cell) && typeOf(cell) !== cellType.number;
}

/** How many records there are, those above the first and below the last that fits counted half: they may be notes. */
function weighed(records: readonly SampleRecord[], width: number): number {
  const first = records.findIndex((record) => record.count === width);
  const last = records.findLastIndex((record) => record.count === width);
  return (records.length + last - first + 1) / 2;
}

/** The number of cells under which most text stands. */
function commonWidth(records: readonly SampleRecord[]): { width: number; fitting: number } {
  const seen = new Map<number, number>();
  for (const { count } of records) seen.set(count, (seen.get(count) ?? 0) + 1);
  let width = 1;
  let weight = 0;
  for (const [cells, rows] of seen) {
    const own = rows * (cells - 0.5);
    if (own > weight) [width, weight] = [cells, own];
  }
  return { width, fitting: seen.get(width) ?? 0 };
}

/** How much of the cells looks like values at all, and how much like dates, numbers and their kind. */
function valueShare(
  records: readonly SampleRecord[],
  width: number,
  { delimiter }: Dialect,
): { known: number; specific: number } {
  const step = Math.max(1, Math.floor(records.length / RECORDS_TYPED));
  let known = 0;
  let specific = 0;
  let filled = 0;
  let empty = 0;
  for (let i = 0; i < records.length; i += step) {
    const record = records[i] as SampleRecord;
    if (record.count !== width) continue;
    for (const cell of record.cells) {
      // Words that end with a comma are parts of a sentence or of a name, not cells with a space between.
      const type = delimiter === ' ' && cell.endsWith(',') ? cellType.odd : typeOf(cell);
      if (type === cellType.empty) {
        empty++;
        continue;
      }
      filled++;
      if (isSpecific(type)) specific++;
      known += type === cellType.odd ? 0.2 : type === cellType.text ? 0.95 : 1;
    }
  }
  if (filled === 0) return { known: 0.01, specific: 0 };
  // A delimiter that mostly makes empty cells is doubtful, e.g. a comma that ends every line of a list.
  const emptiness = empty / (empty + filled);
  return { known: (known / filled) * (1 - 0.3 * emptiness), specific: specific / filled };
}
