import { NativeSelect, Radio, SimpleGrid, Stack, Text } from '@mantine/core';
import { useTypes } from '../../api/queries.ts';
import type { ImportType, Mode } from '../../api/types.ts';
import { modeNames } from '../../parts/text.ts';
import classes from './file.module.css';
import { modeAbout, text } from './text.ts';

export interface Choice {
  type: string;
  mode: Mode;
  matchOn: string;
}

/** What the file is, and what is to happen with it. */
export function Choices({ choice, change }: { choice: Choice; change: (choice: Choice) => void }) {
  const types = [...useTypes().values()];
  const chosen = types.find(({ name }) => name === choice.type);
  const matches = (chosen?.fields ?? [])
    .filter(({ name, unique }) => name === 'uuid' || unique)
    .map(({ name, label }): [string, string] => [name, text.matches[name] ?? label]);
  return (
    <Stack gap="lg">
      <NativeSelect
        label={text.what}
        maw={360}
        data={types.map(({ name, label }) => ({ value: name, label }))}
        value={choice.type}
        onChange={(event) =>
          change(fitting({ ...choice, type: event.currentTarget.value, matchOn: 'uuid' }, types))
        }
      />
      <Radio.Group
        label={text.how}
        value={choice.mode}
        onChange={(mode) => change({ ...choice, mode: mode as Mode })}
      >
        <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm" mt={6}>
          {(chosen?.modes ?? everyMode).map((mode) => (
            <Card key={mode} value={mode} label={modeNames[mode]} about={modeAbout[mode]} />
          ))}
        </SimpleGrid>
      </Radio.Group>
      {choice.mode === 'update' && (
        <NativeSelect
          label={text.matchOn}
          maw={360}
          data={matches.map(([value, label]) => ({ value, label }))}
          value={choice.matchOn}
          onChange={(event) => change({ ...choice, matchOn: event.currentTarget.value })}
        />
      )}
    </Stack>
  );
}

const everyMode: Mode[] = ['store', 'update', 'validate'];

/** Not every type can be updated. */
function fitting(choice: Choice, types: ImportType[]): Choice {
  const modes = types.find(({ name }) => name === choice.type)?.modes ?? everyMode;
  return modes.includes(choice.mode) ? choice : { ...choice, mode: modes[0] ?? 'store' };
}

function Card({ value, label, about }: { value: string; label: string; about: string }) {
  return (
    <Radio.Card value={value} className={classes.card ?? ''}>
      <Radio.Indicator mt={2} />
      <span>
        <Text span fw={600}>
          {label}
        </Text>
        <Text span display="block" c="dimmed" fz="sm">
          {about}
        </Text>
      </span>
    </Radio.Card>
  );
}
