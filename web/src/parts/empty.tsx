/** Where there is nothing yet: why, and the first step. */
import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './empty.module.css';

export function Empty({
  title,
  children,
  actions,
}: {
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <Stack className={classes.empty} align="center" gap="sm">
      <Text fw={600} fz="lg">
        {title}
      </Text>
      {children && (
        <Text c="dimmed" maw={460} ta="center">
          {children}
        </Text>
      )}
      {actions}
    </Stack>
  );
}
