/** What an undo would come to, and what it came to, in words. */
import { type UndoCounts, type UndoPreview, undoReasonWords } from '../../domain/undo.ts';
import type { Look } from './target.ts';

const number = (value: number) => value.toLocaleString('en-GB');

type Counts = Pick<UndoCounts, 'removed' | 'restored' | 'partly' | 'kept'>;
const words: Record<keyof Counts, string> = {
  removed: 'removed',
  restored: 'restored',
  partly: 'partly restored',
  kept: 'kept',
};

const told = (counts: Counts) =>
  (['removed', 'restored', 'partly', 'kept'] as const)
    .filter((what) => counts[what] > 0)
    .map((what) => `${number(counts[what])} ${words[what]}`)
    .join(', ') || 'nothing to take back';

export function previewText(preview: UndoPreview): string {
  const reasons = preview.reasons.map(
    ({ reason, count }) => `  ${number(count)} stay${count === 1 ? 's' : ''}: ${undoReasonWords[reason]}`,
  );
  return [`Records if undone now: ${told(preview)}`, ...reasons].join('\n');
}

/** @param report where it was written, or null */
export function countsText(counts: UndoCounts, report: string | null): string {
  const lines = [`undone: ${told(counts)}`];
  if (report !== null) lines.push(`What became of each record: ${report}`);
  else if (counts.partly + counts.kept > 0)
    lines.push('The undo report of the import says why records were kept.');
  return lines.join('\n');
}

/** An undo shown as a run is: what is left of its records. */
export function progressOf(look: Look): Look {
  if (look.undo === null) return look;
  const { removed, restored, partly, kept, remaining } = look.undo;
  const outcome = { created: 0, updated: 0, unchanged: 0, failed: 0, remaining };
  return { ...look, total: removed + restored + partly + kept + remaining, outcome };
}
