import { type ReactNode, useMemo } from 'react';
import type { ImportType, Preview } from '../../api/types.ts';
import { number } from '../../look/format.ts';
import { columnOf, inWords } from '../../parts/cells.ts';
import { type Cell, Grid } from '../../parts/grid/grid.tsx';
import { text } from './text.ts';

interface Props {
  type: ImportType;
  rows: Preview['data'];
  footer: ReactNode;
}

/** Rows as they would be stored; what is wrong is marked in its cell. */
export function PreviewGrid({ type, rows, footer }: Props) {
  const fields = useMemo(() => new Map(type.fields.map((field) => [field.name, field])), [type]);
  const columns = useMemo(() => {
    const stored = [
      ...new Set(rows.flatMap(({ record, errors }) => [...Object.keys(record), ...Object.keys(errors)])),
    ];
    const told = stored.filter((name) => name !== 'uuid' || rows.some(({ record }) => record.uuid !== null));
    return told.map((name) =>
      columnOf(
        name,
        fields.get(name)?.label ?? name,
        rows.map(({ record }) => inWords(record[name], fields.get(name))),
      ),
    );
  }, [rows, fields]);
  const cell = (row: number, column: number): Cell | null => {
    const name = columns[column]?.key ?? '';
    const at = rows[row];
    if (!at) return null;
    // What is wrong is shown as it stands in the file: nothing would be stored of it.
    const text = at.cells[name] ?? inWords(at.record[name], fields.get(name));
    return { text, problem: at.errors[name]?.join(' ') };
  };
  return (
    <Grid
      label={text.grid}
      columns={columns}
      rows={rows.length}
      rowName={(row) => (rows[row] ? number(rows[row].row) : null)}
      cell={cell}
      footer={footer}
    />
  );
}
