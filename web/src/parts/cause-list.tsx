import type { ImportType } from '../api/types.ts';
import { count } from '../look/format.ts';
import classes from './cause-list.module.css';

interface Props {
  causes: readonly { field: string; message: string; count: number }[];
  type: ImportType;
}

const shownMax = 8;
const more = (n: string) => `and ${n}`;

/** Why rows fail, the most frequent first. */
export function CauseList({ causes, type }: Props) {
  const rest = causes.length - shownMax;
  return (
    <ul className={classes.list}>
      {causes.slice(0, shownMax).map(({ field, message, count: rows }) => (
        <li key={`${field} ${message}`}>
          <b>{type.fields.find(({ name }) => name === field)?.label ?? field}</b>
          <span>{message}</span>
          <span className={classes.count}>{count(rows, 'row', 'rows')}</span>
        </li>
      ))}
      {rest > 0 && <li>{more(count(rest, 'other cause', 'other causes'))}</li>}
    </ul>
  );
}
