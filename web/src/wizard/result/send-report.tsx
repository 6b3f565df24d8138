import { FileButton, Text } from '@mantine/core';
import { count } from '../../look/format.ts';
import { Icon } from '../../look/icons.tsx';
import { BusyButton } from '../../parts/busy-button.tsx';
import { Problem } from '../../parts/problem.tsx';
import { text } from './text.ts';
import { useCorrect } from './use-failures.ts';

/** The error report, corrected in a spreadsheet program, comes back. */
export function SendReport({ uuid }: { uuid: string }) {
  const correct = useCorrect(uuid);
  return (
    <>
      <FileButton onChange={(file) => file && correct.mutate(file)}>
        {(props) => (
          <BusyButton {...props} variant="default" busy={correct.isPending} leftSection={<Icon name="up" />}>
            {text.sendReport}
          </BusyButton>
        )}
      </FileButton>
      {correct.data && (
        <Text fz="sm" role="status">
          {text.sent(count(correct.data.corrected.rows, 'row', 'rows'))}
        </Text>
      )}
      <Problem error={correct.error} />
    </>
  );
}
