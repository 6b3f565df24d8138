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

/** The items of a literal that was made here. */
export function arrayItems(literal: string): string[] {
  return Array.from(literal.matchAll(/"((?:[^"\\]|\\.)*)"/gs), ([, item = '']) =>
    item.replace(/\\(.)/gs, '$1'),
  );
}
