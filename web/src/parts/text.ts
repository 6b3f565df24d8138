/** Words that several pages share. */
import type { Mode, Status } from '../api/types.ts';

export const modeNames: Record<Mode, string> = { validate: 'Check only', store: 'Create', update: 'Update' };

export const statusNames: Record<Status, string> = {
  uploaded: 'To be mapped',
  mapped: 'Ready to start',
  processing: 'Running',
  completed: 'Done',
  cancelled: 'Cancelled',
  failed: 'Stopped',
  undoing: 'Being undone',
  undone: 'Undone',
};

export const problems = {
  away: 'Inlet cannot be reached. Nothing is lost: check your connection, then try again.',
  forbidden: 'Your role may look at this, but not change it. Ask an owner of your firm.',
  closed: 'Your role may not see this. Ask an owner of your firm.',
  missing:
    'There is no such thing in your firm. It may have been deleted, or belong to another account of yours.',
  large: 'This is larger than Inlet takes.',
  often: (seconds: number) => `Too many requests in a short time. Try again in ${seconds} seconds.`,
  unavailable: 'Inlet cannot work just now. Nothing is lost; try again shortly.',
  unknown: 'Something went wrong in Inlet. Try again; if it stays, tell whoever runs it.',
  again: 'Try again',
};

export const secrets = { copy: 'Copy', copied: 'Copied' };

export const outcomes = {
  created: 'Created',
  updated: 'Updated',
  unchanged: 'Unchanged',
  good: 'Good',
  failed: 'Failed',
  remaining: 'To do',
};

export const close = 'Close';
export const loading = 'Loading';
