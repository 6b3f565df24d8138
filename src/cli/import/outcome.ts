/** What an import came to, in words. */
import type { Look } from './target.ts';

const shown = 5;

/** @param report where the complete error report is, or null */
export function outcomeText(
  { status, total, outcome, failure, failures }: Look,
  report: string | null,
): string {
  const counts = (['created', 'updated', 'unchanged', 'failed', 'remaining'] as const)
    .filter((what) => outcome[what] > 0)
    .map((what) => `${outcome[what].toLocaleString('en-GB')} ${what}`);
  const rows = `${total.toLocaleString('en-GB')} row${total === 1 ? '' : 's'}`;
  const lines = [`${status}: ${rows}${counts.length > 0 ? `, ${counts.join(', ')}` : ''}`];
  if (failure !== null) lines.push(failure);
  for (const { row, line, messages } of failures.slice(0, shown))
    lines.push(`  row ${row} (line ${line}): ${Object.values(messages).flat().join(' ')}`);
  if (failures.length > shown) lines.push('  …');
  if (report !== null) lines.push(`Every failed row, with the reason: ${report}`);
  return lines.join('\n');
}
