/** Who did what to an import and when. It stays when the import is deleted, and is then all there is to see of it. */
import { Button, Skeleton, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'wouter';
import { AskError, get } from '../api/ask.ts';
import { importQuery } from '../api/queries.ts';
import type { HistoryEntry, List } from '../api/types.ts';
import { Entries } from '../parts/entries.tsx';
import { Page } from '../parts/page.tsx';
import { Pages } from '../parts/pages.tsx';
import { Problem } from '../parts/problem.tsx';
import { EntryLine } from './entry-line.tsx';
import { text } from './text.ts';

const perPage = 50;

export default function History({ uuid }: { uuid: string }) {
  const [params, setParams] = useSearchParams();
  const page = params.get('page') ?? '';
  const { data: one, error: gone } = useQuery(importQuery(uuid));
  const { data, error, refetch } = useQuery({
    queryKey: ['import', uuid, 'history', page],
    queryFn: ({ signal }) =>
      get<List<HistoryEntry>>(`/api/v1/import/${uuid}/history`, { page, per_page: perPage }, signal),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  const deleted = gone instanceof AskError && gone.status === 404;
  if (deleted && error) return <Problem error={error} />;
  return (
    <Page
      title={deleted ? text.deletedTitle : text.title}
      about={<About name={one?.name} deleted={deleted} />}
      actions={
        <Button component={Link} href={deleted ? '/imports' : `/imports/${uuid}`} variant="default">
          {deleted ? text.toImports : text.back}
        </Button>
      }
    >
      <Problem error={error} again={refetch} />
      {!data && !error && <Skeleton h={260} />}
      {data && (
        <Entries label={text.list}>
          {data.data.map((entry) => (
            <EntryLine key={`${entry.at} ${entry.action}`} entry={entry} />
          ))}
        </Entries>
      )}
      {data && <Pages meta={data.meta} onPage={(chosen) => setParams({ page: chosen }, { replace: true })} />}
    </Page>
  );
}

function About({ name, deleted }: { name: string | undefined; deleted: boolean }) {
  if (!name && !deleted) return <Skeleton h={22} w={320} />;
  return (
    <Text c="dimmed">
      {name && !deleted ? (
        <>
          <b>{name}</b> · {text.about}
        </>
      ) : (
        text.deletedAbout
      )}
    </Text>
  );
}
