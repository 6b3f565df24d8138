import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useRef, useState } from 'react';
import { useTypes } from '../api/queries.ts';
import { Icon } from '../look/icons.tsx';
import { modeNames, statusNames } from '../parts/text.ts';
import classes from './imports.module.css';
import { text } from './text.ts';
import type { Filters as Values } from './use-filters.ts';
import { useInitiators } from './use-initiators.ts';

interface Props {
  filters: Values;
  change: (changed: Values) => void;
  clear: () => void;
}

/** Which imports are listed. */
export function Filters({ filters, change, clear }: Props) {
  const people = useInitiators(filters.who);
  const searched = useRef<HTMLInputElement>(null);
  const [name, setName] = useState(filters.name ?? '');
  const search = useDebouncedCallback((value: string) => change({ name: value }), 250);
  const types = [...useTypes().values()].map(({ name, label }) => ({ value: name, label }));
  const choices = (names: Record<string, string>) =>
    Object.entries(names).map(([value, label]) => ({ value, label }));
  const select = (field: 'type' | 'mode' | 'status', data: { value: string; label: string }[]) => (
    <NativeSelect
      label={text[field]}
      data={[{ value: '', label: text.all }, ...data]}
      value={filters[field] ?? ''}
      onChange={(event) => change({ [field]: event.currentTarget.value })}
    />
  );
  const day = (field: 'from' | 'to') => (
    <TextInput
      type="date"
      label={text[field]}
      value={filters[field] ?? ''}
      onChange={(event) => change({ [field]: event.currentTarget.value })}
    />
  );
  return (
    <search className={classes.filters}>
      <TextInput
        className={classes.search ?? ''}
        label={text.search}
        type="search"
        ref={searched}
        leftSection={<Icon name="search" />}
        value={name}
        onChange={(event) => {
          setName(event.currentTarget.value);
          search(event.currentTarget.value);
        }}
      />
      {select('type', types)}
      {select('mode', choices(modeNames))}
      {select('status', choices(statusNames))}
      <NativeSelect
        label={text.who}
        data={[{ value: '', label: text.anybody }, ...people]}
        value={filters.who ?? ''}
        onChange={(event) => change({ who: event.currentTarget.value })}
      />
      {day('from')}
      {day('to')}
      <Button
        variant="subtle"
        className={classes.clear ?? ''}
        data-idle={!Object.keys(filters).some((name) => name !== 'page') || undefined}
        onClick={() => {
          setName('');
          clear();
          searched.current?.focus();
        }}
      >
        {text.clear}
      </Button>
    </search>
  );
}
