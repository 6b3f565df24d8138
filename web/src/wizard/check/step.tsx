/** What will happen, before it happens. */

import { Button, Skeleton, Stack, Switch, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { previewQuery, useMayChange, useTypes } from '../../api/queries.ts';
import type { Import, ImportType, Preview } from '../../api/types.ts';
import { count } from '../../look/format.ts';
import { Icon } from '../../look/icons.tsx';
import { BusyButton } from '../../parts/busy-button.tsx';
import { gridHeight } from '../../parts/grid/grid.tsx';
import { Page } from '../../parts/page.tsx';
import { Problem } from '../../parts/problem.tsx';
import { useChange } from '../use-change.ts';
import wizard from '../wizard.module.css';
import type { StepProps } from '../wizard.tsx';
import { PreviewGrid } from './preview-grid.tsx';
import { start, text } from './text.ts';
import { Verdict } from './verdict.tsx';
import { WholeCheck } from './whole-check.tsx';

export default function CheckStep({ one }: StepProps) {
  const preview = useQuery(previewQuery(one.uuid));
  const type = useTypes().get(one.type);
  const begin = useChange(one.uuid, 'start');
  const mayChange = useMayChange();
  return (
    <Page title={text.title} about={<About one={one} preview={preview.data} />}>
      <Problem error={preview.error} again={preview.refetch} />
      {preview.data && type ? (
        <Rows one={one} type={type} preview={preview.data} />
      ) : (
        !preview.error && <RowsSkeleton rows={one.total_jobs} />
      )}
      <Problem error={begin.error} />
      <div className={wizard.actions}>
        <Button
          component={Link}
          href={`/imports/${one.uuid}/mapping`}
          variant="default"
          leftSection={<Icon name="left" />}
        >
          {text.back}
        </Button>
        <BusyButton size="md" disabled={!mayChange} busy={begin.isPending} onClick={() => begin.mutate()}>
          {start[one.mode](count(one.total_jobs, 'row', 'rows'))}
        </BusyButton>
      </div>
    </Page>
  );
}

function About({ one, preview }: { one: Import; preview: Preview | undefined }) {
  if (!preview) return <Skeleton h={22} w={320} />;
  const [shown, all] = [preview.data.length, one.total_jobs];
  const rows = count(all, 'row', 'rows');
  return (
    <Text c="dimmed">
      <b>{one.name}</b> ·{' '}
      {all === 0 ? text.blank : shown < all ? text.first(String(shown), rows) : text.all(rows)}
    </Text>
  );
}

/** As high as what comes, where nothing is wrong. */
const RowsSkeleton = ({ rows }: { rows: number }) => (
  <Stack gap="sm">
    <Skeleton h={56} />
    <Skeleton h={36} w={220} />
    <Skeleton h={gridHeight(Math.min(rows, 100))} />
  </Stack>
);

function Rows({ one, type, preview }: { one: Import; type: ImportType; preview: Preview }) {
  const [onlyWrong, setOnlyWrong] = useState(false);
  const isWrong = ({ errors }: Preview['data'][number]) => Object.keys(errors).length > 0;
  const wrong = preview.data.filter(isWrong);
  if (preview.data.length === 0) return null;
  return (
    <Stack gap="sm">
      <Verdict one={one} type={type} rows={preview.data} wrong={wrong.length} />
      <WholeCheck one={one} type={type} />
      <PreviewGrid
        type={type}
        rows={onlyWrong ? wrong : preview.data}
        footer={
          wrong.length > 0 && (
            <Switch
              size="sm"
              label={text.onlyWrong}
              checked={onlyWrong}
              onChange={(event) => setOnlyWrong(event.currentTarget.checked)}
            />
          )
        }
      />
    </Stack>
  );
}
