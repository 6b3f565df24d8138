import { Skeleton, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { Cause, Import, ImportType } from '../../api/types.ts';
import { count } from '../../look/format.ts';
import classes from './causes.module.css';
import { FixCause } from './fix-cause.tsx';
import { text } from './text.ts';

interface Props {
  one: Import;
  type: ImportType;
  /** Absent while they are on their way. */
  causes: Cause[] | undefined;
  mayChange: boolean;
}

const causesShown = 30;

/** Why rows failed, the most frequent first, each with a way to put all its rows right at once. */
export function Causes({ one, type, causes, mayChange }: Props) {
  const [open, setOpen] = useState<string | null>(null);
  if (!causes) return <Skeleton h={120} />;
  return (
    <ul className={classes.list} aria-label={text.causes}>
      {causes.slice(0, causesShown).map((cause) => {
        const key = `${cause.field} ${cause.message}`;
        const field = type.fields.find(({ name }) => name === cause.field);
        return (
          <li key={key} className={classes.cause}>
            <div className={classes.line}>
              <div className={classes.said}>
                <b>{field?.label ?? cause.field}</b> {cause.message}
                <div className={classes.examples}>
                  {cause.examples.map((example) => (
                    <span key={example} className={classes.example} data-empty={example === '' || undefined}>
                      {example === '' ? text.empty : example}
                    </span>
                  ))}
                </div>
              </div>
              <span className={classes.count}>{count(cause.count, 'row', 'rows')}</span>
              {mayChange && field && (
                <UnstyledButton
                  className={classes.toggle ?? ''}
                  aria-expanded={open === key}
                  onClick={() => setOpen(open === key ? null : key)}
                >
                  {cause.count === 1 ? text.fixOne : text.fix}
                </UnstyledButton>
              )}
            </div>
            {open === key && field && <FixCause uuid={one.uuid} cause={cause} field={field} />}
          </li>
        );
      })}
    </ul>
  );
}
