/** Which characters may enclose the cells of a text. */
import type { Dialect } from './dialect.ts';

/** Quotes that stand at a cell's border somewhere. The double quote is assumed where there is none at all. */
export function quotesIn(text: string, delimiter: string): string[] {
  const part = delimiter === '' ? '\n' : delimiter;
  const borders = (quote: string) =>
    text.startsWith(quote) ||
    text.includes(`\n${quote}`) ||
    text.includes(`\r${quote}`) ||
    text.includes(part + quote) ||
    text.includes(`${part.trimEnd()} ${quote}`);
  const found = ['"'];
  if (borders("'")) found.push("'");
  if (borders('"')) found.push('');
  return found;
}

/** Whether a cell between apostrophes holds one that was written twice, or has a backslash before it. */
export function escapesApostrophes(text: string, dialect: Dialect): boolean {
  const part = dialect.delimiter.replace(/[|^\\]/g, '\\$&');
  const inside = dialect.escape === 'backslash' ? "\\\\'" : "''";
  const cell = `'[^'\\r\\n]{1,200}${inside}[^'\\r\\n]{1,200}'`;
  return new RegExp(`(?:^|[\\r\\n]|${part})${cell}(?=${part}|[\\r\\n]|$)`).test(text);
}
