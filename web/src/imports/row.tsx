import { Link } from 'wouter';
import type { ImportType, ListedImport } from '../api/types.ts';
import { ago, moment } from '../look/format.ts';
import { OutcomeBar, OutcomeWords } from '../parts/outcome.tsx';
import { StatusBadge } from '../parts/status-badge.tsx';
import { modeNames } from '../parts/text.ts';
import classes from './imports.module.css';

/** One import in the list; it moves while the import runs. */
export function ImportRow({ one, type }: { one: ListedImport; type: ImportType | undefined }) {
  return (
    <li>
      <Link href={`/imports/${one.uuid}`} className={classes.row}>
        <div className={classes.name} title={one.name}>
          {one.name}
        </div>
        <div className={classes.quiet}>
          {type?.label ?? one.type} · {modeNames[one.mode]}
        </div>
        <div>
          <StatusBadge status={one.status} />
        </div>
        <div className={classes.outcome}>
          <OutcomeWords one={one} />
          {one.status === 'processing' && <OutcomeBar one={one} />}
        </div>
        <div className={`${classes.quiet} ${classes.end}`} title={moment(one.created_at)}>
          {ago(one.created_at)}
          <br />
          {one.account.name}
        </div>
      </Link>
    </li>
  );
}
