import { Paper, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { errorsOf, post } from '../api/ask.ts';
import type { NewToken } from '../api/types.ts';
import { BusyButton } from '../parts/busy-button.tsx';
import { Notice } from '../parts/notice.tsx';
import { Problem } from '../parts/problem.tsx';
import { Secret } from '../parts/secret.tsx';
import { text } from './text.ts';
import classes from './tokens.module.css';

/** @param made told when there is one more */
export function MakeToken({ made }: { made: () => void }) {
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const make = useMutation({
    mutationFn: () => post<NewToken>('/api/v1/personal-access-tokens', { name, password }),
    onSuccess: () => {
      setName('');
      setPassword('');
      made();
    },
  });
  const errors = errorsOf(make.error);
  const isOfField = errors.name !== undefined || errors.password !== undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make.mutate();
  };
  return (
    <Stack gap="sm">
      <Paper withBorder p="lg">
        <form onSubmit={submit} className={classes.form}>
          <TextInput
            label={text.name}
            placeholder={text.namePlaceholder}
            required
            withAsterisk={false}
            maxLength={255}
            autoComplete="off"
            value={name}
            error={errors.name?.join(' ')}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <PasswordInput
            label={text.password}
            title={text.passwordWhy}
            required
            withAsterisk={false}
            autoComplete="current-password"
            value={password}
            error={errors.password?.join(' ')}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <BusyButton type="submit" busy={make.isPending} mt={25}>
            {text.create}
          </BusyButton>
        </form>
      </Paper>
      {!isOfField && <Problem error={make.error} />}
      {make.data && <Made secret={make.data.token} />}
    </Stack>
  );
}

const Made = ({ secret }: { secret: string }) => (
  <Notice tone="good" title={text.made} urgent>
    <Stack gap="xs">
      <Text fz="sm">{text.madeAbout}</Text>
      <Secret value={secret} />
    </Stack>
  </Notice>
);
