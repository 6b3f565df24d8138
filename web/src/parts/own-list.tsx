/** What one has of a kind: what makes one more, and under it those there are, page by page. */
import { Skeleton, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { AskError, get } from '../api/ask.ts';
import type { List } from '../api/types.ts';
import { Empty } from './empty.tsx';
import { Entries } from './entries.tsx';
import { Notice } from './notice.tsx';
import { Pages } from './pages.tsx';
import { Problem } from './problem.tsx';
import { problems } from './text.ts';

const perPage = 100;

interface Props<T> {
  /** What it is kept under; whoever changes one has it asked for again by this. */
  queryKey: readonly string[];
  address: string;
  title: string;
  emptyTitle: string;
  empty?: string;
  /** Makes one more. Not shown to those who may not see the list. */
  form: ReactNode;
  /** One of them, as an `Entry` with a key. */
  entry: (one: T) => ReactNode;
}

export function OwnList<T>({ queryKey, address, title, emptyTitle, empty, form, entry }: Props<T>) {
  const [page, setPage] = useState(1);
  const { data, error, refetch } = useQuery({
    queryKey: [...queryKey, 'page', page],
    queryFn: ({ signal }) => get<List<T>>(address, { page, per_page: perPage }, signal),
    placeholderData: keepPreviousData,
  });
  const isClosed = error instanceof AskError && error.status === 403;
  const last = data?.meta.last_page ?? page;
  // The last one of the last page may have gone.
  useEffect(() => setPage((now) => Math.min(now, last)), [last]);
  return (
    <>
      {isClosed ? <Notice tone="plain">{problems.closed}</Notice> : <Problem error={error} again={refetch} />}
      {!error && form}
      {!error && <Title order={2}>{title}</Title>}
      {!data && !error && <Skeleton h={120} />}
      {data?.data.length === 0 && <Empty title={emptyTitle}>{empty}</Empty>}
      {data && data.data.length > 0 && <Entries>{data.data.map(entry)}</Entries>}
      {data && <Pages meta={data.meta} onPage={(to) => setPage(Number(to))} />}
    </>
  );
}
