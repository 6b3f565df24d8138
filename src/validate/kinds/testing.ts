/** For the tests beside: what a cell comes to, as one string. */
import type { Field } from '../../types/define.ts';
import { checkFor } from './check-for.ts';
import type { CheckContext } from './kind.ts';

const usual: CheckContext = { dateOrder: 'DMY', today: '2025-06-15', timezone: 'Europe/London' };

/** Reads cells of a field: each gives its canonical text, nothing for no value, or `✗ ` and the message. */
export function reader(field: Field, context: Partial<CheckContext> = {}): (cell: string) => string {
  const check = checkFor(field, { ...usual, ...context });
  return (cell) => {
    const result = check(cell);
    if (result === null) return '';
    return typeof result === 'string' ? result : `✗ ${result.message}`;
  };
}
