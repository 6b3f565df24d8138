import type { Types } from '../../types/define.ts';
import type { RelatedThrough } from '../../types/rule.ts';
import { only } from '../probes.ts';
import { type Db, quoted } from '../sql.ts';

/** The uuids of a row that a rule wants to be related: what its `field` points to, and what its `to.field` does. */
export interface Pair {
  field: string;
  to: string;
}

/** One text a pair, to compare by. */
export const pairKey = ({ field, to }: Pair): string => `${field} ${to}`;

/**
 * Which of these pairs are related as the rule says. What the records that `to.field` points to hold is asked once a
 * record, since many rows point to the same; then a probe a pair, said so that nothing else can be planned (select-taken), of an
 * index of `through.field` and `through.other` together (db/tables/wanted.ts): by either alone it would read all the staff
 * of a business, or all the employments of a person, for each pair. The range (see 'only') is of the field:
 * where it was of the other, an index of the other's order would do too, and scheme members took 2.35 times as long a row as
 * clients, and 1.81 times now.
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
  const held = await db.query<{ uuid: string; other: string }>(
    `SELECT uuid, ${quoted(rule.to.column)} AS other FROM ${tableOf(to)}
      WHERE firm_uuid = $1 AND uuid = ANY ($2::uuid[]) AND ${quoted(rule.to.column)} IS NOT NULL
      ORDER BY uuid`,
    [firmUuid, [...new Set(pairs.map((pair) => pair.to))]],
  );
  const others = new Map(held.rows.map(({ uuid, other }) => [uuid, other]));
  const asked = pairs.filter((pair) => others.has(pair.to));
  const { rows } = await db.query<{ at: number }>(
    `SELECT pair.at::int AS at FROM unnest($2::uuid[], $3::uuid[]) WITH ORDINALITY AS pair (field, other, at)
      CROSS JOIN LATERAL (
        SELECT FROM ${tableOf(through.type)} j
         WHERE j.firm_uuid = $1 AND j.${quoted(through.other)} = pair.other
           AND ${only(`j.${quoted(through.field)}`, 'pair.field')} LIMIT 1) same`,
    [firmUuid, asked.map(({ field }) => field), asked.map((pair) => others.get(pair.to))],
  );
  return new Set(rows.map(({ at }) => pairKey(asked[at - 1] as Pair)));
}
