import { Checkbox, NativeSelect, PasswordInput, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { errorsOf, post } from '../api/ask.ts';
import type { NewApplication } from '../api/types.ts';
import { MakeForm } from '../parts/make-form.tsx';
import { Made } from './made.tsx';
import { text } from './text.ts';

const scopes = ['imports:read', 'imports:write', 'records:read'];
const empty = { name: '', redirects: '', server: true, asks: scopes, ownName: false, password: '' };

/** @param made told when there is one more */
export function Register({ made }: { made: () => void }) {
  const [draft, setDraft] = useState(empty);
  const change = (part: Partial<typeof empty>) => setDraft({ ...draft, ...part });
  const make = useMutation({
    mutationFn: () =>
      post<NewApplication>('/api/v1/oauth-applications', {
        name: draft.name,
        redirect_uris: draft.redirects.split(/\s+/).filter(Boolean),
        confidential: draft.server,
        scope: draft.asks.length === scopes.length ? '*' : draft.asks.join(' '),
        own_name: draft.server && draft.ownName,
        password: draft.password,
      }),
    onSuccess: () => {
      setDraft(empty);
      made();
    },
  });
  const errors = errorsOf(make.error);
  return (
    <MakeForm
      label={text.make}
      action={text.create}
      making={make}
      make={() => make.mutate()}
      made={make.data && <Made application={make.data} />}
    >
      <TextInput
        label={text.name}
        description={text.nameAbout}
        required
        withAsterisk={false}
        maxLength={100}
        autoComplete="off"
        value={draft.name}
        error={errors.name?.join(' ')}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <Textarea
        label={text.redirects}
        description={text.redirectsAbout}
        rows={2}
        value={draft.redirects}
        error={errors.redirect_uris?.join(' ')}
        onChange={(event) => change({ redirects: event.currentTarget.value })}
      />
      <NativeSelect
        label={text.kind}
        data={[
          { value: 'server', label: text.server },
          { value: 'program', label: text.program },
        ]}
        value={draft.server ? 'server' : 'program'}
        onChange={(event) => change({ server: event.currentTarget.value === 'server' })}
      />
      <Checkbox.Group
        label={text.mayAsk}
        value={draft.asks}
        error={errors.scope?.join(' ')}
        onChange={(asks) => change({ asks: scopes.filter((scope) => asks.includes(scope)) })}
      >
        <Stack gap="xs" mt="xs">
          {scopes.map((scope) => (
            <Checkbox key={scope} value={scope} label={text.scope(scope)} />
          ))}
        </Stack>
      </Checkbox.Group>
      {draft.server && (
        <Checkbox
          label={text.ownName}
          checked={draft.ownName}
          onChange={(event) => change({ ownName: event.currentTarget.checked })}
        />
      )}
      <PasswordInput
        label={text.password}
        required
        withAsterisk={false}
        autoComplete="current-password"
        value={draft.password}
        error={errors.password?.join(' ')}
        onChange={(event) => change({ password: event.currentTarget.value })}
      />
    </MakeForm>
  );
}
