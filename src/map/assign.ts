/**
 * The best total assignment of headers to fields, each used once at most: the Hungarian algorithm with potentials
 * (Kuhn and Munkres; O(n²m) for the smaller side n), on each group of headers and fields that compete at all.
 */

export interface Pair {
  column: number;
  field: number;
  /** What is won by the pair; above 0. */
  gain: number;
}

/** @returns for each column the field it got, by number; columns that got none are not in it */
export function assign(pairs: readonly Pair[]): Map<number, number> {
  const won = new Map<number, number>();
  for (const group of competing(pairs)) for (const { column, field } of solve(group)) won.set(column, field);
  return won;
}

/** Pairs that share a column or a field, directly or through others. */
function competing(pairs: readonly Pair[]): Pair[][] {
  const root = new Map<string, string>();
  const find = (key: string): string => {
    let top = key;
    for (let up = root.get(top); up !== undefined && up !== top; up = root.get(top)) top = up;
    root.set(key, top);
    return top;
  };
  for (const { column, field } of pairs) root.set(find(`c${column}`), find(`f${field}`));
  const groups = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const top = find(`c${pair.column}`);
    const group = groups.get(top);
    if (group) group.push(pair);
    else groups.set(top, [pair]);
  }
  return [...groups.values()];
}

function solve(pairs: readonly Pair[]): { column: number; field: number }[] {
  if (pairs.length === 1) return [...pairs];
  const fields = [...new Set(pairs.map((pair) => pair.field))];
  const columns = [...new Set(pairs.map((pair) => pair.column))];
  const fieldAt = new Map(fields.map((field, i) => [field, i]));
  const columnAt = new Map(columns.map((column, j) => [column, j]));
  // Each field may also go to a column of its own that stands for «none», at no gain.
  const width = columns.length + fields.length;
  const cost = fields.map(() => new Float64Array(width));
  for (const { column, field, gain } of pairs) {
    const row = cost[fieldAt.get(field) ?? 0];
    const j = columnAt.get(column) ?? 0;
    if (row) row[j] = Math.min(row[j] ?? 0, -gain);
  }
  const real = new Set(pairs.map(({ column, field }) => `${column} ${field}`));
  return hungarian(cost, width)
    .map((j, i) => ({ column: columns[j] ?? -1, field: fields[i] ?? -1 }))
    .filter(({ column, field }) => real.has(`${column} ${field}`));
}

/** @returns for each row the column it gets, so that the sum of costs is least; no more rows than columns */
function hungarian(cost: readonly Float64Array[], width: number): number[] {
  const rows = cost.length;
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(width + 1);
  const takenBy = new Int32Array(width + 1);
  const cameFrom = new Int32Array(width + 1);
  for (let row = 1; row <= rows; row++) {
    takenBy[0] = row;
    let column = 0;
    const least = new Float64Array(width + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Uint8Array(width + 1);
    do {
      used[column] = 1;
      const current = at(takenBy, column);
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let j = 1; j <= width; j++) {
        if (used[j]) continue;
        const reduced =
          (cost[current - 1]?.[j - 1] ?? 0) - at(rowPotential, current) - at(columnPotential, j);
        if (reduced < at(least, j)) {
          least[j] = reduced;
          cameFrom[j] = column;
        }
        if (at(least, j) < delta) {
          delta = at(least, j);
          next = j;
        }
      }
      for (let j = 0; j <= width; j++) {
        if (used[j]) {
          rowPotential[at(takenBy, j)] = at(rowPotential, at(takenBy, j)) + delta;
          columnPotential[j] = at(columnPotential, j) - delta;
        } else least[j] = at(least, j) - delta;
      }
      column = next;
    } while (at(takenBy, column) !== 0);
    while (column !== 0) {
      const before = at(cameFrom, column);
      takenBy[column] = at(takenBy, before);
      column = before;
    }
  }
  const result = new Array<number>(rows).fill(-1);
  for (let j = 1; j <= width; j++) if (at(takenBy, j) > 0) result[at(takenBy, j) - 1] = j - 1;
  return result;
}

const at = (numbers: Float64Array | Int32Array, i: number): number => numbers[i] ?? 0;
