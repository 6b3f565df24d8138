import { Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { remove } from '../../api/ask.ts';
import type { Import } from '../../api/types.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { forgetDraft } from '../mapping/draft.ts';
import { useLookAgain } from '../use-change.ts';
import { QuietButton } from './quiet-button.tsx';
import { text } from './text.ts';

/** Deletes what an import holds of anybody's data, once it is said what goes and what stays (contract §4 `DELETE`). */
export function DeleteImport({ one }: { one: Import }) {
  const [asking, ask] = useDisclosure();
  const [, go] = useLocation();
  const client = useQueryClient();
  const look = useLookAgain(one.uuid);
  const end = useMutation({
    mutationFn: () => remove(`/api/v1/import/${one.uuid}`),
    onSuccess() {
      forgetDraft(one.uuid);
      go('/imports');
      client.removeQueries({ queryKey: ['import', one.uuid] });
      void client.invalidateQueries({ queryKey: ['imports'] });
    },
  });
  const close = () => {
    ask.close();
    // Why it was refused is to be read first: how the import stands now may lead to another page.
    if (end.error) look(end.error);
    end.reset();
  };
  return (
    <>
      <QuietButton icon="bin" label={text.remove} onClick={ask.open} />
      <Confirm
        opened={asking}
        title={text.removeTitle}
        action={text.removeDo}
        keep={text.removeKeep}
        danger
        busy={end.isPending}
        error={end.error}
        onConfirm={() => end.mutate()}
        onClose={close}
      >
        <Stack gap="xs">
          <b>{one.name}</b>
          <span>{text.removeGone}</span>
          <span>{text.removeStays}</span>
        </Stack>
      </Confirm>
    </>
  );
}
