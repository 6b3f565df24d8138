import { NativeSelect, NumberInput, Text } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import type { ReactNode } from 'react';
import type { ReadBody, Suggestion } from '../../api/types.ts';
import classes from './file.module.css';
import { delimiters, encodings, quotes, text } from './text.ts';

type File = Suggestion['file'];
type FactName = 'encoding' | 'delimiter' | 'quote' | 'header_row' | 'sheet';

interface Props {
  file: File;
  busy: boolean;
  read: (body: ReadBody) => void;
}

/** What the reader says of what a person decided. */
const chosen = 'chosen by you';
const headerMax = 1_000_000;

/** What was seen in the file and why; changing one reads the file again, with what was changed before. */
export function Facts({ file, busy, read }: Props) {
  const change = (name: FactName, value: string | number) => read({ ...decided(file), [name]: value });
  const later = useDebouncedCallback((row: number) => change('header_row', row), 500);
  const select = (name: Exclude<FactName, 'header_row'>, known: Record<string, string>) => {
    const value = file[name]?.value ?? '';
    const data = Object.entries(known).map(([key, label]) => ({ value: key, label }));
    const isKnown = data.some((item) => item.value.toLowerCase() === value.toLowerCase());
    return (
      <NativeSelect
        label={text[name]}
        description={why(file[name])}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        disabled={busy}
        data={isKnown ? data : [{ value, label: value }, ...data]}
        value={isKnown ? data.find((item) => item.value.toLowerCase() === value.toLowerCase())?.value : value}
        onChange={(event) => change(name, event.currentTarget.value)}
      />
    );
  };
  const isTable = file.format === 'csv' || file.sheet !== null;
  return (
    <div className={classes.facts}>
      {file.sheet && select('sheet', Object.fromEntries(file.sheets.map((name) => [name, name])))}
      {file.format === 'csv' && select('delimiter', delimiters)}
      {file.format === 'csv' && select('encoding', encodings)}
      {isTable && (
        <NumberInput
          label={text.header}
          description={why(file.header_row)}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          disabled={busy}
          min={0}
          max={headerMax}
          allowDecimal={false}
          defaultValue={file.header_row.value}
          onChange={(value) => typeof value === 'number' && later(value)}
        />
      )}
      {file.format === 'csv' && select('quote', quotes)}
    </div>
  );
}

function why(fact: { sure: boolean; because: string } | null): ReactNode {
  if (!fact) return null;
  return (
    <>
      {!fact.sure && (
        <Text span fz="inherit" fw={600} className={classes.unsure ?? ''}>
          {text.unsure}:{' '}
        </Text>
      )}
      {fact.because}
    </>
  );
}

/** What a person decided before stays decided; the rest is seen anew. */
function decided(file: File): ReadBody {
  const names = ['encoding', 'delimiter', 'quote', 'header_row', 'sheet'] as const;
  return Object.fromEntries(
    names.filter((name) => file[name]?.because === chosen).map((name) => [name, file[name]?.value]),
  );
}
