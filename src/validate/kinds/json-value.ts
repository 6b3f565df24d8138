import type { Field } from '../../types/define.ts';
import { arrayItems } from './array-literal.ts';
import { momentText } from './moment.ts';
import { zoneOf } from './zone.ts';

/**
 * A value as `records` and `preview` show it: bool as true or false, int, money (in pennies) and percentage as number, a list as
 * array, a date as `YYYY-MM-DD`, a moment as ISO 8601 in the firm's zone, all else as text.
 * @param value as `pg` gives it, or canonical text as the field's check gives it; null stays null
 * @param timezone the firm's, in which a moment is shown
 */
export function jsonValue(field: Field, value: unknown, timezone = 'UTC'): unknown {
  if (value === null || value === undefined) return null;
  switch (field.kind) {
    case 'bool':
      return value === true || value === 't';
    case 'int':
    case 'money':
    case 'percentage':
      return Number(value);
    case 'rest':
      return typeof value === 'string' ? JSON.parse(value) : value;
    case 'list':
    case 'refs':
      return typeof value === 'string' ? arrayItems(value) : value;
    case 'date':
      return value instanceof Date ? localDay(value) : value;
    case 'datetime':
      return momentIn(timezone, value);
    default:
      return value;
  }
}

/** Text from before standard time, whose offset has seconds, stays as it is. */
function momentIn(timezone: string, value: unknown): unknown {
  const at = value instanceof Date ? value.getTime() : Date.parse(String(value));
  return Number.isNaN(at) ? value : momentText(Math.floor(at / 1000), zoneOf(timezone));
}

/** `pg` makes a local midnight of a date, unless it is told to leave it as text. */
function localDay(date: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
