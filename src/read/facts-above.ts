/** Facts about a file that stand above its table and have the table's own number of cells. */
import { columnTypes } from './column-types.ts';
import { headerEvidence } from './header-evidence.ts';
import { fits, nextFilled } from './header-lines.ts';
import type { SampleRecord } from './sample-records.ts';

const FACTS_MAX = 6;

/**
 * Where a table of two columns begins below a few facts about the file that have two cells as well: `Report;Clients`,
 * `Date;01/02/2024`, an empty line, and then the header. 0 where there is no such thing.
 */
export function afterFacts(records: readonly SampleRecord[], width: number): number {
  const blank = records.findIndex((record) => record.blank);
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
