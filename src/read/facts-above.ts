/** Facts about a file, or its title, that stand above its table and have the table's own number of cells. */
import { columnTypes } from './column-types.ts';
import { headerEvidence } from './header-evidence.ts';
import { fits, nextFilled } from './header-lines.ts';
import type { SampleRecord } from './sample-records.ts';

const FACTS_MAX = 6;
/** How many values below its name make a column. */
const COLUMN_MIN = 3;

/**
 * Where a table of two columns begins below a few facts about the file that have two cells as well: `Report;Clients`,
 * `Date;01/02/2024`, an empty line, and then the header. 0 where there is no such thing.
 */
export function afterFacts(records: readonly SampleRecord[], width: number): number {
  const blank = records.findIndex((record) => record.blank);
  if (width === 1) return afterTitle(records, blank);
  if (width !== 2 || blank < 1 || blank > FACTS_MAX) return 0;
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
  const { like, above, words } = headerEvidence(header.cells, columnTypes(values, 1));
  return like === 0 && (above > 0 || words > 0) ? from : 0;
}
