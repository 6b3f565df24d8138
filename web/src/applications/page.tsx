/** The firm's applications, for its owners: register one, see them, revoke one. */
import { Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Application } from '../api/types.ts';
import { ago } from '../look/format.ts';
import { Ending } from '../parts/ending.tsx';
import { Entry } from '../parts/entries.tsx';
import { OwnList } from '../parts/own-list.tsx';
import { Page } from '../parts/page.tsx';
import { ToTokens } from '../parts/to-tokens.tsx';
import { Register } from './register.tsx';
import { text } from './text.ts';

const applicationsKey = ['applications'];

export default function Applications() {
  const client = useQueryClient();
  const [leaving, setLeaving] = useState<Application | null>(null);
  const again = () => client.invalidateQueries({ queryKey: applicationsKey });
  return (
    <Page title={text.title} about={<Text c="dimmed">{text.about}</Text>} actions={<ToTokens />}>
      <OwnList<Application>
        queryKey={applicationsKey}
        address="/api/v1/oauth-applications"
        title={text.list}
        emptyTitle={text.emptyTitle}
        form={<Register made={again} />}
        entry={(one) => (
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
        )}
      />
      <Ending
        one={leaving}
        address={({ uuid }) => `/api/v1/oauth-applications/${uuid}`}
        again={again}
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
