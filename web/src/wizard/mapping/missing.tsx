import { CloseButton, Select, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import type { ImportField, ImportType } from '../../api/types.ts';
import { count } from '../../look/format.ts';
import { Icon } from '../../look/icons.tsx';
import { Notice } from '../../parts/notice.tsx';
import { type Draft, withValue } from './draft.ts';
import classes from './mapping.module.css';
import { text } from './text.ts';
import { ValueInput } from './value-input.tsx';

interface Props {
  missing: string[];
  draft: Draft;
  change: (draft: Draft) => void;
  type: ImportType;
}

/** What every record needs and no column gives, each with a place for one value for all rows; and those given. */
export function Missing({ missing, draft, change, type }: Props) {
  const fieldOf = (name: string) => type.fields.find((field) => field.name === name);
  const used = new Set([...Object.values(draft.fields), ...Object.keys(draft.values), ...missing]);
  const others = type.fields.filter(
    ({ name, kind, scope }) => !used.has(name) && kind !== 'uuid' && kind !== 'ignored' && scope !== 'none',
  );
  const inputs = (names: string[]) => names.map(fieldOf).filter((field) => field !== undefined);
  return (
    <>
      {missing.length > 0 && (
        <Notice tone="warn" title={text.missingTitle(count(missing.length, 'field is', 'fields are'))}>
          <Stack gap="sm">
            <Text fz="sm">
              {inputs(missing).every(({ scope }) => scope === 'file') ? text.missingOfFile : text.missing}
            </Text>
            <SimpleGrid cols={{ base: 1, sm: 2, md: 3 }}>
              {inputs(missing).map((field) => (
                <ValueInput
                  key={field.name}
                  field={field}
                  value=""
                  change={(value) => change(withValue(draft, field.name, value))}
                />
              ))}
            </SimpleGrid>
          </Stack>
        </Notice>
      )}
      <Constants fields={inputs(Object.keys(draft.values))} others={others} draft={draft} change={change} />
    </>
  );
}

interface ConstantsProps {
  fields: ImportField[];
  others: ImportField[];
  draft: Draft;
  change: (draft: Draft) => void;
}

function Constants({ fields, others, draft, change }: ConstantsProps) {
  return (
    <Stack gap="xs">
      {fields.length > 0 && <Title order={2}>{text.constants}</Title>}
      <div className={classes.constants}>
        {fields.map((field) => (
          <div key={field.name} className={classes.constant}>
            <ValueInput
              field={field}
              value={draft.values[field.name] ?? ''}
              change={(value) => change(withValue(draft, field.name, value))}
            />
            <CloseButton
              aria-label={text.remove(field.label)}
              onClick={() => change(withValue(draft, field.name, null))}
            />
          </div>
        ))}
        <Select
          aria-label={text.addConstant}
          placeholder={text.addConstant}
          variant="unstyled"
          className={classes.add ?? ''}
          leftSection={<Icon name="plus" size={16} />}
          rightSection={null}
          searchable
          comboboxProps={{ withinPortal: false }}
          withScrollArea={false}
          classNames={{ options: classes.options ?? '' }}
          value={null}
          nothingFoundMessage={text.none}
          data={others.map(({ name, label }) => ({ value: name, label }))}
          onChange={(name) => name && change(withValue(draft, name, ''))}
        />
      </div>
    </Stack>
  );
}
