import { Skeleton } from '@mantine/core';
import { useMemo } from 'react';
import type { Failure, Import, ImportType } from '../../api/types.ts';
import { number } from '../../look/format.ts';
import { columnOf } from '../../parts/cells.ts';
import { type Cell, Grid, gridHeight } from '../../parts/grid/grid.tsx';
import { Problem } from '../../parts/problem.tsx';
import { text } from './text.ts';
import { useCorrect, useFailures } from './use-failures.ts';

interface Props {
  one: Import;
  type: ImportType;
  runs: string;
  mayChange: boolean;
}

/** Every failed row with the cells of the file; a cell that is corrected here is kept at once. */
export function FailureGrid({ one, type, runs, mayChange }: Props) {
  const { rowAt, first, inSight, error } = useFailures(one.uuid, runs);
  const correct = useCorrect(one.uuid);
  const columns = useMemo(() => {
    const mapped = one.headers.flatMap((header) => one.mapping[header] ?? []);
    const known = first ?? [];
    const wrong = known.flatMap(({ errors }) => Object.keys(errors));
    // What is wrong comes first: it is what one came for.
    return [...new Set([...wrong, ...mapped])].map((name) =>
      columnOf(
        name,
        type.fields.find((field) => field.name === name)?.label ?? name,
        known.map((row) => cellsOf(row, type)[name] ?? ''),
      ),
    );
  }, [one, first, type]);
  const cell = (row: number, column: number): Cell | null => {
    const failure = rowAt(row);
    const name = columns[column]?.key ?? '';
    if (!failure) return null;
    const corrected = failure.corrections[name];
    const was = cellsOf(failure, type)[name] ?? '';
    return {
      text: corrected ?? was,
      problem: failure.errors[name]?.join(' '),
      changed: corrected !== undefined && corrected !== was,
    };
  };
  const edit = (row: number, column: number, written: string) => {
    const [failure, name] = [rowAt(row), columns[column]?.key];
    if (!failure || !name) return;
    const [message] = failure.errors[name] ?? [];
    // What holds for the whole file is wrong in all of its rows, and put right in all of them.
    const isOfFile = type.fields.some((field) => field.name === name && field.scope === 'file');
    if (isOfFile && message) correct.mutate({ field: name, message, set: written });
    else correct.mutate({ rows: [{ row: failure.row, cells: { [name]: written } }] });
  };
  // Columns are as wide as what they hold: until that is known they would jump.
  if (!first && !error) return <Skeleton h={gridHeight(one.failed_jobs)} />;
  return (
    <>
      <Problem error={error ?? correct.error} />
      <Grid
        label={text.grid}
        columns={columns}
        rows={one.failed_jobs}
        rowName={(row) => {
          const failure = rowAt(row);
          return failure && number(failure.row);
        }}
        cell={cell}
        inSight={inSight}
        {...(mayChange && { onEdit: edit })}
      />
    </>
  );
}

/** The record stands beside its errors under the singular of its type (contract §3). */
const cellsOf = (failure: Failure, type: ImportType): Record<string, string> =>
  ((failure as Record<string, unknown>)[type.singular] ?? {}) as Record<string, string>;
