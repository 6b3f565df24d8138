/** Something worth knowing, in a colour that both schemes can be read in. */
import type { ReactNode } from 'react';
import { Icon } from '../look/icons.tsx';
import classes from './notice.module.css';

interface Props {
  tone: 'good' | 'warn' | 'bad' | 'plain';
  title?: string;
  children?: ReactNode;
  /** Read out as soon as it appears. */
  urgent?: boolean;
}

const icons = { good: 'check', warn: 'alert', bad: 'alert', plain: 'history' } as const;

export function Notice({ tone, title, children, urgent = false }: Props) {
  return (
    <div className={classes.notice} data-tone={tone} role={urgent ? 'alert' : undefined}>
      <span className={classes.icon}>
        <Icon name={icons[tone]} size={20} />
      </span>
      <div className={classes.body}>
        {title && <div className={classes.title}>{title}</div>}
        {children}
      </div>
    </div>
  );
}
