/** What the head of a file tells of its table: dialect, header, and where the data begins. */
import type { Fact } from '../domain/profile.ts';
import { invalid } from '../errors.ts';
import type { ColumnType } from './column-types.ts';
import { type DialectGuess, detectDialect } from './detect-dialect.ts';
import { type Dialect, standardDialect } from './dialect.ts';
import { findTable, type Table } from './find-table.ts';
import { fits } from './header-lines.ts';
import type { CheckedOverrides } from './overrides.ts';
import type { Problems } from './problems.ts';
import { type SampleRecord, sampleRecords } from './sample-records.ts';
import { tableWidth } from './table-width.ts';

export interface Understanding {
  dialect: Dialect;
  delimiter: Fact<string>;
  quote: Fact<string>;
  headerRow: Fact<number>;
  /** Header cells; [] where there is no header. */
  header: string[];
  /** Columns up to the last one with a name; 0 where there is no header. */
  named: number;
  /** Cells most records have. */
  width: number;
  columns: ColumnType[];
  /** Filled cells that nearly every record has at least. */
  filledLow: number;
  /** Whether `#` begins no cell of the first column, so that a line may be a remark. */
  remarks: boolean;
  /** The header line as it stands in the text; null where there is none or it takes several lines. */
  headerText: string | null;
  /** Whether numbers of records that are left out stand for blank lines. */
  gaps: boolean;
  /** Byte of the first record of data. */
  dataFrom: number;
  /** Its line. */
  dataLine: number;
}

const RECORDS_MAX = 1500;

/**
 * @param sample UTF-8 text from the beginning of the file, without byte order mark
 * @param final whether the sample is the whole file
 * @param filename its ending may speak for a delimiter
 * @throws InletError 422 where the header row a person names cannot be
 */
export function understandTable(
  sample: Buffer,
  final: boolean,
  source: { lineNumbers: boolean; headerKnown: boolean },
  overrides: CheckedOverrides,
  problems: Problems,
  filename = '',
): Understanding {
  if (source.lineNumbers) return understandNumbered(sample, final, source.headerKnown, overrides, problems);
  const separator = separatorLine(sample);
  const rest = separator ? sample.subarray(separator.bytes) : sample;
  const likely = /\.(?:tsv|tab)(?:\.gz)?$/i.test(filename) ? '\t' : undefined;
  const given = { delimiter: overrides.delimiter ?? separator?.delimiter, quote: overrides.quote, likely };
  const guess = detectDialect(rest, final, given);
  const { dialect } = guess;
  const first = separator ? 2 : 1;
  const loose = { dialect, width: 0, widthMin: 0, widthMax: 0, hidden: 0, recordBytesMax: sample.length };
  const width = tableWidth(sampleRecords(rest, final, loose, RECORDS_MAX, first), dialect.delimiter);
  const shape = { ...loose, width, widthMin: width, widthMax: width };
  const records = sampleRecords(rest, final, shape, RECORDS_MAX, first);
  const table = findTable(records, width, dialect, headerIndex(records, overrides.headerRow));
  reportTable(table, records, problems);
  return {
    dialect,
    ...dialectFacts(guess, overrides, separator !== null),
    ...describe(table, records, width, first),
    gaps: false,
    headerText: headerText(rest, records[table.headerAt]),
    dataFrom: (separator?.bytes ?? 0) + dataFrom(table, records),
  };
}

/** Text made of a workbook or JSON: only its table has to be found. */
function understandNumbered(
  sample: Buffer,
  final: boolean,
  headerKnown: boolean,
  overrides: CheckedOverrides,
  problems: Problems,
): Understanding {
  const dialect = { ...standardDialect, crEndsRecord: false };
  const shape = { dialect, width: 0, widthMin: 0, widthMax: 0, hidden: 1, recordBytesMax: sample.length };
  const records = sampleRecords(sample, final, shape, RECORDS_MAX, 1, !headerKnown);
  const width = Math.max(1, records[0]?.count ?? 1);
  const table = findTable(
    records,
    width,
    dialect,
    headerKnown ? 0 : headerIndex(records, overrides.headerRow),
  );
  if (headerKnown) table.because = 'the names are part of the data';
  reportTable(table, records, problems);
  const fact = { value: 'none', sure: true, because: 'cells are apart in the file' };
  return {
    dialect,
    delimiter: fact,
    quote: fact,
    ...describe(table, records, width, 1),
    gaps: !headerKnown,
    headerText: null,
    dataFrom: dataFrom(table, records),
  };
}

function dataFrom(table: Table, records: readonly SampleRecord[]): number {
  return records[table.dataAt]?.from ?? records[records.length - 1]?.next ?? 0;
}

