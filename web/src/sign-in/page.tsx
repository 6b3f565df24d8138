import { PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { AskError, post } from '../api/ask.ts';
import { sessionQuery } from '../api/queries.ts';
import type { Session } from '../api/types.ts';
import { BusyButton } from '../parts/busy-button.tsx';
import { Card } from '../parts/card.tsx';
import { Notice } from '../parts/notice.tsx';
import { inWords } from '../parts/problem.tsx';
import { text } from './text.ts';

/** Asks for e-mail and password, at whatever address one came to; one stays there. */
export default function SignIn() {
  const client = useQueryClient();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const signIn = useMutation({
    mutationFn: () => post<Session>('/api/v1/session', { email, password }),
    onSuccess: (session) => client.setQueryData(sessionQuery.queryKey, session),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate();
  };
  return (
    <Card title={text.title} about={text.about}>
      <form onSubmit={submit}>
        <Stack>
          {signIn.error && (
            <Notice tone="bad" urgent>
              {said(signIn.error)}
            </Notice>
          )}
          <TextInput
            label={text.email}
            type="email"
            autoComplete="username"
            required
            withAsterisk={false}
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <PasswordInput
            label={text.password}
            autoComplete="current-password"
            required
            withAsterisk={false}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <BusyButton type="submit" busy={signIn.isPending}>
            {text.submit}
          </BusyButton>
          <Text c="dimmed" fz="sm">
            {text.forgotten}
          </Text>
        </Stack>
      </form>
    </Card>
  );
}

function said(error: unknown): string {
  if (error instanceof AskError && error.status === 422) return text.wrong;
  if (error instanceof AskError && error.status === 429) return text.slow(error.retryAfter ?? 60);
  return inWords(error);
}
