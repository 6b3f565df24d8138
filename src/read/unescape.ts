/** Takes the escapes out of a quoted cell. */
import type { Dialect } from './dialect.ts';

const BACKSLASH_OR_DOUBLED: Record<string, RegExp> = {
  '"': /\\(["\\])|"(")/g,
  "'": /\\(['\\])|'(')/g,
};

/** Undoes doubled quotes and, where the dialect has them, backslashes before a quote or a backslash. */
export function unescaped(cell: string, dialect: Dialect): string {
  const { quote } = dialect;
  if (quote === '') return cell;
  const both = dialect.escape === 'backslash' ? BACKSLASH_OR_DOUBLED[quote] : undefined;
  if (both)
    return cell.replace(both, (_, slashed: string | undefined, doubled: string) => slashed ?? doubled);
  return cell.replaceAll(quote + quote, quote);
}
