import { Paper, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { Mark } from '../look/mark.tsx';
import { PageTitle } from '../parts/page.tsx';
import classes from './consent.module.css';

/** One question on a page of its own, outside the frame: nothing else is to be done meanwhile. */
export function Card({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className={classes.place}>
      <Paper withBorder className={classes.card ?? ''}>
        <Stack>
          <Mark size={44} />
          <PageTitle>{title}</PageTitle>
          {children}
        </Stack>
      </Paper>
    </main>
  );
}
