/** Facts about a file, or its title, that stand above its table and have the table's own number of cells. */
import { columnTypes } from './column-types.ts';
import { headerEvidence } from './header-evidence.ts';
import { filled, fits, nextFilled } from './header-lines.ts';
import type { SampleRecord } from './sample-records.ts';

const FACTS_MAX = 8;
/** How many values below its name make a column. */
const COLUMN_MIN = 3;

/**
 * Where the table begins below a few facts about the file: `Report;Clients`, `Date:;01/02/2024`, an empty line, and
 * then the header. A wide table needs no such look: what is above it is sparse. 0 where there is no such thing.
 */
export function afterFacts(records: readonly SampleRecord[], width: number): number {
  const blank = records.findIndex((record) => record.blank);
  if (width === 1) return afterTitle(records, blank);
  const from = afterKeys(records, width);
  if (from > 0) return from;
  if (blank < 1 || blank > FACTS_MAX) return 0;
  return width === 2 ? afterPairs(records, blank) : afterSparse(records, width, blank);
}

/** Facts with a name that ends in a colon, whatever parts them from the table. */
function afterKeys(records: readonly SampleRecord[], width: number): number {
  const isKey = (record: SampleRecord) =>
    fits(record, width) && filled(record) <= 2 && /[^\s:]\s*:$/.test((record.cells[0] ?? '').trimEnd());
  let from = nextFilled(records, 0);
  let facts = 0;
  for (let record = records[from]; record && isKey(record); record = records[from]) {
    facts++;
    from = nextFilled(records, from + 1);
  }
  const rest = records.slice(from).filter((record) => fits(record, width));
  return facts > 0 && facts <= FACTS_MAX && rest.length > 1 && !rest.some(isKey) ? from : 0;
}

/** Facts of two cells above a table of more, with an empty line between and more lines below it than above. */
function afterSparse(records: readonly SampleRecord[], width: number, blank: number): number {
  if (records.slice(0, blank).some((record) => !fits(record, width) || filled(record) > 2)) return 0;
  const from = nextFilled(records, blank);
  const rest = records.slice(from).filter((record) => fits(record, width));
  const [header] = rest;
  return header && rest.length > blank && filled(header) > 2 && rest.filter(isFuller).length * 2 > rest.length
    ? from
    : 0;
}

function isFuller(record: SampleRecord): boolean {
  return filled(record) > 2;
}

/** Facts of two cells above a table of two columns: only the names of the columns tell them apart. */
function afterPairs(records: readonly SampleRecord[], blank: number): number {
  const width = 2;
  const from = nextFilled(records, blank);
  const rest = records.slice(from).filter((record) => fits(record, width));
  const [header] = rest;
  if (header === undefined || rest.length <= blank || records.slice(from).some((record) => record.blank))
    return 0;
  const facts = records.slice(0, blank);
  const named = (record: SampleRecord) => headerEvidence(record.cells, columnTypes(rest.slice(1), width));
  const { like, above, words } = named(header);
  const isHeading = like === 0 && (above > 0 || words === 2);
  return isHeading && facts.some((fact) => named(fact).words < 2) ? from : 0;
}

/** Where a single column begins below a title and an empty line; 0 where there is no such thing. */
function afterTitle(records: readonly SampleRecord[], blank: number): number {
  if (blank < 1 || blank > FACTS_MAX) return 0;
  const from = nextFilled(records, blank);
  const end = records.findIndex((record, i) => i > from && record.blank);
  const [header, ...values] = records.slice(from, end < 0 ? undefined : end);
  if (header === undefined || values.length < Math.max(COLUMN_MIN, blank)) return 0;
  const column = columnTypes(values, 1);
  const evidence = (record: SampleRecord) => headerEvidence(record.cells, column);
  // By words alone a value would pass for a name, and what stands above it would be lost.
  const isTitle = records.slice(0, blank).every((record) => evidence(record).like === 0);
  const { like, above } = evidence(header);
  return isTitle && like === 0 && above > 0 ? from : 0;
}
