import { Button, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { get, remove } from '../api/ask.ts';
import type { AllowedApplication, List } from '../api/types.ts';
import { ago } from '../look/format.ts';
import { Confirm } from '../parts/confirm.tsx';
import { Problem } from '../parts/problem.tsx';
import { text } from './text.ts';
import classes from './tokens.module.css';

const allowedKey = ['allowed'];

/** The applications that may ask in one's name, and the end of that. */
export function Allowed() {
  const client = useQueryClient();
  const [leaving, setLeaving] = useState<AllowedApplication | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: allowedKey,
    queryFn: () => get<List<AllowedApplication>>('/api/v1/allowed-applications', { per_page: 500 }),
  });
  const end = useMutation({
    mutationFn: (uuid: string) => remove(`/api/v1/allowed-applications/${uuid}`),
    onSuccess: () => {
      setLeaving(null);
      return client.invalidateQueries({ queryKey: allowedKey });
    },
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
        <ul className={classes.list}>
          {data.data.map((one) => (
            <li key={one.uuid} className={classes.row}>
              <div>
                <Text fw={600}>{one.name}</Text>
                <Text c="dimmed" fz="sm">
                  {[
                    text.through(one.account_firm),
                    one.scope === '*' ? text.everything : one.scope,
                    text.allowedAt(ago(one.allowed_at)),
                    one.last_used_at ? text.used(ago(one.last_used_at)) : text.unused,
                  ].join(' · ')}
                </Text>
              </div>
              <Button
                variant="default"
                size="compact-md"
                aria-label={text.endOne(one.name)}
                onClick={() => setLeaving(one)}
              >
                {text.end}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Confirm
        opened={leaving !== null}
        title={text.endTitle}
        action={text.end}
        keep={text.keep}
        danger
        busy={end.isPending}
        error={end.error}
        onConfirm={() => leaving && end.mutate(leaving.uuid)}
        onClose={() => setLeaving(null)}
      >
        {leaving && text.endAbout(leaving.name)}
      </Confirm>
    </>
  );
}
