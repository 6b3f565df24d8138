/**
 * Tells what comes below a table from the table: totals, notes, a second table. It is told at the end only: while a
 * file is read, lines that may not belong to it are remembered, and when a sound record follows they did.
 *
 * Leaving out a record would be worse than keeping a note. So a line is left out only if everything from it to the
 * end of the file is foreign to the table, and if an empty line or its own words part it from the records above.
 */
import { isSpecific, typeOf } from './cell-type.ts';
import { type ColumnType, sameFamily } from './column-types.ts';
import type { Dialect } from './dialect.ts';
import { headerEvidence } from './header-evidence.ts';
import { isPage } from './header-lines.ts';
import { rereadRow } from './repair-row.ts';
import { isSaid, isTotal, isTotalRow, isWorded } from './table-words.ts';

/** What the table looks like. */
export interface TableTraits {
  dialect: Dialect;
  /** Cells most records have. */
  width: number;
  names: readonly string[];
  columns: readonly ColumnType[];
  filledLow: number;
}

/** A record as `TableEnd` sees it. */
export interface SeenRecord {
  line: number;
  /** Cells it has. */
  count: number;
  /** Cells with something in them. */
  filled: number;
  fits: boolean;
  /** Whether the line before was empty. */
  afterBlank: boolean;
  /** Whether it is a line drawn across the page. */
  isRule: boolean;
  /** Whether nothing but its first cell could tell it from a record. */
  totals: boolean;
  cells(): string[];
  /** The record as it stands. */
  text(): string;
}

/** What was left out, for the problems. */
export interface LeftOut {
  code: 'second-table' | 'lines-below';
  message: string;
  line: number;
  rows: number;
}

interface Tail<Mark> {
  mark: Mark;
  line: number;
  afterBlank: boolean;
  /** A second table of the same width: everything after it belongs to it. */
  certain: boolean;
  rows: number;
  notes: number;
  sparse: number;
  worded: boolean;
  /** A line drawn across the page is the first of it. */
  ruled: boolean;
  /** The number of cells all its records have, 0 where they differ. */
  count: number;
  first: string[];
  second: string[] | null;
}

/** What a reading of a line costs that nobody would think of. */
const FAR_FETCHED = 4;

/** @typeParam Mark where the caller stood when the tail began, so that it can go back there */
export class TableEnd<Mark> {
  readonly #traits: TableTraits;
  #tail: Tail<Mark> | null = null;

  constructor(traits: TableTraits) {
    this.#traits = traits;
  }

  /** Whether lines are remembered that may not belong to the table. */
  get open(): boolean {
    return this.#tail !== null;
  }

