/** Texts in the text format of COPY (PostgreSQL manual, COPY, «Text Format»). Rows in their numbers: copy-lines.ts. */

const special = /[\\\t\n\r]/;
const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** Escapes a text for COPY. Most texts need none, which the test tells without a copy. */
export function escapeCopy(text: string): string {
  return special.test(text)
    ? text.replaceAll(/[\\\t\n\r]/g, (character) => escapes[character] as string)
    : text;
}
