import { Anchor, Paper, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { get } from '../../api/ask.ts';
import type { Import, KeptFile } from '../../api/types.ts';
import { number } from '../../look/format.ts';
import counts from '../../parts/counts.module.css';
import { text } from './text.ts';

const parts = ['removed', 'restored', 'partly', 'kept'] as const;

/** What became of the records. */
export function Undone({ one, undo }: { one: Import; undo: NonNullable<Import['undo']> }) {
  const report = useQuery({
    queryKey: ['import', one.uuid, 'undo', 'report'],
    queryFn: () => get<KeptFile>(`/api/v1/import/${one.uuid}/undo/report`),
    enabled: one.status === 'undone' && undo.restored + undo.partly + undo.kept > 0,
  });
  return (
    <Paper withBorder p="lg">
      <Stack gap="md">
        <dl className={counts.counts}>
          {parts
            .filter((part) => undo[part] > 0 || part === 'removed')
            .map((part) => (
              <div key={part}>
                <dt>{text.undone[part]}</dt>
                <dd>{number(undo[part])}</dd>
              </div>
            ))}
        </dl>
        {report.data && (
          <Anchor href={`/file/${report.data.uuid}/download`} download>
            {text.undoReport}
          </Anchor>
        )}
      </Stack>
    </Paper>
  );
}
