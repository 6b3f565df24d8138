/** A list of things one has, each with its name, what is known of it, and what ends it. */
import { Button, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './entries.module.css';

export const Entries = ({ label, children }: { label?: string; children: ReactNode }) => (
  <ul className={classes.list} aria-label={label}>
    {children}
  </ul>
);

interface EntryProps {
  name: ReactNode;
  /** Between the name and the facts. */
  children?: ReactNode;
  facts: string[];
  /** What the button says, and what it says to who hears it without the rest; without one there is no button. */
  action?: string;
  actionOn?: string;
  onAction?: () => void;
}

export const Entry = ({ name, children, facts, action, actionOn, onAction }: EntryProps) => (
  <li className={classes.row}>
    <div>
      <Text fw={600}>{name}</Text>
      {children}
      <Text c="dimmed" fz="sm">
        {facts.join(' · ')}
      </Text>
    </div>
    {onAction && (
      <Button
        variant="default"
        size="compact-sm"
        className={classes.action ?? ''}
        aria-label={actionOn}
        onClick={onAction}
      >
        {action}
      </Button>
    )}
  </li>
);
