import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { get } from '../api/ask.ts';
import type { AllowedApplication, List } from '../api/types.ts';
import { ago } from '../look/format.ts';
import { Ending } from '../parts/ending.tsx';
import { Entries, Entry } from '../parts/entries.tsx';
import { Problem } from '../parts/problem.tsx';
import { text } from './text.ts';

const allowedKey = ['allowed'];

/** The applications that may ask in one's name, and the end of that. */
export function Allowed() {
  const [leaving, setLeaving] = useState<AllowedApplication | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: allowedKey,
    queryFn: () => get<List<AllowedApplication>>('/api/v1/allowed-applications', { per_page: 500 }),
  });
  return (
    <>
      <div>
        <Title order={2}>{text.allowed}</Title>
        <Text c="dimmed">{text.allowedAbout}</Text>
      </div>
      <Problem error={error} again={refetch} />
      {data?.data.length === 0 && <Text>{text.allowedNone}</Text>}
      {data && data.data.length > 0 && (
        <Entries>
          {data.data.map((one) => (
            <Entry
              key={one.uuid}
              name={one.name}
              facts={factsOf(one)}
              action={text.end}
              actionOn={text.endOne(one.name)}
              onAction={() => setLeaving(one)}
            />
          ))}
        </Entries>
      )}
      <Ending
        one={leaving}
        address={({ uuid }) => `/api/v1/allowed-applications/${uuid}`}
        again={refetch}
        title={text.endTitle}
        about={({ name }) => text.endAbout(name)}
        action={text.end}
        keep={text.keep}
        onClose={() => setLeaving(null)}
      />
    </>
  );
}

const factsOf = (one: AllowedApplication): string[] => [
  text.through(one.account_firm),
  one.scope === '*' ? text.everything : one.scope,
  text.allowedAt(ago(one.allowed_at)),
  one.last_used_at ? text.used(ago(one.last_used_at)) : text.unused,
];
