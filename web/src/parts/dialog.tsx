/** A window over the page, or a panel at its side. Its title is no banner of the page, which a `header` would be. */
import { Drawer, Modal } from '@mantine/core';
import { type ReactNode, useLayoutEffect } from 'react';
import classes from './dialog.module.css';
import { close } from './text.ts';

interface Props {
  opened: boolean;
  title: string;
  /** At the side, for what is long. */
  aside?: boolean;
  onClose: () => void;
  children: ReactNode;
}

export function Dialog({ opened, title, aside = false, onClose, children }: Props) {
  const Kind = aside ? Drawer : Modal;
  useLayoutEffect(() => setPageInert(opened), [opened]);
  return (
    <Kind.Root opened={opened} onClose={onClose} {...(aside ? { position: 'right' } : { centered: true })}>
      <Kind.Overlay />
      <Kind.Content>
        <Kind.Body>
          <div className={classes.head}>
            <Kind.Title className={classes.title ?? ''}>{title}</Kind.Title>
            <Kind.CloseButton aria-label={close} />
          </div>
          {children}
        </Kind.Body>
      </Kind.Content>
    </Kind.Root>
  );
}

/** What lies under the window can be neither reached nor read meanwhile; the window itself stands beside it. */
function setPageInert(inert: boolean): () => void {
  const page = document.getElementById('root');
  page?.toggleAttribute('inert', inert);
  return () => page?.removeAttribute('inert');
}
