/** Parts a cell that holds the values of two columns, because the delimiter between them is missing. */
import { cellType, isSpecific, typeOf } from './cell-type.ts';
import { sameFamily } from './column-types.ts';

/** How long the value of a column that is not text may be. */
const VALUE_MAX = 60;
/** Where one value ends and another begins although nothing stands between. */
const SEAM = /\p{Ll}(?=\p{Lu})|\d(?=\p{L})|\p{L}{3}(?=\d)|[^\s](?=[$£€¥]\d|https?:|www\.)/gu;

/**
 * Only what is certain enough to show a person: at least one of the columns holds values of a kind, the text as a
 * whole is none for the first column, and there is one place where it can be parted, or one among them where a person
 * would see the seam: `2MG-8769`, `28/01/201800:00`, `$74.69Boots`.
 * @param kinds of the two columns, `cellType`
 */
export function splitCell(text: string, kinds: readonly [number, number]): [string, string] | null {
  const [left, right] = kinds.map((kind) => isSpecific(kind as never)) as [boolean, boolean];
  if (text.length < 2 || (!left && !right) || (left && isOf(text, kinds[0]))) return null;
  if (left && right && text.length > VALUE_MAX) return null;
  const seams = new Set([...text.matchAll(SEAM)].map((found) => found.index + found[0].length));
  const from = left ? 1 : Math.max(1, text.length - VALUE_MAX);
  const to = right ? text.length - 1 : Math.min(text.length - 1, VALUE_MAX);
  const places: number[] = [];
  for (let at = from; at <= to; at++) {
    if (!(left && right) && !seams.has(at)) continue;
    if (left && !isOf(text.slice(0, at), kinds[0])) continue;
    if (right && !isOf(text.slice(at), kinds[1])) continue;
    places.push(at);
  }
  const seen = places.filter((at) => seams.has(at));
  const at = places.length === 1 ? places[0] : seen.length === 1 ? seen[0] : undefined;
  return at === undefined ? null : [text.slice(0, at), text.slice(at)];
}

function isOf(text: string, kind: number): boolean {
  const type = typeOf(text);
  return type === kind || (kind !== cellType.number && type !== cellType.empty && sameFamily(type, kind));
}
