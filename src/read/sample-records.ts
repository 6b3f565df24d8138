/** The records of a file's head under some dialect, with their cells: what detection looks at. */
import { cellFlag } from './find-close.ts';
import { scanEnd } from './scan-line.ts';
import type { RecordShape } from './scan-record.ts';
import { misfit, RecordScanner } from './scan-record.ts';
import { unescaped } from './unescape.ts';

export interface SampleRecord {
  /** Byte in the sample. */
  from: number;
  /** Byte after its line end. */
  next: number;
  /** From 1. */
  line: number;
  lines: number;
  /** Cells as in the file, quotes undone; [] for a blank record. */
  cells: string[];
  /** Cells in it, also where `cells` was not kept. */
  count: number;
  blank: boolean;
  /** Its quotes are not as they should be. */
  malformed: boolean;
  /** The record as it stands, without line end. */
  raw(): string;
}

/**
 * @param final whether the sample is all there is; else its last record is left out
 * @param recordsMax how many records at most
 * @param gapsAreBlank whether numbers left out stand for blank lines, as in a workbook
 */
export function sampleRecords(
  sample: Buffer,
  final: boolean,
  shape: RecordShape,
  recordsMax: number,
  startLine = 1,
  gapsAreBlank = false,
): SampleRecord[] {
  const records = new RecordScanner(shape);
  records.feed(sample, sample.length, final);
  const found: SampleRecord[] = [];
  // An apostrophe is in many words; any other quote inside a cell without quotes is out of place.
  const quote = shape.dialect.quote === "'" ? '' : shape.dialect.quote;
  let at = 0;
  const { hidden } = shape;
  let line = startLine;
  let rules = 0;
  while (found.length < recordsMax && records.next(at) === scanEnd.record) {
    const scan = records.line;
    const cells: string[] = [];
    let stray = false;
    if (hidden > 0) line = Number(sample.toString('latin1', scan.starts[0], scan.stops[0]));
    const isRule = rules < RULES_MAX && records.isRule();
    if (isRule) rules++;
    const blank = records.blank || isRule;
    for (let i = hidden; i < scan.count && !blank; i++) {
      const text = sample.toString('utf8', scan.starts[i], scan.stops[i]);
      if (quote !== '' && !((scan.flags[i] as number) & cellFlag.quoted) && text.includes(quote))
        stray = true;
      cells.push((scan.flags[i] as number) & cellFlag.escaped ? unescaped(text, shape.dialect) : text);
    }
    const [from, to] = [at, scan.textEnd];
    found.push({
      from: at,
      next: scan.next,
      line,
      lines: scan.lines,
      cells,
      count: scan.count - hidden,
      blank,
      malformed:
        stray || records.misfit === misfit.unclosedQuote || (scan.allFlags & cellFlag.bareQuote) !== 0,
      raw: () => sample.toString('utf8', from, to),
    });
    at = scan.next;
    line += scan.lines;
  }
  if (hidden === 0) return found;
  pad(found);
  return gapsAreBlank ? withGaps(found) : found;
}

/** Lines drawn above and below a header; further ones are records. */
const RULES_MAX = 2;

/** A blank record wherever rows of a sheet were empty. */
function withGaps(records: readonly SampleRecord[]): SampleRecord[] {
  return records.flatMap((record, i) => {
    const before = records[i - 1];
    if (before === undefined || record.line <= before.line + 1) return [record];
    const blank = { ...record, line: record.line - 1, next: record.from, cells: [], count: 0, blank: true };
    return [blank, record];
  });
}

/** In a workbook each cell is in its place, and the empty ones at the end of a row may be left out. */
function pad(records: SampleRecord[]): void {
  const width = records.reduce((most, record) => Math.max(most, record.count), 0);
  for (const record of records) {
    record.count = width;
    while (!record.blank && record.cells.length < width) record.cells.push('');
  }
}
