/**
 * A button that starts something which takes its time. While it does, the button keeps the focus, which one that is
 * disabled loses (WCAG 2.4.3), says that it is busy, and does nothing more.
 */
import { Button, type ButtonProps } from '@mantine/core';
import type { MouseEvent, MouseEventHandler } from 'react';

interface Props extends Omit<ButtonProps, 'loading'> {
  busy: boolean;
  type?: 'submit' | 'button';
  onClick?: MouseEventHandler<HTMLButtonElement>;
}

export const BusyButton = ({ busy, onClick, ...props }: Props) => (
  <Button
    {...props}
    aria-busy={busy}
    aria-disabled={busy || undefined}
    data-busy={busy || undefined}
    onClick={(event: MouseEvent<HTMLButtonElement>) => (busy ? event.preventDefault() : onClick?.(event))}
  />
);
