import type { Status } from '../api/types.ts';
import classes from './status-badge.module.css';
import { statusNames } from './text.ts';

const tones: Record<Status, 'quiet' | 'open' | 'moving' | 'good' | 'bad'> = {
  uploaded: 'open',
  mapped: 'open',
  processing: 'moving',
  completed: 'good',
  cancelled: 'quiet',
  failed: 'bad',
  undoing: 'moving',
  undone: 'quiet',
};

export const StatusBadge = ({ status }: { status: Status }) => (
  <span className={classes.badge} data-tone={tones[status]}>
    {statusNames[status]}
  </span>
);
