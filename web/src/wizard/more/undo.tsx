import { List, Skeleton, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { get } from '../../api/ask.ts';
import type { Import, UndoPreview } from '../../api/types.ts';
import { number } from '../../look/format.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { Problem } from '../../parts/problem.tsx';
import { useChange } from '../use-change.ts';
import { QuietButton } from './quiet-button.tsx';
import { text } from './text.ts';

/** Taking it all back, after a look at what that comes to. */
export function Undo({ one }: { one: Import }) {
  const [asking, ask] = useDisclosure();
  const undo = useChange(one.uuid, 'undo');
  const preview = useQuery({
    queryKey: ['import', one.uuid, 'undo'],
    queryFn: () => get<UndoPreview>(`/api/v1/import/${one.uuid}/undo`),
    enabled: asking,
    staleTime: 0,
    gcTime: 0,
  });
  const changed = one.outcome.created + one.outcome.updated > 0;
  if (!changed || one.status === 'undone') return null;
  const { data } = preview;
  const nothing = data ? data.removed + data.restored + data.partly === 0 : true;
  return (
    <>
      <QuietButton icon="undo" label={text.undo} onClick={ask.open} />
      <Confirm
        opened={asking}
        title={text.undoTitle}
        action={text.undo}
        keep={text.undoKeep}
        danger
        disabled={nothing}
        busy={undo.isPending}
        error={undo.error}
        onConfirm={() => undo.mutate(undefined, { onSuccess: ask.close })}
        onClose={ask.close}
      >
        <Problem error={preview.error} again={preview.refetch} />
        {data ? <Shown preview={data} /> : !preview.error && <Skeleton h={60} />}
      </Confirm>
    </>
  );
}

function Shown({ preview }: { preview: UndoPreview }) {
  const names = ['removed', 'restored', 'partly', 'kept'] as const;
  const said = names.filter((name) => preview[name] > 0);
  if (said.length === 0) return <Text>{text.undoNothing}</Text>;
  return (
    <Stack gap="xs">
      <Text>{text.undoAbout}</Text>
      <List>
        {said.map((name) => (
          <List.Item key={name}>{text.undoCounts[name](number(preview[name]))}</List.Item>
        ))}
      </List>
      {preview.reasons.map(({ reason, message, count }) => (
        <Text key={reason} fz="sm" c="dimmed">
          {message} ({number(count)})
        </Text>
      ))}
    </Stack>
  );
}
