/** The five steps, and which of them an import in some state can be at (contract §5). */
import type { Status } from '../api/types.ts';

export const steps = ['file', 'mapping', 'check', 'progress', 'result'] as const;
export type Step = (typeof steps)[number];

const open: Record<Status, readonly Step[]> = {
  uploaded: ['mapping', 'file'],
  mapped: ['check', 'mapping', 'file'],
  processing: ['progress'],
  undoing: ['progress'],
  completed: ['result'],
  cancelled: ['result'],
  failed: ['result'],
  undone: ['result'],
};

/** Steps that can be gone to, the one to begin with first. */
export const stepsOf = (status: Status): readonly Step[] => open[status];

/** The step an address asks for, or where the import is by now. */
export function stepAt(status: Status, asked: string): Step {
  const possible = stepsOf(status);
  return possible.find((step) => step === asked) ?? possible[0] ?? 'file';
}
