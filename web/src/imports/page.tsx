/** Every import of the firm: found, watched, opened. */
import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { get } from '../api/ask.ts';
import { useMayChange, useTypes } from '../api/queries.ts';
import type { List, ListedImport } from '../api/types.ts';
import { Icon } from '../look/icons.tsx';
import { Empty } from '../parts/empty.tsx';
import { Page } from '../parts/page.tsx';
import { Pages } from '../parts/pages.tsx';
import { Problem } from '../parts/problem.tsx';
import { Filters } from './filters.tsx';
import classes from './imports.module.css';
import { ImportRow } from './row.tsx';
import { text } from './text.ts';
import { useFilters, type Filters as Values } from './use-filters.ts';

/** How often the list looks again, in milliseconds: while something runs, and else. */
const [busyMs, quietMs] = [1_500, 20_000];

const list = ({ name, type, mode, status, who, from, to, page }: Values) => ({
  queryKey: ['imports', { name, type, mode, status, who, from, to, page }],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    get<List<ListedImport>>(
      '/api/v1/import',
      {
        'filter[name]': name,
        'filter[types]': type,
        'filter[modes]': mode,
        'filter[statuses]': status,
        'filter[initiated_by]': who,
        'filter[date_from]': from,
        'filter[date_to]': to,
        sort: '-created_at',
        per_page: 20,
        page,
      },
      signal,
    ),
  placeholderData: keepPreviousData,
});

export default function Imports() {
  const { filters, change, clear } = useFilters();
  const mayChange = useMayChange();
  const imports = useQuery({
    ...list(filters),
    refetchInterval: ({ state }) => (state.data?.data.some(isMoving) ? busyMs : quietMs),
  });
  const types = useTypes();
  const filtered = Object.keys(filters).some((name) => name !== 'page');
  const { data, error } = imports;
  const create = mayChange && (
    <Button component={Link} href="/imports/new" leftSection={<Icon name="plus" />}>
      {text.create}
    </Button>
  );
  const untouched = data?.meta.total === 0 && !filtered;
  return (
    <Page title={text.title} actions={untouched ? null : create}>
      {!untouched && <Filters filters={filters} change={change} clear={clear} />}
      <Problem error={error} again={() => imports.refetch()} />
      {!data && !error && <ListSkeleton />}
      {untouched && <First create={create} />}
      {data?.meta.total === 0 && filtered && <Empty title={text.noneTitle} />}
      {data && data.data.length > 0 && (
        <ul className={classes.list} aria-label={text.table}>
          {data.data.map((one) => (
            <ImportRow key={one.uuid} one={one} type={types.get(one.type)} />
          ))}
        </ul>
      )}
      {data && <Pages meta={data.meta} onPage={(page) => change({ page })} />}
    </Page>
  );
}

const isMoving = ({ status }: ListedImport) => status === 'processing' || status === 'undoing';

function First({ create }: { create: React.ReactNode }) {
  const types = [...useTypes().values()];
  return (
    <Empty
      title={text.emptyTitle}
      actions={
        <Stack align="center" gap="sm">
          {create || <Text>{text.reader}</Text>}
          <Group gap="xs" justify="center">
            {types.map(({ name, label }) => (
              <Button
                key={name}
                component="a"
                href={`/api/v1/import-types/${name}/sample`}
                download
                variant="subtle"
                leftSection={<Icon name="down" />}
              >
                {text.sample(label)}
              </Button>
            ))}
          </Group>
        </Stack>
      }
    >
      {text.empty}
    </Empty>
  );
}

const ListSkeleton = () => (
  <Stack gap={1} aria-busy="true">
    {Array.from({ length: 6 }, (_, i) => i).map((i) => (
      <Skeleton key={i} h={62} radius="sm" />
    ))}
  </Stack>
);
