/** Tokens for programs: make one, see them, revoke one. */
import { Button, Skeleton, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { get, remove } from '../api/ask.ts';
import { useSession } from '../api/queries.ts';
import type { List, Token } from '../api/types.ts';
import { ago, moment } from '../look/format.ts';
import { Confirm } from '../parts/confirm.tsx';
import { Empty } from '../parts/empty.tsx';
import { Page } from '../parts/page.tsx';
import { Problem } from '../parts/problem.tsx';
import { Allowed } from './allowed.tsx';
import { MakeToken } from './make-token.tsx';
import { text } from './text.ts';
import classes from './tokens.module.css';

const tokensKey = ['tokens'];

export default function Tokens() {
  const client = useQueryClient();
  const session = useSession();
  const [leaving, setLeaving] = useState<Token | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: tokensKey,
    queryFn: () => get<List<Token>>('/api/v1/personal-access-tokens', { per_page: 500 }),
  });
  const again = () => client.invalidateQueries({ queryKey: tokensKey });
  const revoke = useMutation({
    mutationFn: (uuid: string) => remove(`/api/v1/personal-access-tokens/${uuid}`),
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
        session.account.role === 'owner' && (
          <Button component={Link} href="/applications" variant="default">
            {text.applications}
          </Button>
        )
      }
    >
      <MakeToken made={again} />
      <Title order={2}>{text.list}</Title>
      <Problem error={error} again={refetch} />
      {!data && !error && <Skeleton h={120} />}
      {data?.data.length === 0 && <Empty title={text.emptyTitle} />}
      {data && data.data.length > 0 && (
        <ul className={classes.list}>
          {data.data.map((token) => (
            <TokenRow key={token.uuid} token={token} revoke={() => setLeaving(token)} />
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
      <Allowed />
    </Page>
  );
}

function TokenRow({ token, revoke }: { token: Token; revoke: () => void }) {
  return (
    <li className={classes.row}>
      <div>
        <Text fw={600}>{token.name}</Text>
        <Text c="dimmed" fz="sm">
          {[
            text.created(ago(token.created_at)),
            token.last_used_at ? text.used(ago(token.last_used_at)) : text.unused,
            text.until(moment(token.expires_at)),
          ].join(' · ')}
        </Text>
      </div>
      <Button variant="default" size="compact-md" aria-label={text.revokeOne(token.name)} onClick={revoke}>
        {text.revoke}
      </Button>
    </li>
  );
}
