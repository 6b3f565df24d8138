/** Failed rows, kept with their cells as they were: all of them, set-wise. Contract §3 and §8. */
import type pg from 'pg';
import { copyIn } from '../db/copy-in.ts';
import { escapeCopy } from '../db/copy-text.ts';
import type { Failure } from '../domain/failure.ts';

export async function writeFailures(
  client: pg.ClientBase,
  firmUuid: string,
  importUuid: string,
  failures: readonly Failure[],
): Promise<void> {
  if (failures.length === 0) return;
  const sql = 'COPY failure (firm_uuid, import_uuid, row, line, cells, errors) FROM STDIN';
  await copyIn(client, sql, linesOf(`${firmUuid}\t${importUuid}`, failures));
}

function* linesOf(head: string, failures: readonly Failure[]): Iterable<string> {
  for (const { row, line, cells, messages } of failures) {
    yield `${head}\t${row}\t${line}\t${jsonText(cells)}\t${jsonText(messages)}\n`;
  }
}

/** JSON as COPY text. PostgreSQL keeps no NUL: it is shown as the symbol for it (U+2400). */
function jsonText(value: unknown): string {
  const text = JSON.stringify(value);
  return escapeCopy(text.includes('\\u0000') ? JSON.stringify(value, withoutNul) : text);
}

function withoutNul(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll('\0', '␀') : value;
}
