import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ImportField } from '../../api/types.ts';
import { text } from './text.ts';

interface Props {
  field: ImportField;
  value: string;
  change: (value: string) => void;
}

/** One value of a field: chosen where there is a choice, else written. */
export function ValueInput({ field, value, change }: Props) {
  const [written, setWritten] = useState(value);
  const choices =
    field.kind === 'bool'
      ? [
          { value: 'yes', label: text.yes },
          { value: 'no', label: text.no },
        ]
      : field.options;
  if (choices.length > 0)
    return (
      <NativeSelect
        label={field.label}
        aria-label={text.value(field.label)}
        data={[{ value: '', label: text.choose }, ...choices]}
        value={value}
        onChange={(event) => change(event.currentTarget.value)}
      />
    );
  return (
    <TextInput
      label={field.label}
      aria-label={text.value(field.label)}
      placeholder={field.example}
      value={written}
      onChange={(event) => setWritten(event.currentTarget.value)}
      onBlur={() => written !== value && change(written)}
      onKeyDown={(event) => event.key === 'Enter' && written !== value && change(written)}
    />
  );
}
