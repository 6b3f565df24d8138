import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import type { Import, ImportType } from '../../api/types.ts';
import { count, number } from '../../look/format.ts';
import { Icon } from '../../look/icons.tsx';
import { columnOf } from '../../parts/cells.ts';
import { type Cell, Grid } from '../../parts/grid/grid.tsx';
import { text } from './text.ts';

/** The failed rows as far as the import itself shows them, and the report of them all. */
export function Failures({ one, type }: { one: Import; type: ImportType }) {
  const rows = useMemo(
    () => one.errors.map((failure) => ({ ...failure, cells: cellsOf(failure, type) })),
    [one, type],
  );
  const columns = useMemo(() => {
    const mapped = one.headers.flatMap((header) => one.mapping[header] ?? []);
    const fields = [...mapped, ...rows.flatMap(({ errors }) => Object.keys(errors))];
    return [...new Set(fields)].map((name) =>
      columnOf(
        name,
        type.fields.find((field) => field.name === name)?.label ?? name,
        rows.map(({ cells }) => cells[name] ?? ''),
      ),
    );
  }, [one, rows, type]);
  const cell = (row: number, column: number): Cell | null => {
    const name = columns[column]?.key ?? '';
    return { text: rows[row]?.cells[name] ?? '', problem: rows[row]?.errors[name]?.join(' ') };
  };
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <div>
          <Title order={2}>{text.failedTitle(count(one.failed_jobs, 'row', 'rows'))}</Title>
          <Text c="dimmed">{text.failuresAbout}</Text>
        </div>
        {one.error_report && (
          <Button
            component="a"
            href={`/file/${one.error_report.uuid}/download`}
            download
            variant="default"
            leftSection={<Icon name="down" />}
          >
            {text.report}
          </Button>
        )}
      </Group>
      <Grid
        label={text.grid}
        columns={columns}
        rows={rows.length}
        rowName={(row) => (rows[row] ? number(rows[row].row) : null)}
        cell={cell}
        footer={rows.length < one.failed_jobs && text.shown(number(rows.length), number(one.failed_jobs))}
      />
    </Stack>
  );
}

/** The record stands beside its errors under the singular of its type (contract §3). */
const cellsOf = (failure: Import['errors'][number], type: ImportType): Record<string, string> =>
  ((failure as Record<string, unknown>)[type.singular] ?? {}) as Record<string, string>;
