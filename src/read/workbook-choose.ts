/** Chooses the sheet to read: the one a person names, or the first visible one with a table in it and a name for data. */
import type { Fact } from '../domain/profile.ts';
import { invalid } from '../errors.ts';
import type { ReadLimits } from './limits.ts';
import type { Sheet } from './workbook-parts.ts';
import { SheetReader } from './workbook-sheet.ts';
import { xmlPieces } from './workbook-xml.ts';
import type { Zip } from './workbook-zip.ts';

/** How much of a table a sheet holds: two rows of several cells, two rows, any cell, nothing. */
const amounts = ['nothing', 'a cell', 'a list', 'a table'] as const;
type Amount = (typeof amounts)[number];

/** @throws InletError 422 naming the sheets where there is none of that name, or nothing in those that are visible */
export async function chooseSheet(
  zip: Zip,
  sheets: Sheet[],
  wanted: string | undefined,
  limits: ReadLimits,
): Promise<Fact<Sheet>> {
  if (wanted !== undefined && wanted !== '')
    return { value: named(sheets, wanted), sure: true, because: 'chosen by you' };
  const amountOf = new Map<Sheet, Amount>();
  for (const sheet of sheets) if (sheet.visible) amountOf.set(sheet, await amountIn(zip, sheet, limits));
  for (const amount of amounts.slice(1).reverse()) {
    const same = [...amountOf.keys()].filter((sheet) => amountOf.get(sheet) === amount);
    const [first, ...others] = [...same.filter((sheet) => !isAside(sheet)), ...same.filter(isAside)];
    if (first === undefined) continue;
    if (others.length === 0)
      return { value: first, sure: true, because: `the only visible sheet with ${amount} in it` };
    const which = first === same[0] ? 'the first' : 'the first that is named like data';
    const because = `${which} of ${others.length + 1} visible sheets with ${amount} in them; the next is ${quoted(others.slice(0, 1))}`;
    return { value: first, sure: false, because };
  }
  throw nothing(sheets);
}

const ASIDE =
  /^\W*(?:instructions?|read[ _-]?me|cover|guide|guidance|help|info|information|about|how to|notes?|legend|key|lists|lookups?|look[ _-]?ups?|codes|options|validations?|drop[ _-]?downs?|charts?|dashboards?|summary|summaries|overview|pivots?|contents|diagramme?|übersicht|zusammenfassung|anleitung|hinweise|deckblatt|legende|listen)\b/i;

/** Whether a sheet is, by its name, there to help with another one: it is read where there is no other. */
function isAside({ name }: Sheet): boolean {
  return ASIDE.test(name);
}

function named(sheets: Sheet[], wanted: string): Sheet {
  const same = (name: string) => name.trim().toLowerCase() === wanted.trim().toLowerCase();
  const found = sheets.find(({ name }) => name === wanted) ?? sheets.find(({ name }) => same(name));
  if (found !== undefined) return found;
  throw invalid({ sheet: [`The workbook has no sheet "${wanted}". Its sheets are ${quoted(sheets)}.`] });
}

function nothing(sheets: Sheet[]) {
  const hidden = sheets.filter(({ visible }) => !visible);
  const more = hidden.length > 0 ? ` Hidden ones are read when named: ${quoted(hidden)}.` : '';
  return invalid({ file: [`The workbook has nothing in its visible sheets.${more}`] });
}

function quoted(sheets: Sheet[]): string {
  const names = sheets.slice(0, 20).map(({ name }) => `"${name}"`);
  if (sheets.length > names.length) names.push(`${sheets.length - names.length} more`);
  return names.join(', ');
}

/** Reads a sheet until it is clear what it holds. */
async function amountIn(zip: Zip, { part }: Sheet, limits: ReadLimits): Promise<Amount> {
  const reader = new SheetReader(limits);
  let rows = 0;
  let wide = 0;
  for await (const _ of xmlPieces(zip, part, reader, limits)) {
    for (const { cells } of reader.takeRows()) {
      rows++;
      if (cells.length > 1) wide++;
    }
    reader.takeMerges();
    if (wide > 1) return 'a table';
  }
  if (rows > 1) return 'a list';
  return rows === 1 ? 'a cell' : 'nothing';
}
