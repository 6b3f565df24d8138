import { Paper, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Mark } from '../look/mark.tsx';
import classes from './card.module.css';
import { PageTitle } from './page.tsx';

/** One question on a page of its own, outside the frame: nothing else is to be done meanwhile. */
export function Card({ title, about, children }: { title: string; about?: string; children: ReactNode }) {
  return (
    <main className={classes.place}>
      <Paper withBorder className={classes.card ?? ''}>
        <Stack>
          <Mark size={44} />
          <div>
            <PageTitle>{title}</PageTitle>
            {about !== undefined && <Text c="dimmed">{about}</Text>}
          </div>
          {children}
        </Stack>
      </Paper>
    </main>
  );
}
