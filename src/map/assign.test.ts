import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assign, type Pair } from './assign.ts';

const total = (pairs: readonly Pair[], won: Map<number, number>) =>
  [...won].reduce(
    (sum, [column, field]) =>
      sum + Math.max(...pairs.filter((p) => p.column === column && p.field === field).map((p) => p.gain)),
    0,
  );

/** Every assignment there is. */
function best(pairs: readonly Pair[], columns: number[]): number {
  const [column, ...rest] = columns;
  if (column === undefined) return 0;
  const without = best(pairs, rest);
  return pairs
    .filter((pair) => pair.column === column)
    .reduce(
      (most, pair) =>
        Math.max(
          most,
          pair.gain +
            best(
              pairs.filter((other) => other.field !== pair.field),
              rest,
            ),
        ),
      without,
    );
}

test('the assignment is one, and no other gains more', () => {
  const pair = fc.record({
    column: fc.nat(5),
    field: fc.nat(5),
    gain: fc.double({ min: 0.01, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(pair, { maxLength: 18, selector: ({ column, field }) => `${column} ${field}` }),
      (pairs) => {
        const won = assign(pairs);
        expect(new Set(won.values()).size).toBe(won.size);
        for (const [column, field] of won)
          expect(pairs.some((p) => p.column === column && p.field === field)).toBe(true);
        expect(total(pairs, won)).toBeCloseTo(best(pairs, [...new Set(pairs.map((p) => p.column))]), 9);
      },
    ),
    { numRuns: 300 },
  );
});
