/** A CSV to fill in: every field somebody would write, and made-up records (contract §4 `sample`). */
import type { Field, TypeDefinition } from '../types/define.ts';

/**
 * UTF-8 with a byte order mark, comma, CRLF: what spreadsheet programs open right.
 * @param update with the id that existing records are found by; a new record must not carry one
 */
export function toSample(type: TypeDefinition, update: boolean): string {
  const fields = type.fields.filter(
    (field) => field.kind !== 'ignored' && (update || field.name !== 'uuid') && !hasNamedTwin(field, type),
  );
  const rows = type.samples ?? [Object.fromEntries(fields.map((field) => [field.name, example(field)]))];
  const lines = rows.map((row) => fields.map((field) => row[field.name] ?? ''));
  return `\uFEFF${[fields.map((field) => field.name), ...lines].map(line).join('')}`;
}

/** Where a reference can be given by name, nobody fills in its id. */
const hasNamedTwin = (field: Field, type: TypeDefinition): boolean =>
  type.fields.some((other) => other.ref?.by === 'name' && other.ref.into === field.name && other !== field);

/** What a reference leads to differs from firm to firm, so no example would fit. */
const example = (field: Field): string => (field.ref || field.name === 'uuid' ? '' : field.example);

const line = (cells: string[]): string =>
  `${cells.map((text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(',')}\r\n`;
