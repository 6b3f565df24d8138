/** Watching it go. Leaving changes nothing. */
import { Button, Paper, Stack, Text, VisuallyHidden } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useMayChange } from '../../api/queries.ts';
import type { Import } from '../../api/types.ts';
import { count, duration, number } from '../../look/format.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { Counts } from '../../parts/counts.tsx';
import { Notice } from '../../parts/notice.tsx';
import { OutcomeBar } from '../../parts/outcome.tsx';
import { Page } from '../../parts/page.tsx';
import { useChange } from '../use-change.ts';
import type { StepProps } from '../wizard.tsx';
import { type Seen, speedOf, withSeen } from './speed.ts';
import { text } from './text.ts';
import { useLive } from './use-live.ts';

export default function ProgressStep({ one }: StepProps) {
  const away = useLive(one.uuid);
  const [asking, ask] = useDisclosure();
  const cancel = useChange(one.uuid, 'cancel');
  const mayCancel = useMayChange() && one.status === 'processing';
  const title =
    one.status === 'undoing' ? text.undoing : one.mode === 'validate' ? text.checking : text.running;
  return (
    <Page title={`${title} ${one.name}`} about={<Text c="dimmed">{text.about}</Text>}>
      {away && <Notice tone="warn">{text.away}</Notice>}
      {one.status === 'undoing' ? <Undoing one={one} /> : <Running one={one} />}
      {/* Every tenth is read out, not every step. */}
      <VisuallyHidden role="status">
        {text.percent(number(Math.floor(one.progress / 10) * 10))}
      </VisuallyHidden>
      {mayCancel && (
        <div>
          <Button variant="default" onClick={ask.open}>
            {text.cancel}
          </Button>
        </div>
      )}
      <Confirm
        opened={asking}
        title={text.cancelTitle}
        action={text.cancel}
        keep={text.cancelKeep}
        danger
        busy={cancel.isPending}
        error={cancel.error}
        onConfirm={() => cancel.mutate(undefined, { onSettled: ask.close })}
        onClose={ask.close}
      >
        {text.cancelAbout}
      </Confirm>
    </Page>
  );
}

function Running({ one }: { one: Import }) {
  const speed = useSpeed(one.total_jobs - one.jobs_remaining);
  const done = one.total_jobs - one.jobs_remaining;
  return (
    <Paper withBorder p="lg">
      <Stack gap="md">
        <Stack gap={6}>
          <OutcomeBar one={one} tall />
          <Text>
            <b>{text.of(number(done), count(one.total_jobs, 'row', 'rows'))}</b>
            <Text span c="dimmed">
              {' · '}
              {speed === null
                ? text.calculating
                : `${text.perSecond(number(Math.round(speed)))} · ${text.left(duration(one.jobs_remaining / speed))}`}
            </Text>
          </Text>
        </Stack>
        <Counts one={one} />
      </Stack>
    </Paper>
  );
}

function Undoing({ one }: { one: Import }) {
  const undo = one.undo;
  if (!undo) return null;
  const { remaining, ...done } = undo;
  const all = remaining + Object.values(done).reduce((sum, part) => sum + part, 0);
  return (
    <Paper withBorder p="lg">
      <Text fw={600}>{text.of(number(all - remaining), count(all, 'record', 'records'))}</Text>
    </Paper>
  );
}

/** Rows a second, as seen since the page opened. */
function useSpeed(done: number): number | null {
  const [seen, setSeen] = useState<Seen[]>([]);
  useEffect(() => {
    setSeen((before) => withSeen(before, { at: performance.now(), done }));
  }, [done]);
  return speedOf(seen);
}
