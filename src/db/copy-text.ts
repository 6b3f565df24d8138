/** Rows in the text format of COPY (PostgreSQL manual, COPY, «Text Format»): tab between, `\N` for null, backslash escapes. */

export interface CopyColumn {
  index: number;
  escape: boolean;
}

const special = /[\\\t\n\r]/;
const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** Escapes a text for COPY. Most texts need none, which the test tells without a copy. */
export function escapeCopy(text: string): string {
  return special.test(text)
    ? text.replaceAll(/[\\\t\n\r]/g, (character) => escapes[character] as string)
    : text;
}

/** One line of COPY: `head` (columns already encoded, at least one), then the columns' values. */
export function copyLine(
  head: string,
  columns: readonly CopyColumn[],
  values: readonly (string | null)[],
): string {
  let line = head;
  for (let at = 0; at < columns.length; at++) {
    const column = columns[at] as CopyColumn;
    const value = values[column.index] as string | null;
    line += value === null ? '\t\\N' : column.escape ? `\t${escapeCopy(value)}` : `\t${value}`;
  }
  return `${line}\n`;
}
