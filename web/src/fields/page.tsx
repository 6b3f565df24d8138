/** The fields a firm has added to types, for its owners and admins: add one, see them, change or archive one. */
import { Button, Skeleton, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { get } from '../api/ask.ts';
import { typesQuery, useTypes } from '../api/queries.ts';
import type { CustomField, ImportType, List } from '../api/types.ts';
import { Empty } from '../parts/empty.tsx';
import { Entries, Entry } from '../parts/entries.tsx';
import { kinds } from '../parts/kinds.ts';
import { Page } from '../parts/page.tsx';
import { Problem } from '../parts/problem.tsx';
import { AddField } from './add-field.tsx';
import { ChangeField } from './change-field.tsx';
import { text } from './text.ts';

const fieldsKey = ['custom-fields'];

export default function Fields() {
  const client = useQueryClient();
  const types = useTypes();
  const [open, setOpen] = useState<CustomField | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: fieldsKey,
    queryFn: () => get<List<CustomField>>('/api/v1/custom-fields', { per_page: 500 }),
  });
  // What is suggested for a file goes by the fields there are.
  const again = () => {
    const keys = [fieldsKey, typesQuery.queryKey, ['import']];
    for (const queryKey of keys) void client.invalidateQueries({ queryKey });
  };
  return (
    <Page
      title={text.title}
      about={<Text c="dimmed">{text.about}</Text>}
      actions={
        <Button component={Link} href="/tokens" variant="default">
          {text.toTokens}
        </Button>
      }
    >
      <Problem error={error} again={refetch} />
      {!error && <AddField made={again} />}
      {!error && <Title order={2}>{text.list}</Title>}
      {!data && !error && <Skeleton h={120} />}
      {data?.data.length === 0 && <Empty title={text.emptyTitle}>{text.empty}</Empty>}
      {data && data.data.length > 0 && (
        <Entries>
          {data.data.map((field) => (
            <Entry
              key={field.uuid}
              name={field.label}
              facts={factsOf(field, types.get(field.type))}
              action={text.change}
              actionOn={text.changeOne(field.label)}
              onAction={() => setOpen(field)}
            >
              <Text fz="sm" ff="monospace">
                {field.name}
              </Text>
            </Entry>
          ))}
        </Entries>
      )}
      <ChangeField field={open} onClose={() => setOpen(null)} changed={again} />
    </Page>
  );
}

const factsOf = (field: CustomField, type: ImportType | undefined): string[] => [
  ...(field.archived ? [text.archived] : []),
  type?.label ?? field.type,
  kinds[field.kind] ?? field.kind,
  ...(field.options.length > 0 ? [text.values(field.options.length)] : []),
  ...(field.required ? [text.needed] : []),
  ...(field.help === '' ? [] : [field.help]),
];
