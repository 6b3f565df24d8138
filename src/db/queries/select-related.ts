import type { Types } from '../../types/define.ts';
import type { RelatedThrough } from '../../types/rule.ts';
import { type Db, quoted } from '../sql.ts';

/** The uuids of a row that a rule wants to be related: what its `field` points to, and what its `to.field` does. */
export interface Pair {
  field: string;
  to: string;
}

/** One text a pair, to compare by. */
export const pairKey = ({ field, to }: Pair): string => `${field} ${to}`;

/**
 * Which of these pairs are related as the rule says: one probe of the indexes a pair.
 * @param to the type that `rule.to.field` refers to
 * @returns the keys of those that are
 */
export async function selectRelated(
  db: Db,
  types: Types,
  firmUuid: string,
  rule: RelatedThrough,
  to: string,
  pairs: readonly Pair[],
): Promise<Set<string>> {
  const tableOf = (name: string) => {
    const type = types.get(name);
    if (!type) throw new Error(`A rule is about records of «${name}», which is no type.`);
    return quoted(type.table);
  };
  const { through } = rule;
  const { rows } = await db.query(
    `SELECT pair.field, pair.to FROM unnest($2::uuid[], $3::uuid[]) AS pair (field, "to")
      WHERE EXISTS (
        SELECT FROM ${tableOf(to)} t
          JOIN ${tableOf(through.type)} j
            ON j.firm_uuid = $1 AND j.${quoted(through.other)} = t.${quoted(rule.to.column)}
           AND j.${quoted(through.field)} = pair.field
         WHERE t.firm_uuid = $1 AND t.uuid = pair.to)`,
    [firmUuid, pairs.map(({ field }) => field), pairs.map((pair) => pair.to)],
  );
  return new Set(rows.map(pairKey));
}
