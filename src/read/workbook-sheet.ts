/**
 * Reads the rows of a worksheet as its XML streams by. ECMA-376 part 1 §18.3. What the sheet says of its own size
 * (`dimension`) is not believed: cells stand where their references say, or one after the other.
 */
import { invalid } from '../errors.ts';
import type { ReadLimits } from './limits.ts';
import { isTrue } from './workbook-parts.ts';
import { TextCollector } from './workbook-strings.ts';
import type { XmlHandler } from './workbook-xml-scan.ts';
import { damaged } from './workbook-zip.ts';

/** Columns a sheet can have (XFD). */
const sheetColumnsMax = 16_384;

/** A cell that holds a value or a formula. */
export interface SheetCell {
  /** From 1. */
  column: number;
  /** `t`: `n`, `s`, `b`, `e`, `str`, `inlineStr` or `d`. */
  type: string;
  /** `s`: its style's number; -1 where it has none. */
  style: number;
  /** As stored; '' where a formula has no stored result. */
  text: string;
}

export interface SheetRow {
  /** From 1. */
  number: number;
  hidden: boolean;
  /** In the order of their columns. */
  cells: SheetCell[];
}

/** A range of merged cells, from 1. */
export interface Merge {
  firstRow: number;
  lastRow: number;
}

/** Collects rows, merges and hidden columns; `take…` hands them over, as often as there is something. */
export class SheetReader implements XmlHandler {
  /** Columns that are hidden. */
  hiddenColumns = 0;
  private readonly limits: ReadLimits;
  private readonly inline: TextCollector;
  private rows: SheetRow[] = [];
  private merges: Merge[] = [];
  private inData = false;
  private row: SheetRow | null = null;
  private cell: SheetCell | null = null;
  private lacksResult = false;
  private inValue = false;
  private lastRow = 0;
  private lastColumn = 0;

  constructor(limits: ReadLimits) {
    this.limits = limits;
    this.inline = new TextCollector(limits.recordBytesMax);
  }

  takeRows(): SheetRow[] {
    const rows = this.rows;
    this.rows = [];
    return rows;
  }

  takeMerges(): Merge[] {
    const merges = this.merges;
    this.merges = [];
    return merges;
  }

  open(name: string, attributes: Record<string, string>): void {
    if (this.cell !== null) this.openInCell(name);
    else if (this.row !== null) {
      if (name === 'c') this.openCell(attributes);
    } else if (this.inData) {
      if (name === 'row') this.openRow(attributes);
    } else if (name === 'sheetData') this.inData = true;
    else if (name === 'mergeCell') this.addMerge(attributes.ref ?? '');
    else if (name === 'col' && isTrue(attributes.hidden)) {
      this.hiddenColumns += Math.max(0, Number(attributes.max) - Number(attributes.min) + 1) || 0;
    }
  }

  text(text: string): void {
    if (this.cell === null) return;
    if (!this.inValue) {
      this.inline.add(text);
      return;
    }
    this.cell.text += text;
    if (this.cell.text.length > this.limits.recordBytesMax) {
      throw damaged(
        `row ${this.row?.number} has a value longer than ${this.limits.recordBytesMax} characters, which is the limit`,
      );
    }
  }

  close(name: string): void {
    if (this.cell !== null) {
      if (name === 'c') this.closeCell(this.cell);
      else if (name === 'v') this.inValue = false;
      else this.inline.close(name);
    } else if (this.row !== null) {
      if (name === 'row') this.closeRow(this.row);
    } else if (name === 'sheetData') this.inData = false;
  }

  private openRow({ r, hidden }: Record<string, string>): void {
    this.lastRow = r === undefined ? this.lastRow + 1 : Number(r);
    if (!Number.isSafeInteger(this.lastRow) || this.lastRow < 1)
      throw damaged(`it has a row with the number "${r}"`);
    this.row = { number: this.lastRow, hidden: isTrue(hidden), cells: [] };
    this.lastColumn = 0;
  }

  private openCell({ r, t, s }: Record<string, string>): void {
    this.lastColumn = r === undefined ? this.lastColumn + 1 : columnOf(r);
    if (this.lastColumn > sheetColumnsMax) {
      throw damaged(
        `row ${this.lastRow} has a cell past column ${sheetColumnsMax}, which is the limit of a sheet`,
      );
    }
    this.cell = {
      column: this.lastColumn,
      type: t ?? 'n',
      style: s === undefined ? -1 : Number(s),
      text: '',
    };
    this.lacksResult = false;
  }

  private openInCell(name: string): void {
    if (name === 'v') this.inValue = true;
    else if (name === 'f') this.lacksResult = true;
    else this.inline.open(name);
  }

  private closeCell(cell: SheetCell): void {
    const inline = this.inline.take();
    if (inline !== '') {
      cell.type = 'inlineStr';
      cell.text = inline;
    }
    this.cell = null;
    // A formula may well result in no text, but then its type says that it is text.
    if (cell.text === '' && (!this.lacksResult || cell.type === 'str')) return;
    const { columnsMax } = this.limits;
    if (cell.column > columnsMax) {
      throw invalid({
        file: [
          `Row ${this.lastRow} of the sheet has a value in column ${cell.column}; ${columnsMax} columns are the limit. Remove what lies beyond the table.`,
        ],
      });
    }
    this.row?.cells.push(cell);
    if ((this.row?.cells.length ?? 0) > columnsMax) throw damaged(`row ${this.lastRow} has a cell twice`);
  }

  private closeRow(row: SheetRow): void {
    this.row = null;
    if (row.cells.length === 0) return;
    row.cells.sort((one, other) => one.column - other.column);
    const twice = row.cells.find((cell, index) => cell.column === row.cells[index - 1]?.column);
    if (twice !== undefined) throw damaged(`row ${row.number} has a cell twice`);
    this.rows.push(row);
  }

  private addMerge(ref: string): void {
    const [first, last] = ref.split(':').map((cell) => Number(/\d+$/.exec(cell)?.[0]));
    if (first && last) this.merges.push({ firstRow: first, lastRow: last });
  }
}

/** The column of a reference, e.g. 28 of `AB12`. @throws InletError 422 where it is none */
function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at++) {
    const code = reference.charCodeAt(at);
    // A to Z; digits are the row, which the row element has said.
    if (code < 0x41 || code > 0x5a) break;
    column = column * 26 + code - 0x40;
    if (column > sheetColumnsMax) break;
  }
  if (column === 0) throw damaged(`it has a cell with the reference "${reference}"`);
  return column;
}
