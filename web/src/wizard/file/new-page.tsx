/** The first step: what the file is, and the file. It is sent as soon as it is dropped. */
import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import '@mantine/dropzone/styles.css';
import { useEffect, useState } from 'react';
import { useMayChange, useTypes } from '../../api/queries.ts';
import { bytes } from '../../look/format.ts';
import { Icon } from '../../look/icons.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { Problem } from '../../parts/problem.tsx';
import { problems } from '../../parts/text.ts';
import { Stepper } from '../stepper.tsx';
import { type Choice, Choices } from './choices.tsx';
import classes from './file.module.css';
import { text } from './text.ts';
import { useUpload } from './use-upload.ts';

export default function NewImport() {
  return useMayChange() ? <Choose /> : <LookOnly />;
}

/** Whoever comes by the address, and may not import. */
const LookOnly = () => (
  <Page title={text.title}>
    <Notice tone="plain">{problems.forbidden}</Notice>
  </Page>
);

function Choose() {
  const [choice, setChoice] = useState<Choice>({ type: 'clients', mode: 'store', matchOn: 'uuid' });
  const [refused, setRefused] = useState(false);
  const { sending, error, stopped, upload, stop } = useUpload();
  const label = useTypes().get(choice.type)?.label ?? '';
  const send = (files: File[]) => {
    const [file] = files;
    setRefused(!file);
    if (file && !sending) void upload({ ...choice, ...(choice.mode !== 'update' && { matchOn: '' }), file });
  };
  useDropAnywhere(send);
  return (
    <Stack gap="lg">
      <Stepper current="file" open={[]} />
      <Page title={text.title}>
        <Choices choice={choice} change={setChoice} />
        <Problem error={error} />
        <div role="status">
          {stopped && <Text c="dimmed">{text.stopped}</Text>}
          {refused && <Text c="red">{text.one}</Text>}
        </div>
        {sending ? (
          <Sending {...sending} stop={stop} />
        ) : (
          <Dropzone
            onDrop={send}
            onReject={() => send([])}
            multiple={false}
            className={classes.zone ?? ''}
            aria-label={text.zone}
            inputProps={{ 'aria-label': text.zone }}
          >
            <Stack align="center" gap={6}>
              <Icon name="up" size={34} />
              <Text fw={600} fz="lg">
                {text.drop}
              </Text>
              <Text c="dimmed" fz="sm" maw={460}>
                {text.kinds}
              </Text>
            </Stack>
          </Dropzone>
        )}
        <Group gap={4}>
          <Text c="dimmed">{text.noFile}</Text>
          <a href={`/api/v1/import-types/${choice.type}/sample?mode=${choice.mode}`} download>
            {text.sample(label)}
          </a>
        </Group>
      </Page>
    </Stack>
  );
}

/** A file dropped beside the zone was meant for it; browsers would open it in the page's place. */
function useDropAnywhere(send: (files: File[]) => void) {
  useEffect(() => {
    const allow = (event: DragEvent) => event.preventDefault();
    const take = (event: DragEvent) => {
      const isTaken = event.defaultPrevented;
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      if (!isTaken && files.length > 0) send(files.length === 1 ? files : []);
    };
    window.addEventListener('dragover', allow);
    window.addEventListener('drop', take);
    return () => {
      window.removeEventListener('dragover', allow);
      window.removeEventListener('drop', take);
    };
  }, [send]);
}

function Sending({ name, size, sent, stop }: { name: string; size: number; sent: number; stop: () => void }) {
  const whole = sent >= size;
  const percent = size === 0 ? 100 : (100 * sent) / size;
  return (
    <Stack className={classes.zone ?? ''} gap="sm">
      <Text fw={600} role="status">
        {whole ? text.reading : text.sending(name)}
      </Text>
      <Progress.Root size="lg">
        <Progress.Section value={percent} animated={whole} aria-label={text.sending(name)} />
      </Progress.Root>
      <Text c="dimmed">{text.sent(bytes(sent), bytes(size))}</Text>
      <Group justify="center">
        <Button variant="default" onClick={stop}>
          {text.stop}
        </Button>
      </Group>
    </Stack>
  );
}
