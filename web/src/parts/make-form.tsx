/** A form that makes one more of something: its inputs, its button, and beneath it what went wrong with none of them. */
import { Paper, Stack } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { errorsOf } from '../api/ask.ts';
import { BusyButton } from './busy-button.tsx';
import { Problem } from './problem.tsx';

interface Props {
  /** What it is called for those who do not see it. */
  label: string;
  /** What the button says. */
  action: string;
  making: { error: unknown; isPending: boolean };
  make: () => void;
  /** The inputs, each with its own errors. */
  children: ReactNode;
  /** What is to be said once one was made. */
  made?: ReactNode;
}

export function MakeForm({ label, action, making, make, children, made }: Props) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make();
  };
  return (
    <Stack gap="sm">
      <Paper withBorder p="lg" maw={640}>
        <form onSubmit={submit} aria-label={label}>
          <Stack gap="md">
            {children}
            <BusyButton type="submit" busy={making.isPending}>
              {action}
            </BusyButton>
          </Stack>
        </form>
      </Paper>
      {Object.keys(errorsOf(making.error)).length === 0 && <Problem error={making.error} />}
      {made}
    </Stack>
  );
}
