import type { Mode } from '../domain/import.ts';
import type { Field, TypeDefinition } from './define.ts';

/**
 * A file to fill in: a header of supported fields, and two or three rows that import without failure. References by
 * name stand in it empty, since nobody but the firm knows its names; those by uuid only where they are required, and
 * such a type's rows want a uuid before they import.
 * @param mode `update` adds the column that existing records are found by
 * @returns CSV by RFC 4180, with CRLF, and a byte order mark, so that spreadsheet programs keep it in UTF-8
 */
export function sampleCsv(type: TypeDefinition, mode: Mode = 'store'): string {
  const fields = type.fields.filter((field) => isOffered(field, mode));
  const rows = (type.samples ?? samplesOf(type)).map((row) => fields.map(({ name }) => row[name] ?? ''));
  const lines = [fields.map(({ name }) => name), ...rows].map(
    (cells) => `${cells.map(quoted).join(',')}\r\n`,
  );
  return `\ufeff${lines.join('')}`;
}

/** Whether a column is worth filling in. */
function isOffered(field: Field, mode: Mode): boolean {
  if (field.kind === 'ignored' || field.scope !== 'row') return false;
  if (field.name === 'uuid') return mode === 'update';
  return field.ref?.by !== 'uuid' || field.required;
}

/** One row of every field's example, and one of what is required alone. Unique values are numbered. */
function samplesOf(type: TypeDefinition): Record<string, string>[] {
  const required = new Set(type.fields.filter((field) => field.required).map(({ name }) => name));
  for (const rule of type.rules) {
    if (rule.rule === 'required_when') for (const name of rule.fields) required.add(name);
  }
  const fillable = type.fields.filter((field) => field.ref === null);
  const row = (fields: readonly Field[], number: number) =>
    Object.fromEntries(fields.map((field) => [field.name, exampleOf(field, number)]));
  return [
    row(fillable, 1),
    row(
      fillable.filter(({ name }) => required.has(name)),
      2,
    ),
  ];
}

/** The field's example, made another one in the second row where no two may be the same. */
function exampleOf(field: Field, number: number): string {
  if (!field.unique || number === 1) return field.example;
  return field.kind === 'email' ? field.example.replace('@', `${number}@`) : `${field.example}-${number}`;
}

/** RFC 4180 §2.6 and 2.7. */
function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
