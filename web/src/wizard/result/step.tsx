/** What came of it, and what can be done about it. */

import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { Link } from 'wouter';
import { useMayChange, useTypes } from '../../api/queries.ts';
import type { Import } from '../../api/types.ts';
import { ago, count, duration } from '../../look/format.ts';
import { BusyButton } from '../../parts/busy-button.tsx';
import { Counts } from '../../parts/counts.tsx';
import { Notice } from '../../parts/notice.tsx';
import { OutcomeBar } from '../../parts/outcome.tsx';
import { Page } from '../../parts/page.tsx';
import { Problem } from '../../parts/problem.tsx';
import { useChange } from '../use-change.ts';
import type { StepProps } from '../wizard.tsx';
import { Failures } from './failures.tsx';
import { GoLive } from './go-live.tsx';
import { headline, text } from './text.ts';
import { Undone } from './undone.tsx';

export default function ResultStep({ one }: StepProps) {
  const type = useTypes().get(one.type);
  return (
    <Page title={headline(one)} about={<About one={one} />} actions={<Onward one={one} />}>
      {one.failure && <Notice tone="bad">{one.failure}</Notice>}
      {one.undo ? (
        <Undone one={one} undo={one.undo} />
      ) : (
        <Paper withBorder p="lg">
          <Stack gap="md">
            <OutcomeBar one={one} tall />
            <Counts one={one} />
          </Stack>
        </Paper>
      )}
      <GoOn one={one} />
      <GoLive one={one} />
      {type && one.failed_jobs > 0 && <Failures one={one} type={type} />}
    </Page>
  );
}

function About({ one }: { one: Import }) {
  const { name, account, started_at: started, finished_at: finished } = one;
  const took = started && finished ? (Date.parse(finished) - Date.parse(started)) / 1000 : null;
  return (
    <Text c="dimmed">
      <b>{name}</b> · {text.by(account.name, ago(one.created_at))}
      {took !== null && ` · ${text.took(duration(Math.max(1, took)))}`}
    </Text>
  );
}

function Onward({ one }: { one: Import }) {
  const changed = one.outcome.created + one.outcome.updated > 0 && one.status !== 'undone';
  return (
    <Group gap="xs">
      {changed && (
        <Button component={Link} href={`/records/${one.type}?import=${one.uuid}`} variant="default">
          {text.records}
        </Button>
      )}
      <Button component={Link} href="/imports/new" variant="default">
        {text.another}
      </Button>
    </Group>
  );
}

/** What was cancelled, or could not be carried out, can go on with what remains (contract §5). */
function GoOn({ one }: { one: Import }) {
  const begin = useChange(one.uuid, 'start');
  const mayChange = useMayChange();
  const isStopped = one.status === 'cancelled' || one.status === 'failed';
  if (!isStopped || one.outcome.remaining === 0 || !mayChange) return null;
  return (
    <Stack gap="xs" align="flex-start">
      <Problem error={begin.error} />
      <BusyButton busy={begin.isPending} onClick={() => begin.mutate()}>
        {text.goOn(count(one.outcome.remaining, 'row', 'rows'))}
      </BusyButton>
    </Stack>
  );
}
