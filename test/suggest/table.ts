/** Reads the tables of header rows beside this file, and scores the suggester on them. */
import { readFileSync } from 'node:fs';
import { suggest } from '../../src/map/suggest.ts';
import type { Types } from '../../src/types/define.ts';

export interface HeaderRow {
  type: string;
  from: string;
  /** `fields` are the right ones, mostly one; null for none. */
  columns: { header: string; fields: readonly (string | null)[]; cells: string[] }[];
}

/**
 * A table has rows of `@ type | what it is`, and below each a line a column: `Header > field | cell | cell`, with `-` for no
 * field and `one|other` where either is right.
 *
 * @param name a table beside this file, e.g. `headers-1.txt`
 */
export function readTable(name: string): HeaderRow[] {
  const rows: HeaderRow[] = [];
  for (const line of readFileSync(new URL(name, import.meta.url), 'utf8').split('\n')) {
    if (line === '' || line.startsWith('# ')) continue;
    if (line.startsWith('@ ')) {
      const [type = '', from = ''] = line.slice(2).split(' | ');
      rows.push({ type, from, columns: [] });
      continue;
    }
    const [, header, field, cells] = /^(.+?) > (\S+)(?: \|(.*))?$/.exec(line) ?? [];
    if (header === undefined || field === undefined) throw new Error(`Not a line of the table: ${line}`);
    const values = cells === undefined ? [] : cells.split('|').map((cell) => cell.trim());
    const fields = field.split('|').map((name) => (name === '-' ? null : name));
    rows.at(-1)?.columns.push({ header, fields, cells: values });
  }
  return rows;
}

export interface Score {
  headers: number;
  right: number;
  /** A field was set, and it is not the right one. */
  wrong: number;
  /** One line for each header that is not right. */
  tale: string[];
}

export function scoreOf(types: Types, rows: readonly HeaderRow[], withCells = true): Score {
  const score: Score = { headers: 0, right: 0, wrong: 0, tale: [] };
  for (const row of rows) {
    const type = types.get(row.type);
    if (!type) throw new Error(`No type ${row.type}`);
    const columns = row.columns.map(({ header, cells }) => ({ header, examples: withCells ? cells : [] }));
    suggest(type, 'store', columns).columns.forEach((said, i) => {
      const fields = row.columns[i]?.fields ?? [];
      score.headers++;
      if (fields.includes(said.field)) score.right++;
      else {
        if (said.field !== null) score.wrong++;
        const best = said.candidates.map((c) => `${c.field} ${c.confidence}`).join(', ');
        score.tale.push(
          `${said.field === null ? 'missed' : 'WRONG '} ${row.from}: «${said.header}» is ${fields.join(' or ')}, said ${said.field} [${best}] ${said.reason}`,
        );
      }
    });
  }
  return score;
}
