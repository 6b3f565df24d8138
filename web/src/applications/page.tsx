/** The firm's applications, for its owners: register one, see them, revoke one. */
import { Button, Skeleton, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { get, remove } from '../api/ask.ts';
import type { Application, List } from '../api/types.ts';
import { ago } from '../look/format.ts';
import { Confirm } from '../parts/confirm.tsx';
import { Empty } from '../parts/empty.tsx';
import { Page } from '../parts/page.tsx';
import { Problem } from '../parts/problem.tsx';
import classes from './applications.module.css';
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
  const revoke = useMutation({
    mutationFn: (uuid: string) => remove(`/api/v1/oauth-applications/${uuid}`),
    onSuccess: () => {
      setLeaving(null);
      return again();
    },
  });
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
        <ul className={classes.list}>
          {data.data.map((one) => (
            <Row key={one.uuid} application={one} revoke={() => setLeaving(one)} />
          ))}
        </ul>
      )}
      <Confirm
        opened={leaving !== null}
        title={text.revokeTitle}
        action={text.revoke}
        keep={text.keep}
        danger
        busy={revoke.isPending}
        error={revoke.error}
        onConfirm={() => leaving && revoke.mutate(leaving.uuid)}
        onClose={() => setLeaving(null)}
      >
        {leaving && text.revokeAbout(leaving.name)}
      </Confirm>
    </Page>
  );
}

function Row({ application, revoke }: { application: Application; revoke: () => void }) {
  const { name, uuid, redirect_uris, confidential, scope, own_name, created_at, last_used_at } = application;
  const facts = [
    confidential ? text.isServer : text.isProgram,
    scope === '*' ? text.everything : scope,
    ...(own_name ? [text.inOwnName] : []),
    text.created(ago(created_at)),
    last_used_at ? text.used(ago(last_used_at)) : text.unused,
  ];
  return (
    <li className={classes.row}>
      <div>
        <Text fw={600}>{name}</Text>
        {[uuid, ...redirect_uris].map((line) => (
          <Text key={line} fz="sm" ff="monospace">
            {line}
          </Text>
        ))}
        <Text c="dimmed" fz="sm">
          {facts.join(' · ')}
        </Text>
      </div>
      <Button variant="default" size="compact-md" aria-label={text.revokeOne(name)} onClick={revoke}>
        {text.revoke}
      </Button>
    </li>
  );
}
