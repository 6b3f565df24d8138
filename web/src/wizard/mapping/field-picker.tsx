import { Select, Text } from '@mantine/core';
import { useMemo } from 'react';
import type { ImportField, ImportType, SuggestedColumn } from '../../api/types.ts';
import { number } from '../../look/format.ts';
import { kinds } from '../../parts/kinds.ts';
import classes from './mapping.module.css';
import { rules, text } from './text.ts';

interface Props {
  column: SuggestedColumn;
  field: string | null;
  type: ImportType;
  missing: string[];
  /** header → field, of all columns */
  used: Record<string, string>;
  pick: (field: string | null) => void;
}

/** No field of any type is named so. */
const ignore = '';

/** The field a column fills: searched by name or other names, the likely ones first. */
export function FieldPicker({ column, field, type, missing, used, pick }: Props) {
  const fields = useMemo(() => new Map(type.fields.map((one) => [one.name, one])), [type]);
  const data = useMemo(
    () => grouped(column, field, type, missing, used),
    [column, field, type, missing, used],
  );
  return (
    <Select
      aria-label={text.pick(column.header)}
      searchable
      allowDeselect={false}
      comboboxProps={{ width: 340, position: 'bottom-start', withinPortal: false }}
      withScrollArea={false}
      classNames={{ options: classes.options ?? '' }}
      // What is there is to be replaced, not to be added to.
      onFocus={(event) => event.currentTarget.select()}
      placeholder={text.ignored}
      nothingFoundMessage={text.none}
      data={data}
      value={field ?? ignore}
      onChange={(value) => pick(value || null)}
      filter={({ options, search }) => (search === '' ? options : found(options as Group[], search, fields))}
      renderOption={({ option }) => <Option label={option.label} field={fields.get(option.value)} />}
    />
  );
}

interface Group {
  group: string;
  items: { value: string; label: string }[];
}

function grouped(
  column: SuggestedColumn,
  field: string | null,
  type: ImportType,
  missing: string[],
  used: Record<string, string>,
): Group[] {
  const elsewhere = new Set(
    Object.entries(used).flatMap(([header, of]) => (header === column.header ? [] : [of])),
  );
  const likely = new Set([...(field ? [field] : []), ...column.candidates.map((one) => one.field)]);
  const groups = { likely: [], needed: [], custom: [], other: [], used: [] } as Record<
    string,
    Group['items']
  >;
  for (const { name, label, custom } of type.fields.filter(({ scope }) => scope === 'row')) {
    const at = elsewhere.has(name)
      ? 'used'
      : likely.has(name)
        ? 'likely'
        : missing.includes(name)
          ? 'needed'
          : custom
            ? 'custom'
            : 'other';
    groups[at]?.push({ value: name, label });
  }
  return [
    { group: '', items: [{ value: ignore, label: text.ignore }] },
    { group: text.likelyFields, items: groups.likely ?? [] },
    { group: text.neededFields, items: groups.needed ?? [] },
    { group: text.customFields, items: groups.custom ?? [] },
    { group: text.otherFields, items: groups.other ?? [] },
    { group: text.usedFields, items: groups.used ?? [] },
  ].filter(({ items }) => items.length > 0);
}

/** By label, name and other names. */
function found(groups: Group[], search: string, fields: Map<string, ImportField>): Group[] {
  const wanted = search.trim().toLowerCase();
  const fits = (value: string, label: string) =>
    [label, value, ...(fields.get(value)?.aliases ?? [])].some((name) => name.toLowerCase().includes(wanted));
  return groups
    .map(({ group, items }) => ({ group, items: items.filter(({ value, label }) => fits(value, label)) }))
    .filter(({ items }) => items.length > 0);
}

function Option({ label, field }: { label: string; field: ImportField | undefined }) {
  return (
    <div>
      <div>{label}</div>
      {field?.help && <Text fz="xs">{field.help}</Text>}
      {field && (
        <Text c="dimmed" fz="xs">
          {about(field)}
        </Text>
      )}
    </div>
  );
}

/** Its kind and its rules. */
function about(field: ImportField): string {
  return [
    kinds[field.kind] ?? field.kind,
    ...(field.required_in.includes('store') ? [rules.required] : []),
    ...(field.unique ? [rules.unique] : []),
    ...(field.max_length === null ? [] : [rules.longest(number(field.max_length))]),
    ...(field.min === null ? [] : [rules.from(number(field.min))]),
    ...(field.max === null ? [] : [rules.to(number(field.max))]),
    ...(field.options.length > 0 && field.options.length < 6
      ? [field.options.map((o) => o.label).join(', ')]
      : []),
  ].join(' · ');
}
