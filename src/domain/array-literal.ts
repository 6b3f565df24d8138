/** Lists as PostgreSQL's array literals, every item in quotes: `{"First","say \"so\""}`. */

/** What must be escaped inside the quotes. */
const SPECIAL = /["\\]/;
const EACH_SPECIAL = /["\\]/g;

/** One item, in its quotes. */
export function quotedItem(item: string): string {
  return SPECIAL.test(item) ? `"${item.replace(EACH_SPECIAL, '\\$&')}"` : `"${item}"`;
}

export function arrayLiteral(items: Iterable<string>): string {
  return `{${Array.from(items, quotedItem).join(',')}}`;
}

/** The items of a literal that was made here, or by PostgreSQL, which leaves out quotes it need not have. None is null. */
export function arrayItems(literal: string): string[] {
  return Array.from(literal.matchAll(/"((?:[^"\\]|\\.)*)"|([^{},"]+)/gs), ([, item, bare = '']) =>
    item === undefined ? bare : item.replace(/\\(.)/gs, '$1'),
  );
}
