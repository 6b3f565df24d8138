/** What is in the firm now, and where each of it came from. */
import { Button, Group, NativeSelect, Skeleton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, Redirect, useLocation, useSearchParams } from 'wouter';
import { get } from '../api/ask.ts';
import { useTypes } from '../api/queries.ts';
import type { ImportType, List, StoredRecord } from '../api/types.ts';
import { Icon } from '../look/icons.tsx';
import { Empty } from '../parts/empty.tsx';
import { Page } from '../parts/page.tsx';
import { Pages } from '../parts/pages.tsx';
import { Problem } from '../parts/problem.tsx';
import { Missing } from '../shell/missing.tsx';
import { PageSkeleton } from '../shell/page-skeleton.tsx';
import { RecordGrid } from './record-grid.tsx';
import { text } from './text.ts';

const perPage = 100;

export default function Records({ type: name }: { type: string }) {
  const types = useTypes();
  const [, go] = useLocation();
  if (types.size === 0) return <PageSkeleton />;
  const [first] = types.keys();
  if (name === '') return <Redirect to={`/records/${first}`} replace />;
  const type = types.get(name);
  if (!type) return <Missing />;
  return (
    <Page
      title={text.title}
      actions={
        <NativeSelect
          aria-label={text.types}
          data={[...types.values()].map(({ name, label }) => ({ value: name, label }))}
          value={name}
          onChange={(event) => go(`/records/${event.currentTarget.value}`)}
        />
      }
    >
      <OfType type={type} />
    </Page>
  );
}

function OfType({ type }: { type: ImportType }) {
  const [params, setParams] = useSearchParams();
  const [search, page, of] = [
    params.get('search') ?? '',
    params.get('page') ?? '',
    params.get('import') ?? '',
  ];
  const [written, setWritten] = useState(search);
  const change = (changed: Record<string, string>) =>
    setParams(
      Object.entries({ search, import: of, ...changed }).filter(([, value]) => value),
      { replace: true },
    );
  const later = useDebouncedCallback((value: string) => change({ search: value.trim() }), 250);
  const { data, error, refetch } = useQuery({
    queryKey: ['records', type.name, { search, page, of }],
    queryFn: ({ signal }) =>
      get<List<StoredRecord>>(
        `/api/v1/records/${type.name}`,
        { 'filter[search]': search, 'filter[import]': of, page, per_page: perPage },
        signal,
      ),
    placeholderData: keepPreviousData,
  });
  const filtered = search !== '' || of !== '';
  return (
    <>
      <Group align="end">
        <TextInput
          flex={1}
          maw={480}
          label={text.search}
          type="search"
          placeholder={text.searchPlaceholder}
          leftSection={<Icon name="search" />}
          value={written}
          onChange={(event) => {
            setWritten(event.currentTarget.value);
            later(event.currentTarget.value);
          }}
        />
        {of && (
          <Group gap="xs" mih={36}>
            {text.ofImport}
            <Button variant="subtle" size="compact-md" onClick={() => change({ import: '' })}>
              {text.showAll}
            </Button>
          </Group>
        )}
      </Group>
      <Problem error={error} again={refetch} />
      {!data && !error && <Skeleton h={420} />}
      {data?.meta.total === 0 && (filtered ? <Empty title={text.noneTitle}>{text.none}</Empty> : <Nothing />)}
      {data && data.data.length > 0 && <RecordGrid type={type} records={data.data} />}
      {data && <Pages meta={data.meta} onPage={(chosen) => change({ page: chosen })} />}
    </>
  );
}

const Nothing = () => (
  <Empty
    title={text.emptyTitle}
    actions={
      <Button component={Link} href="/imports/new" leftSection={<Icon name="plus" />}>
        {text.create}
      </Button>
    }
  >
    {text.empty}
  </Empty>
);
