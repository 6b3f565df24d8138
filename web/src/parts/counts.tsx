import type { ListedImport } from '../api/types.ts';
import { number } from '../look/format.ts';
import classes from './counts.module.css';
import { partName, parts } from './outcome.tsx';
import { outcomes } from './text.ts';

/** The counts of an import, which add up to its rows. What cannot occur in its mode is left out. */
export function Counts({ one }: { one: ListedImport }) {
  const { outcome, mode } = one;
  const possible = parts.filter(
    (part) =>
      outcome[part] > 0 ||
      part === 'failed' ||
      (part === 'created' && mode === 'store') ||
      (part === 'updated' && mode === 'update') ||
      (part === 'unchanged' && mode !== 'store'),
  );
  return (
    <dl className={classes.counts}>
      {possible.map((part) => (
        <div key={part} data-failed={(part === 'failed' && outcome.failed > 0) || undefined}>
          <dt>
            <span className={classes.key} data-part={part} />
            {partName(part, mode)}
          </dt>
          <dd>{number(outcome[part])}</dd>
        </div>
      ))}
      {outcome.remaining > 0 && (
        <div>
          <dt>
            <span className={classes.key} />
            {outcomes.remaining}
          </dt>
          <dd>{number(outcome.remaining)}</dd>
        </div>
      )}
    </dl>
  );
}
