import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { Notice } from '../parts/notice.tsx';
import { text } from './text.ts';

interface Props {
  /** Another address is another try. */
  path: string;
  children: ReactNode;
}

/** What a page breaks at stays inside it. Most often its script is gone, as the server was brought up to date. */
export class Boundary extends Component<Props, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override componentDidUpdate(before: Props): void {
    if (this.state.broken && before.path !== this.props.path) this.setState({ broken: false });
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <Notice tone="bad" title={text.broken} urgent>
        <Button variant="default" size="compact-md" onClick={() => location.reload()}>
          {text.reload}
        </Button>
      </Notice>
    );
  }
}
