/** A row's cells → canonical values, or messages: the row function every run, preview and survey calls. Contract §6, §7. */
import type { Messages } from '../domain/failure.ts';
import type { Value } from '../domain/value.ts';
import { trimCell } from './kinds/trim.ts';
import type { Column, Plan } from './plan.ts';

/** Adds a message to a row's messages, made when the first one comes; the same message is kept once. */
export function addMessage(messages: Messages | null, field: string, message: string): Messages {
  const all = messages ?? {};
  const list = all[field];
  if (list === undefined) all[field] = [message];
  else if (!list.includes(message)) list.push(message);
  return all;
}

/**
 * Checks each mapped cell on its own. Rules between fields, references and duplicates come after (`rules.ts`,
 * `references.ts`), since they need more than the row.
 * @param values takes the canonical values, by column of the plan
 * @returns messages by field, or null when every cell is well
 */
export function checkRow(plan: Plan, cells: readonly string[], values: Value[]): Messages | null {
  let messages: Messages | null = null;
  const { columns } = plan;
  for (let index = 0; index < columns.length; index++) {
    const column = columns[index] as Column;
    const value = readCell(column, cells);
    if (value === null) {
      values[index] = column.whenEmpty;
      if (column.requiredMessage !== null)
        messages = addMessage(messages, column.field.name, column.requiredMessage);
    } else if (typeof value === 'string') {
      values[index] = value;
    } else {
      values[index] = null;
      messages = addMessage(messages, column.field.name, value.message);
    }
  }
  return messages;
}

/** The canonical value of one column of a row, why it is not one, or null for an empty cell. */
export function readCell(column: Column, cells: readonly string[]): ReturnType<Column['check']> {
  if (column.rest !== null) return restText(column.rest, cells);
  if (column.cell < 0) return column.constantOf();
  const text = textOf(column, cells);
  return text === '' ? null : column.check(text);
}

/** Cells as JSON by their headers, without those that are empty; null where all are. PostgreSQL keeps no NUL: U+2400 stands for it. */
function restText(
  rest: readonly { header: string; cell: number }[],
  cells: readonly string[],
): string | null {
  const kept = rest
    .map(({ header, cell }): [string, string] => [header, trimCell(cells[cell] as string)])
    .filter(([, text]) => text !== '');
  if (kept.length === 0) return null;
  return JSON.stringify(Object.fromEntries(kept)).replaceAll('\\u0000', '␀');
}

/** The text of a mapped cell: without the space around it, and with the mapping's replacements made. */
export function textOf(column: Column, cells: readonly string[]): string {
  const text = trimCell(cells[column.cell] as string);
  return column.replace === null ? text : (column.replace.get(text) ?? text);
}
