/** The firm's applications, for its owners: register one, see them, revoke one. */
import { Button, Skeleton, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { get } from '../api/ask.ts';
import type { Application, List } from '../api/types.ts';
import { ago } from '../look/format.ts';
import { Empty } from '../parts/empty.tsx';
import { Ending } from '../parts/ending.tsx';
import { Entries, Entry } from '../parts/entries.tsx';
import { Page } from '../parts/page.tsx';
import { Problem } from '../parts/problem.tsx';
import { Register } from './register.tsx';
import { text } from './text.ts';

const applicationsKey = ['applications'];

export default function Applications() {
  const client = useQueryClient();
  const [leaving, setLeaving] = useState<Application | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: applicationsKey,
    queryFn: () => get<List<Application>>('/api/v1/oauth-applications', { per_page: 500 }),
  });
  const again = () => client.invalidateQueries({ queryKey: applicationsKey });
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
      {!error && <Register made={again} />}
      {!error && <Title order={2}>{text.list}</Title>}
      {!data && !error && <Skeleton h={120} />}
      {data?.data.length === 0 && <Empty title={text.emptyTitle} />}
      {data && data.data.length > 0 && (
        <Entries>
          {data.data.map((one) => (
            <Entry
              key={one.uuid}
              name={one.name}
              facts={factsOf(one)}
              action={text.revoke}
              actionOn={text.revokeOne(one.name)}
              onAction={() => setLeaving(one)}
            >
              {[one.uuid, ...one.redirect_uris].map((line) => (
                <Text key={line} fz="sm" ff="monospace">
                  {line}
                </Text>
              ))}
            </Entry>
          ))}
        </Entries>
      )}
      <Ending
        one={leaving}
        address={({ uuid }) => `/api/v1/oauth-applications/${uuid}`}
        queryKey={applicationsKey}
        title={text.revokeTitle}
        about={({ name }) => text.revokeAbout(name)}
        action={text.revoke}
        keep={text.keep}
        onClose={() => setLeaving(null)}
      />
    </Page>
  );
}

const factsOf = (one: Application): string[] => [
  one.confidential ? text.isServer : text.isProgram,
  one.scope === '*' ? text.everything : one.scope,
  ...(one.own_name ? [text.inOwnName] : []),
  text.created(ago(one.created_at)),
  one.last_used_at ? text.used(ago(one.last_used_at)) : text.unused,
];
