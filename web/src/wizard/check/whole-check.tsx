/** The whole file, checked before anything is stored: a check of its own, whose result comes back here. */

import { Group, Skeleton, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'wouter';
import { post } from '../../api/ask.ts';
import { importQuery, useMayChange } from '../../api/queries.ts';
import type { Import, ImportType } from '../../api/types.ts';
import { count, number } from '../../look/format.ts';
import { BusyButton } from '../../parts/busy-button.tsx';
import { CauseList } from '../../parts/cause-list.tsx';
import { Notice } from '../../parts/notice.tsx';
import { OutcomeBar } from '../../parts/outcome.tsx';
import { Problem } from '../../parts/problem.tsx';
import { useLive } from '../progress/use-live.ts';
import { causesQuery } from '../result/use-failures.ts';
import { text } from './text.ts';

interface Props {
  one: Import;
  type: ImportType;
}

/** Where the check stands is in the address, so that a reload comes back to it. */
const parameter = 'checked';

export function WholeCheck({ one, type }: Props) {
  const [params, setParams] = useSearchParams();
  const mayChange = useMayChange();
  const check = useMutation({
    mutationFn: async () => {
      const made = await post<Import>(`/api/v1/import/${one.uuid}/copy`, { mode: 'validate' });
      return post<Import>(`/api/v1/import/start/${made.uuid}`);
    },
    onSuccess: ({ uuid }) => setParams({ [parameter]: uuid }, { replace: true }),
  });
  const checked = params.get(parameter);
  if (checked) return <Checked uuid={checked} type={type} />;
  if (one.mode === 'validate' || !mayChange) return null;
  return (
    <Group gap="sm">
      <BusyButton variant="default" busy={check.isPending} onClick={() => check.mutate()}>
        {text.whole}
      </BusyButton>
      <Text c="dimmed" fz="sm">
        {text.wholeAbout}
      </Text>
      <Problem error={check.error} />
    </Group>
  );
}

function Checked({ uuid, type }: { uuid: string; type: ImportType }) {
  const { data: check, error } = useQuery(importQuery(uuid));
  useLive(uuid);
  const over = check !== undefined && check.status !== 'processing';
  const causes = useQuery({
    ...causesQuery(uuid, `${check?.finished_at} ${check?.failed_jobs}`),
    enabled: over && check.failed_jobs > 0,
  });
  if (!check) return error ? <Problem error={error} /> : <Skeleton h={60} />;
  const rows = count(check.total_jobs, 'row', 'rows');
  if (!over)
    return (
      <Stack gap={6} role="status">
        <Text>{text.checking(number(check.total_jobs - check.jobs_remaining), rows)}</Text>
        <OutcomeBar one={check} />
      </Stack>
    );
  if (check.failed_jobs === 0) return <Notice tone="good" title={text.allGood(rows)} />;
  return (
    <Notice tone="warn" title={text.someWrong(number(check.failed_jobs), rows)}>
      {causes.data && <CauseList causes={causes.data} type={type} />}
      <Link href={`/imports/${uuid}/result`}>{text.seeAll}</Link>
    </Notice>
  );
}
