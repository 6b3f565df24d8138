/** What failed: why, where, and how to put it right. */

import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMayChange } from '../../api/queries.ts';
import type { Import, ImportType } from '../../api/types.ts';
import { count } from '../../look/format.ts';
import { Icon } from '../../look/icons.tsx';
import { BusyButton } from '../../parts/busy-button.tsx';
import { Problem } from '../../parts/problem.tsx';
import { useChange } from '../use-change.ts';
import { Causes } from './causes.tsx';
import { FailureGrid } from './failure-grid.tsx';
import { SendReport } from './send-report.tsx';
import { text } from './text.ts';
import { causesQuery } from './use-failures.ts';

export function Failures({ one, type }: { one: Import; type: ImportType }) {
  // A later run ends at another time, and has other failures.
  const runs = `${one.finished_at} ${one.failed_jobs}`;
  const mayChange = useMayChange() && one.status !== 'undone';
  const causes = useQuery(causesQuery(one.uuid, runs));
  const retry = useChange(one.uuid, 'retry');
  return (
    <Stack gap="md" component="section" aria-label={text.failedTitle(count(one.failed_jobs, 'row', 'rows'))}>
      <Group justify="space-between" align="flex-end">
        <div>
          <Title order={2}>{text.failedTitle(count(one.failed_jobs, 'row', 'rows'))}</Title>
          <Text c="dimmed">{mayChange ? text.failuresAbout : text.lookOnly}</Text>
        </div>
        <Group gap="xs">
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
          {mayChange && <SendReport uuid={one.uuid} />}
          {mayChange && (
            <BusyButton
              leftSection={<Icon name="repeat" />}
              busy={retry.isPending}
              onClick={() => retry.mutate()}
            >
              {text.again(count(one.failed_jobs, 'row', 'rows'))}
            </BusyButton>
          )}
        </Group>
      </Group>
      <Problem error={retry.error ?? causes.error} />
      <Causes one={one} type={type} causes={causes.data} mayChange={mayChange} />
      <FailureGrid one={one} type={type} runs={runs} mayChange={mayChange} />
    </Stack>
  );
}
