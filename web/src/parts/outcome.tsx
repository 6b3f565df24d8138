/** What became of the rows, in words and as a bar whose parts add up to the whole file. */
import type { ListedImport } from '../api/types.ts';
import { count, number } from '../look/format.ts';
import classes from './outcome.module.css';
import { outcomes } from './text.ts';

export type Part = 'created' | 'updated' | 'unchanged' | 'failed';
export const parts: readonly Part[] = ['created', 'updated', 'unchanged', 'failed'];

type Counted = Pick<ListedImport, 'outcome' | 'total_jobs' | 'mode' | 'status'>;

/** A check changes nothing: its good rows are called good, not unchanged. */
export const partName = (part: Part, mode: ListedImport['mode']): string =>
  part === 'unchanged' && mode === 'validate' ? outcomes.good : outcomes[part];

export function OutcomeWords({ one }: { one: Counted }) {
  const { outcome, total_jobs: total, mode } = one;
  const said = parts.filter((part) => outcome[part] > 0);
  if (said.length === 0) return <span className={classes.quiet}>{count(total, 'row', 'rows')}</span>;
  return (
    <span className={classes.words}>
      {said.map((part) => (
        <span key={part} className={part === 'failed' ? classes.bad : undefined}>
          {number(outcome[part])} {partName(part, mode).toLowerCase()}
        </span>
      ))}
    </span>
  );
}

/** @param tall for a page of its own, low for a line of a list */
export function OutcomeBar({ one, tall = false }: { one: Counted; tall?: boolean }) {
  const { outcome, total_jobs: total } = one;
  const done = total - outcome.remaining;
  return (
    <div
      className={classes.bar}
      data-tall={tall || undefined}
      role="progressbar"
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={done}
      aria-valuetext={`${number(done)} / ${number(total)}`}
      aria-label={outcomes.remaining}
    >
      {parts.map((part) => (
        <div
          key={part}
          data-part={part}
          style={{ width: `${total === 0 ? 0 : (100 * outcome[part]) / total}%` }}
        />
      ))}
    </div>
  );
}
