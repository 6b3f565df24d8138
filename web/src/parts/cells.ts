/** Stored values as a person reads them, and columns as wide as what is in them. */
import type { ImportField } from '../api/types.ts';
import { day, moment, pounds } from '../look/format.ts';
import type { Column } from './grid/grid.tsx';

const words = { yes: 'Yes', no: 'No' };

/** @param field absent for what is no field of the type, e.g. the id */
export function inWords(value: unknown, field: ImportField | undefined): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(String).join('; ');
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (field?.kind === 'money' && typeof value === 'number') return pounds(value);
  if (field?.kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(String(value))) return day(String(value));
  if (field?.kind === 'datetime') return moment(String(value));
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return field?.options.find((option) => option.value === text)?.label ?? text;
}

const [narrowest, widest, letterWidth, padding] = [90, 300, 8, 30];

/** @param texts some of the cells of the column */
export function columnOf(key: string, label: string, texts: readonly string[]): Column {
  const longest = Math.max(label.length * 1.12, ...texts.map(({ length }) => length));
  return {
    key,
    label,
    width: Math.round(Math.min(widest, Math.max(narrowest, longest * letterWidth + padding))),
  };
}
