/**
 * Lines that are CSV within quotes: `"1,""Lee, Ann"",Leeds"`. Spreadsheet programs save a file so that was opened with
 * another delimiter, each line in a single cell.
 */
import { cellType, typeOf } from './cell-type.ts';
import { detectDialect } from './detect-dialect.ts';
import type { LineWriter, Rewrite } from './rewriting.ts';

/** A record that is one cell in quotes; delimiters behind it stand for columns that were empty. */
const WRAPPED = /^"((?:[^"]|"")*)"[,;\t]*$/;
const RECORDS_MIN = 2;
/** How many of the records must have the same number of cells. */
const REGULAR = 0.9;

/** @param lines of the file's beginning. @returns null where lines are not wrapped, or hold one value each */
export function wrappedLines(lines: readonly string[]): Rewrite | null {
  if (!lines.some((line) => line.startsWith('"'))) return null;
  const writer = unwrap('\n');
  const texts = lines.map((line) => writer.take(line));
  if (lines.some((line, i) => texts[i] !== '' && line.trim() !== '' && texts[i] === `${line}\n`)) return null;
  const inner = texts.filter((text) => text.trim() !== '');
  if (inner.length < RECORDS_MIN || inner.every((text) => typeOf(text) === cellType.number)) return null;
  const guess = detectDialect(Buffer.from(inner.join(''), 'latin1'), true, {});
  const { delimiter } = guess.dialect;
  if (delimiter === '' || delimiter.includes(' ') || guess.fitting < guess.looked * REGULAR) return null;
  // `Lee, Ann` is one name: two columns are believed only where a quote within the quotes says so.
  if (guess.width < 3 && !inner.some((text) => text.includes('"'))) return null;
  return {
    writer: unwrap,
    problem: {
      code: 'lines-unwrapped',
      message: 'Each line of the file is a single cell in quotes; it was read as what stands within them.',
      line: 1,
      count: 1,
    },
    delimiter: null,
  };
}

function unwrap(lineEnd: string): LineWriter {
  let open = '';
  const record = (text: string) => {
    const inner = WRAPPED.exec(text.replace(/\r$/, ''))?.[1];
    return `${inner === undefined ? text : inner.replaceAll('""', '"')}\n`;
  };
  return {
    take(line) {
      const text = open === '' ? line : open + lineEnd + line;
      const isOpen = text.startsWith('"') && quotes(text) % 2 === 1 && text.length < RECORD_MAX;
      open = isOpen ? text : '';
      return isOpen ? '' : record(text);
    },
    rest: () => (open === '' ? '' : open),
  };
}
const RECORD_MAX = 1024 * 1024;

function quotes(text: string): number {
  let count = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) count++;
  return count;
}
