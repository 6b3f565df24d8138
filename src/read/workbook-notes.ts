/** What a person should know of a sheet beside its cells, gathered as rows stream by. */
import type { Problem } from '../domain/profile.ts';
import { Problems } from './problems.ts';
import type { Merge, SheetRow } from './workbook-sheet.ts';

const messages = {
  'hidden-rows': 'Hidden rows were read like all others.',
  'hidden-columns': 'Hidden columns were read like all others.',
  'merged-cells':
    'Cells are merged inside the table: the first of them has the value, the others were read as empty.',
  'formula-without-result':
    'Formulas without a stored result were read as empty. Open the workbook in a spreadsheet program, save it, and upload it again.',
  'error-values': 'Cells hold a spreadsheet error such as #N/A, and were read as that text.',
};
type Code = keyof typeof messages;

export class SheetNotes {
  private readonly found = new Problems();
  /** The first and the last row with so many filled cells. */
  private readonly firstWith: number[] = [];
  private readonly lastWith: number[] = [];

  /** Counts one more. @param line the sheet's row; null where it concerns the sheet as a whole */
  add(code: Code, line: number | null, count = 1): void {
    this.found.add(code, messages[code], line, count);
  }

  /** @param filled how many of its cells have a value, at least one */
  row({ number, hidden, cells }: SheetRow, filled: number): void {
    if (hidden) this.add('hidden-rows', number);
    this.firstWith[filled] ??= number;
    this.lastWith[filled] = number;
    for (const cell of cells) {
      if (cell.type === 'e') this.add('error-values', number);
      else if (cell.text === '') this.add('formula-without-result', number);
    }
  }

  /** Merged titles above a table and notes below it are harmless; inside of it values are missing. */
  merges(merges: Merge[]): void {
    if (merges.length === 0) return;
    const [first, last] = this.table();
    for (const { firstRow } of merges) {
      if (firstRow > first && firstRow <= last) this.add('merged-cells', firstRow);
    }
  }

  problems(): Problem[] {
    return this.found.list();
  }

  /** The first and the last row with at least half as many cells as the fullest: the header, and the table's end. */
  private table(): [number, number] {
    const enough = Math.ceil((this.firstWith.length - 1) / 2);
    const defined = (rows: number[]) => rows.slice(enough).filter((row) => row !== undefined);
    return [Math.min(...defined(this.firstWith)), Math.max(...defined(this.lastWith))];
  }
}
