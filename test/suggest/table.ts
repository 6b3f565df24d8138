/** Reads the tables of header rows beside this file, and scores the suggester on them. */
import { readFileSync } from 'node:fs';
import { suggest } from '../../src/map/suggest.ts';
import type { Types } from '../../src/types/define.ts';

export interface HeaderRow {
  type: string;
  from: string;
  columns: { header: string; field: string | null; cells: string[] }[];
}

/** @param name a table beside this file, e.g. `headers-1.txt` */
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
    rows.at(-1)?.columns.push({ header, field: field === '-' ? null : field, cells: values });
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
      const field = row.columns[i]?.field ?? null;
      score.headers++;
      if (said.field === field) score.right++;
      else {
        if (said.field !== null) score.wrong++;
        const best = said.candidates.map((c) => `${c.field} ${c.confidence}`).join(', ');
        score.tale.push(
          `${said.field === null ? 'missed' : 'WRONG '} ${row.from}: «${said.header}» is ${field}, said ${said.field} [${best}] ${said.reason}`,
        );
      }
    });
  }
  return score;
}
