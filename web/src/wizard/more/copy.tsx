import { NativeSelect, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTypes } from '../../api/queries.ts';
import type { Import, Mode } from '../../api/types.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { modeNames } from '../../parts/text.ts';
import { useCopy } from '../use-copy.ts';
import { QuietButton } from './quiet-button.tsx';
import { text } from './text.ts';

/** The same file once more: after an undo, or in another way than before (contract §4 `copy`). */
export function CopyImport({ one }: { one: Import }) {
  const [asking, ask] = useDisclosure();
  const [mode, setMode] = useState<Mode>(one.mode);
  const copy = useCopy(one.uuid);
  const modes = useTypes().get(one.type)?.modes ?? [one.mode];
  return (
    <>
      <QuietButton icon="copy" label={text.copy} onClick={ask.open} />
      <Confirm
        opened={asking}
        title={text.copyTitle}
        action={text.copyDo}
        keep={text.copyKeep}
        busy={copy.isPending}
        error={copy.error}
        onConfirm={() => copy.mutate(mode)}
        onClose={ask.close}
      >
        <Stack gap="sm">
          <Text>{text.copyAbout}</Text>
          <NativeSelect
            label={text.copyMode}
            data={modes.map((value) => ({ value, label: modeNames[value] }))}
            value={mode}
            onChange={(event) => setMode(event.currentTarget.value as Mode)}
          />
        </Stack>
      </Confirm>
    </>
  );
}
