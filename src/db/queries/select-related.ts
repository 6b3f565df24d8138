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
 * Which of these pairs are related as the rule says: a probe of the index of `through.field` a pair, said so that nothing
 * else can be planned (select-taken). By `through.other` it would read all there are of it for each pair: of 20,000
 * scheme members each looked through the staff of its whole business, for 33 s.
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
    `SELECT DISTINCT pair.field, pair.to FROM unnest($2::uuid[], $3::uuid[]) AS pair (field, "to")
      CROSS JOIN LATERAL (
        SELECT j.${quoted(through.other)} AS other FROM ${tableOf(through.type)} j
         WHERE j.firm_uuid = $1 AND j.${quoted(through.field)} = pair.field OFFSET 0) found
      CROSS JOIN LATERAL (
        SELECT FROM ${tableOf(to)} t
         WHERE t.firm_uuid = $1 AND t.uuid = pair.to AND t.${quoted(rule.to.column)} = found.other OFFSET 0) same`,
    [firmUuid, pairs.map(({ field }) => field), pairs.map((pair) => pair.to)],
  );
  return new Set(rows.map(pairKey));
}