  /**
   * Looks at a record that is not blank.
   * @param mark taken only when it begins a tail
   * @returns whether lines remembered before this one turn out to belong to the table
   */
  see(record: SeenRecord, mark: () => Mark): boolean {
    const tail = this.#tail;
    if (tail?.certain) {
      tail.rows++;
      return false;
    }
    let settled = false;
    if (tail && record.afterBlank && !tail.afterBlank && this.#leftOut(tail) === null) {
      this.#tail = null;
      settled = true;
    }
    const kind = this.#kind(record);
    if (kind === 'row') {
      this.#tail = null;
      return tail !== null;
    }
    this.#tail ??= {
      mark: mark(),
      line: record.line,
      afterBlank: record.afterBlank,
      certain: kind === 'table',
      rows: 0,
      notes: 0,
      sparse: 0,
      worded: false,
      ruled: record.isRule,
      count: record.count,
      first: record.cells(),
      second: null,
    };
    this.#gather(this.#tail, record, kind);
    return settled;
  }

  /** At the end of the file: where to go back to, and what is left out by that. */
  finish(): { mark: Mark; leftOut: LeftOut } | null {
    const tail = this.#tail;
    if (tail === null) return null;
    const leftOut = this.#leftOut(tail);
    return leftOut ? { mark: tail.mark, leftOut } : null;
  }

  #gather(tail: Tail<Mark>, record: SeenRecord, kind: string): void {
    if (tail.rows === 1) tail.second = record.cells();
    tail.rows++;
    if (record.count !== tail.count) tail.count = 0;
    if (kind === 'note' || (kind === 'other' && tail.ruled && !this.#looksLikeRecord(record.count)))
      tail.notes++;
    if (kind === 'sparse') tail.sparse++;
    if (kind === 'note') tail.worded ||= (record.isRule && !record.fits) || isWorded(record.cells());
    if (kind === 'sparse') tail.worded ||= record.totals || isTotal(record.cells());
  }

  #kind(record: SeenRecord): 'row' | 'note' | 'sparse' | 'other' | 'table' {
    const { width, filledLow } = this.#traits;
    if (record.isRule) return 'note';
    if (!record.fits && record.filled === 1 && isPage(record.text())) return 'note';
    if (record.totals) return isTotalRow(record.cells()) ? 'sparse' : 'row';
    if (!record.fits) {
      if (width < 2) return 'other';
      if (record.filled > 1 && (record.count * 3 > width || record.cells().some(isValue))) return 'other';
      return this.#isRecordOtherwise(record.text()) ? 'row' : 'note';
    }
    if (record.filled < filledLow) {
      if (record.filled <= 1 && filledLow > 1 && (width > 2 || (record.afterBlank && isSaid(record.cells()))))
        return 'sparse';
      if (isTotal(record.cells()) || (record.afterBlank && isWorded(record.cells()))) return 'sparse';
    }
    if (record.afterBlank && (this.#isOtherHeader(record.cells()) || this.#isShorterHeader(record)))
      return 'table';
    return 'row';
  }

  /** A record written with another delimiter: its values are where they should be. */
  #isRecordOtherwise(text: string): boolean {
    const { width, columns, dialect } = this.#traits;
    const kinds = columns.map((column) => column.type);
    const reading = rereadRow(text, 1, dialect, { width, kinds });
    if (reading === null || reading.cost > FAR_FETCHED) return false;
    const right = reading.cells.filter(
      (cell, i) => isValue(cell) && sameFamily(typeOf(cell), kinds[i] ?? 0),
    ).length;
    return right * 2 > kinds.filter((kind) => isSpecific(kind as never)).length && right > 0;
  }

  /** Words above values of another kind, below the table: the header of another one. */
  #isOtherHeader(cells: readonly string[]): boolean {
    const { above, like, filled } = headerEvidence(cells, this.#traits.columns);
    const specific = this.#traits.columns.filter((column) => isSpecific(column.type as never)).length;
    return like === 0 && above >= 2 && above * 2 > specific && filled > 1;
  }

  /** Fewer words than a record has values, some of them names of columns: the header of a narrower table. */
  #isShorterHeader(record: SeenRecord): boolean {
    if (record.filled < 2 || record.filled >= this.#traits.filledLow) return false;
    const cells = record.cells().map((cell) => cell.trim().toLowerCase());
    const words = cells.filter((cell) => cell !== '');
    const known = words.filter((word) => this.#traits.names.some((name) => name.toLowerCase() === word));
    return known.length * 2 >= words.length && !words.some(isValue);
  }

  #leftOut(tail: Tail<Mark>): LeftOut | null {
    if (tail.certain || this.#isTable(tail)) {
      return {
        code: 'second-table',
        message: `A second table begins in line ${tail.line}. Only the first one is read; please import the other from a file of its own.`,
        line: tail.line,
        rows: tail.rows,
      };
    }
    if (!this.#isFooter(tail)) return null;
    const text = tail.first.find((cell) => cell.trim() !== '') ?? '';
    return {
      code: 'lines-below',
      message: `The lines below the table, from line ${tail.line} («${text.trim().slice(0, 40)}»), are not part of it and were left out.`,
      line: tail.line,
      rows: tail.rows,
    };
  }

  #isTable(tail: Tail<Mark>): boolean {
    if (tail.notes + tail.sparse > 0 && !tail.afterBlank) return false;
    if (tail.rows < (tail.afterBlank ? 2 : 3) || tail.second === null) return false;
    if (tail.count < 2 || tail.count === this.#traits.width) return false;
    const known = new Set(this.#traits.names.map((name) => name.toLowerCase()));
    const shared = tail.first.filter((cell) => known.has(cell.trim().toLowerCase())).length;
    if (shared * 2 >= tail.first.length) return true;
    const values = (cells: readonly string[]) => cells.filter(isValue).length;
    return values(tail.first) === 0 && (values(tail.second) > 0 || tail.afterBlank);
  }

  #isFooter(tail: Tail<Mark>): boolean {
    const foreign = tail.notes + tail.sparse;
    if (tail.afterBlank) return foreign > 0 || !this.#looksLikeRecord(tail.first.length);
    if (foreign < tail.rows) return false;
    if (tail.worded) return true;
    // Strokes in every cell of the last record may be its values.
    if (tail.ruled && tail.rows === 1) return false;
    const words = tail.first
      .join(' ')
      .replaceAll(/["']/g, '')
      .trim()
      .split(/[\s;|]+/);
    if (tail.sparse > 0 || this.#traits.width < 2 || words.some(isValue)) return false;
    return tail.rows > 1 || words.length > 2;
  }

  /** A record with a delimiter too many or too few, rather than a line of another sort. */
  #looksLikeRecord(count: number): boolean {
    const { width } = this.#traits;
    return count >= 2 && Math.abs(count - width) <= Math.max(1, width / 3);
  }
}

function isValue(cell: string): boolean {
  return isSpecific(typeOf(cell));
}
