/** Tokens for programs: make one, see them, revoke one. */
import { Button, Group, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { useMayManage, useSession } from '../api/queries.ts';
import type { Token } from '../api/types.ts';
import { ago, moment } from '../look/format.ts';
import { Ending } from '../parts/ending.tsx';
import { Entry } from '../parts/entries.tsx';
import { OwnList } from '../parts/own-list.tsx';
import { Page } from '../parts/page.tsx';
import { Allowed } from './allowed.tsx';
import { MakeToken } from './make-token.tsx';
import { text } from './text.ts';

const tokensKey = ['tokens'];

export default function Tokens() {
  const client = useQueryClient();
  const session = useSession();
  const mayManage = useMayManage();
  const [leaving, setLeaving] = useState<Token | null>(null);
  const again = () => client.invalidateQueries({ queryKey: tokensKey });
  return (
    <Page
      title={text.title}
      about={<Text c="dimmed">{text.about}</Text>}
      actions={
        <Group gap="sm">
          {mayManage && (
            <>
              <Button component={Link} href="/fields" variant="default">
                {text.fields}
              </Button>
              <Button component={Link} href="/webhooks" variant="default">
                {text.webhooks}
              </Button>
            </>
          )}
          {session.account.role === 'owner' && (
            <Button component={Link} href="/applications" variant="default">
              {text.applications}
            </Button>
          )}
        </Group>
      }
    >
      <OwnList<Token>
        queryKey={tokensKey}
        address="/api/v1/personal-access-tokens"
        title={text.list}
        emptyTitle={text.emptyTitle}
        form={<MakeToken made={again} />}
        entry={(token) => (
          <Entry
            key={token.uuid}
            name={token.name}
            facts={factsOf(token)}
            action={text.revoke}
            actionOn={text.revokeOne(token.name)}
            onAction={() => setLeaving(token)}
          />
        )}
      />
      <Ending
        one={leaving}
        address={({ uuid }) => `/api/v1/personal-access-tokens/${uuid}`}
        again={again}
        title={text.revokeTitle}
        about={({ name }) => text.revokeAbout(name)}
        action={text.revoke}
        keep={text.keep}
        onClose={() => setLeaving(null)}
      />
      <Allowed />
    </Page>
  );
}

const factsOf = (token: Token): string[] => [
  text.created(ago(token.created_at)),
  token.last_used_at ? text.used(ago(token.last_used_at)) : text.unused,
  text.until(moment(token.expires_at)),
];