function describe(table: Table, records: readonly SampleRecord[], width: number, firstLine: number) {
  const data = records[table.dataAt];
  const last = records[records.length - 1];
  const body = records.slice(table.dataAt).filter((record) => fits(record, width));
  const blank = records.findIndex((record, i) => i > table.dataAt && record.blank);
  const block = records.slice(table.dataAt, blank < 0 ? undefined : blank).filter((one) => fits(one, width));
  return {
    headerRow: { value: records[table.headerAt]?.line ?? 0, sure: table.sure, because: table.because },
    header: table.header,
    width,
    columns: table.columns,
    remarks:
      width > 1 &&
      ![table.header, ...body.map(({ cells }) => cells)].some((cells) => cells[0]?.startsWith('#')),
    // What comes after an empty line may be notes, which are sparse.
    filledLow: lowFilled(block.length >= 3 ? block : body),
    named: table.header.findLastIndex((cell) => cell.trim() !== '') + 1,
    dataLine: data?.line ?? (last ? last.line + last.lines : firstLine),
  };
}

/** A first line `sep=;`, by which spreadsheet programs are told the delimiter. */
function separatorLine(sample: Buffer): { delimiter: string; bytes: number } | null {
  const found = /^"?sep=([\t\x20-\x7e])"?[,;\t]*(?:\r\n|\n|\r)/i.exec(sample.toString('latin1', 0, 40));
  return found ? { delimiter: found[1] as string, bytes: found[0].length } : null;
}

function headerIndex(records: readonly SampleRecord[], said: number | undefined): number | undefined {
  if (said === undefined) return undefined;
  if (said === 0) return -1;
  const at = records.findIndex((record) => said >= record.line && said < record.line + record.lines);
  if (at < 0) throw invalid({ header_row: [`The file has no line ${said} that could be a header.`] });
  if (records[at]?.blank) throw invalid({ header_row: [`Line ${said} is empty and cannot be the header.`] });
  return at;
}

function dialectFacts(
  guess: DialectGuess,
  overrides: CheckedOverrides,
  separator: boolean,
): { delimiter: Fact<string>; quote: Fact<string> } {
  const { dialect, fitting, looked, width } = guess;
  const lines = looked === 1 ? 'the only line has' : `${fitting} of the first ${looked} lines have`;
  const cells = width === 1 ? '1 cell' : `${width} cells`;
  const quoted = { value: dialect.quote || 'none' };
  return {
    delimiter: {
      value: dialect.delimiter || 'none',
      sure: overrides.delimiter !== undefined || separator || (guess.rival < 0.85 && fitting > looked / 2),
      because:
        overrides.delimiter !== undefined
          ? 'chosen by you'
          : separator
            ? `line 1: sep=${dialect.delimiter}`
            : `${lines} ${cells} with it`,
    },
    quote:
      overrides.quote !== undefined
        ? { ...quoted, sure: true, because: 'chosen by you' }
        : dialect.quote === ''
          ? { ...quoted, sure: false, because: 'quotes in the cells do not enclose anything' }
          : guess.quoteSeen
            ? { ...quoted, sure: true, because: 'cells are enclosed in it' }
            : {
                ...quoted,
                sure: true,
                because: 'no cell seen is enclosed in anything; the usual one is obeyed',
              },
  };
}

function reportTable(table: Table, records: readonly SampleRecord[], problems: Problems): void {
  const firstOfTable = records[table.headerAt >= 0 ? table.headerAt : table.dataAt];
  const above = records.filter((record) => !record.blank && firstOfTable && record.line < firstOfTable.line);
  if (above.length > 0 && table.header.length === 0) {
    const line = above[0]?.line ?? 1;
    problems.add(
      'lines-above',
      'Lines above the table are not part of it and were left out.',
      line,
      above.length,
    );
  }
  if (table.headerMended) {
    const line = records[table.headerAt]?.line ?? 1;
    problems.add(
      'header-mended',
      `The header in line ${line} does not have as many cells as the lines below it; it was made to fit. Please check the columns.`,
      line,
    );
  }
}

function headerText(sample: Buffer, record: SampleRecord | undefined): string | null {
  if (record === undefined || record.lines > 1 || record.count < 2) return null;
  return sample.toString('latin1', record.from, record.next).replace(/[\r\n]+$/, '');
}

/** Filled cells of the sparsest records, one in twenty left aside, and of a few at least one: it may be a total. */
function lowFilled(rows: readonly SampleRecord[]): number {
  const filled = rows.map((row) => row.cells.reduce((sum, cell) => sum + (cell.trim() === '' ? 0 : 1), 0));
  filled.sort((a, b) => a - b);
  return filled[Math.max(filled.length >= 3 ? 1 : 0, Math.floor(filled.length / 20))] ?? 0;
}
