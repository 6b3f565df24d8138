/** What the head of a file tells of its table: dialect, header, and where the data begins. */
import type { Fact } from '../domain/profile.ts';
import { type Dialect, standardDialect } from './dialect.ts';
import type { CheckedOverrides } from './overrides.ts';
import { scanEnd } from './scan-line.ts';
import { RecordScanner } from './scan-record.ts';

export interface Understanding {
  dialect: Dialect;
  delimiter: Fact<string>;
  quote: Fact<string>;
  headerRow: Fact<number>;
  /** Header cells as in the file; [] where there is none. */
  header: string[];
  /** Cells a record has. */
  width: number;
  /** Byte of the first record. */
  dataFrom: number;
  /** Line of the first record. */
  dataLine: number;
}

const candidates = [',', ';', '\t', '|'];
const RECORDS_LOOKED_AT = 200;

/** @param final whether the sample is the whole file */
export function understandTable(sample: Buffer, final: boolean, overrides: CheckedOverrides): Understanding {
  const delimiter = overrides.delimiter ?? bestDelimiter(sample, final);
  const quote = overrides.quote ?? '"';
  const dialect: Dialect = { ...standardDialect, delimiter, quote };
  const records = scanner(dialect, sample, final);
  let at = 0;
  let line = 1;
  while (records.next(at) === scanEnd.record && records.blank) {
    at = records.line.next;
    line += records.line.lines;
  }
  const found = records.line;
  const header: string[] = [];
  for (let i = 0; i < found.count; i++) {
    header.push(sample.toString('utf8', found.starts[i], found.stops[i]).replaceAll('""', '"'));
  }
  return {
    dialect,
    delimiter: { value: delimiter, sure: true, because: 'the lines have the same number of cells' },
    quote: { value: quote || 'none', sure: true, because: 'the usual quotation mark' },
    headerRow: { value: line, sure: true, because: `line ${line} comes first` },
    header,
    width: header.length,
    dataFrom: found.next,
    dataLine: line + found.lines,
  };
}

function scanner(dialect: Dialect, sample: Buffer, final: boolean): RecordScanner {
  const records = new RecordScanner({ dialect, width: 0, widthMin: 0, recordBytesMax: sample.length });
  records.feed(sample, sample.length, final);
  return records;
}

function bestDelimiter(sample: Buffer, final: boolean): string {
  let best = ',';
  let bestScore = 0;
  for (const delimiter of candidates) {
    const records = scanner({ ...standardDialect, delimiter }, sample, final);
    let at = 0;
    let width = 0;
    let same = 0;
    let all = 0;
    while (all < RECORDS_LOOKED_AT && records.next(at) === scanEnd.record) {
      at = records.line.next;
      if (records.blank) continue;
      width ||= records.line.count;
      if (records.line.count === width) same++;
      all++;
    }
    const score = width < 2 ? 0 : (same / all) * Math.log2(width);
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
}
