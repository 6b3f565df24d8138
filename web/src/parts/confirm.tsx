/** Asks before what cannot be taken back. */

import { Button, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { BusyButton } from './busy-button.tsx';
import { Dialog } from './dialog.tsx';
import { Problem } from './problem.tsx';

interface Props {
  opened: boolean;
  title: string;
  children: ReactNode;
  /** What the button says that does it. */
  action: string;
  /** What the button says that does not. */
  keep: string;
  danger?: boolean;
  busy?: boolean;
  disabled?: boolean;
  error?: unknown;
  onConfirm: () => void;
  onClose: () => void;
}

export function Confirm(props: Props) {
  const {
    opened,
    title,
    children,
    action,
    keep,
    danger = false,
    busy = false,
    error,
    onConfirm,
    onClose,
  } = props;
  return (
    <Dialog opened={opened} title={title} onClose={onClose}>
      <Stack>
        {children}
        <Problem error={error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {keep}
          </Button>
          <BusyButton
            {...(danger && { color: 'red.9' })}
            busy={busy}
            disabled={props.disabled ?? false}
            onClick={onConfirm}
          >
            {action}
          </BusyButton>
        </Group>
      </Stack>
    </Dialog>
  );
}
