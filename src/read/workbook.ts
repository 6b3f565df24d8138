/**
 * Turns a sheet of an .xlsx workbook into CSV as it streams by.
 *
 * A reader of our own on `yauzl` (the archive's directory), because none of the libraries tried keeps to a small heap.
 * 200,000 rows of 10 columns (13 MB packed, 98 MB of XML): 5.7 s where saxes in the scanner's place took 8.7 s, under
 * a heap of 64 MB, some 150 MB resident of which 80 are Node's own (`bench/workbook.ts`).
 */
import type { Bytes, TextSink } from '../domain/bytes.ts';
import type { Fact, Problem } from '../domain/profile.ts';
import { CsvWriter } from './convert-csv.ts';
import type { ReadLimits } from './limits.ts';
import { workbookIn } from './workbook-archive.ts';
import { type CellContext, cellText } from './workbook-cell.ts';
import { chooseSheet } from './workbook-choose.ts';
import { SheetNotes } from './workbook-notes.ts';
import type { Sheet } from './workbook-parts.ts';
import { SheetReader, type SheetRow } from './workbook-sheet.ts';
import { readStrings } from './workbook-strings.ts';
import { readStyles } from './workbook-styles.ts';
import { xmlPieces } from './workbook-xml.ts';
import { Zip } from './workbook-zip.ts';

/** The sheet that was read, and what a person should know of it. */
export interface ConvertedWorkbook {
  sheet: Fact<string>;
  sheets: string[];
  problems: Problem[];
}

/**
 * Writes one sheet: a record for each row with a value, its first cell the row's number in the sheet. Rows are as
 * wide as the widest above them.
 * @param wanted the sheet's name; undefined for the first visible one with a table
 * @throws InletError 422 where the archive is no workbook, is damaged, or is past a limit of contract §9
 */
export async function convertWorkbook(
  bytes: Bytes,
  wanted: string | undefined,
  limits: ReadLimits,
  sink: TextSink,
): Promise<ConvertedWorkbook> {
  const zip = await Zip.open(bytes, limits);
  try {
    const workbook = await workbookIn(zip, limits);
    const chosen = await chooseSheet(zip, workbook.sheets, wanted, limits);
    const context = {
      strings: await readStrings(zip, workbook.strings, limits),
      styles: await readStyles(zip, workbook.styles, limits),
      date1904: workbook.date1904,
    };
    const csv = new CsvWriter(sink, bytes.size, limits);
    const problems = await writeSheet(zip, chosen.value, context, csv, limits);
    const sheet = { ...chosen, value: chosen.value.name };
    return { sheet, sheets: workbook.sheets.map(({ name }) => name), problems };
  } finally {
    zip.close();
  }
}

async function writeSheet(
  zip: Zip,
  { part }: Sheet,
  context: CellContext,
  csv: CsvWriter,
  limits: ReadLimits,
): Promise<Problem[]> {
  const reader = new SheetReader(limits);
  const notes = new SheetNotes();
  let width = 0;
  for await (const _ of xmlPieces(zip, part, reader, limits)) {
    for (const row of reader.takeRows()) width = await writeRow(row, width, context, csv, notes);
    notes.merges(reader.takeMerges());
  }
  await csv.end();
  if (reader.hiddenColumns > 0) notes.add('hidden-columns', null, reader.hiddenColumns);
  return notes.problems();
}

/** Writes a row, unless it has no value. @returns the width of the widest row so far */
async function writeRow(
  row: SheetRow,
  width: number,
  context: CellContext,
  csv: CsvWriter,
  notes: SheetNotes,
): Promise<number> {
  const texts = row.cells.map((cell) => cellText(cell, context));
  const filled = texts.reduce((count, text) => count + (text.length > 0 ? 1 : 0), 0);
  if (filled === 0) return width;
  notes.row(row, filled);
  csv.cell(String(row.number));
  let column = 0;
  for (const [index, text] of texts.entries()) {
    const place = row.cells[index]?.column ?? 0;
    if (text.length === 0) continue;
    csv.blanks(place - column - 1);
    if (typeof text === 'string') csv.cell(text);
    else csv.encoded(text);
    column = place;
    if (csv.full) await csv.room();
  }
  csv.blanks(width - column);
  csv.endRecord();
  if (csv.full) await csv.room();
  return Math.max(width, column);
}
