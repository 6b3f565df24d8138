import { Badge } from '@mantine/core';
import type { Status } from '../api/types.ts';
import { statusNames } from './text.ts';

const colours: Record<Status, string> = {
  uploaded: 'gray',
  mapped: 'blue',
  processing: 'tide',
  completed: 'green',
  cancelled: 'gray',
  failed: 'red',
  undoing: 'tide',
  undone: 'gray',
};

export const StatusBadge = ({ status }: { status: Status }) => (
  <Badge color={colours[status]} variant="light" tt="none" fw={600} style={{ flexShrink: 0 }}>
    {statusNames[status]}
  </Badge>
);
