import { Anchor, Button, Group, NativeSelect, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { post, remove } from '../api/ask.ts';
import { sessionQuery } from '../api/queries.ts';
import type { ConsentRequest } from '../api/types.ts';
import { Icon } from '../look/icons.tsx';
import { BusyButton } from '../parts/busy-button.tsx';
import { Card } from '../parts/card.tsx';
import { Notice } from '../parts/notice.tsx';
import { Problem } from '../parts/problem.tsx';
import classes from './consent.module.css';
import { text } from './text.ts';

interface Props {
  uid: string;
  request: ConsentRequest;
  /** Whom one is signed in as. */
  email: string | null;
}

/** Who asks, for what, through which account; and the two answers. */
export function Question({ uid, request, email }: Props) {
  const { application, scopes, accounts, returns_to } = request;
  const client = useQueryClient();
  const [account, setAccount] = useState(accounts[0]?.uuid ?? '');
  const decide = useMutation({
    mutationFn: (allow: boolean) =>
      post<{ location: string }>(`/oauth/consent/${uid}/request`, {
        allow,
        ...(allow && { account_uuid: account }),
      }),
    onSuccess: ({ location }) => window.location.assign(location),
  });
  const leave = useMutation({
    mutationFn: () => remove('/api/v1/session'),
    onSuccess: () => client.setQueryData(sessionQuery.queryKey, null),
  });
  // Between the answer and the page it leads to there is nothing more to press.
  const busy = decide.isPending || decide.isSuccess;
  return (
    <Card
      title={text.asks(application.name)}
      about={application.firm === null ? text.ofNobody : text.of(application.firm)}
    >
      {accounts.length === 0 ? (
        <Notice tone="warn">{text.noAccount(application.firm ?? '')}</Notice>
      ) : (
        <>
          <div>
            <Text fw={600}>{text.may}</Text>
            <ul className={classes.scopes}>
              {scopes.map((scope) => (
                <li key={scope} className={classes.scope}>
                  <Icon name="check" size={16} />
                  {text.scope(scope)}
                </li>
              ))}
            </ul>
          </div>
          <Through accounts={accounts} chosen={account} choose={setAccount} />
          <Text fz="sm" c="dimmed">
            {text.within} {accounts.length > 1 && application.firm === null && text.others} {text.end}
          </Text>
        </>
      )}
      <Problem error={decide.error ?? leave.error} />
      <Group>
        {accounts.length > 0 && (
          <BusyButton busy={busy} onClick={() => decide.mutate(true)}>
            {text.allow}
          </BusyButton>
        )}
        <Button variant="default" disabled={busy} onClick={() => decide.mutate(false)}>
          {text.refuse}
        </Button>
      </Group>
      <Text fz="sm" c="dimmed">
        {text.back(returns_to)}
      </Text>
      <Text fz="sm" c="dimmed">
        {email !== null && text.notYou(email)}{' '}
        <Anchor component="button" type="button" fz="sm" underline="always" onClick={() => leave.mutate()}>
          {text.other}
        </Anchor>
      </Text>
    </Card>
  );
}

interface Choice {
  accounts: ConsentRequest['accounts'];
  chosen: string;
  choose: (uuid: string) => void;
}

/** Where there is but one, it is only told. */
function Through({ accounts, chosen, choose }: Choice) {
  const named = accounts.map(({ uuid, name, firm, role }) => ({
    value: uuid,
    label: text.account(name, firm.name, role ?? ''),
  }));
  if (named.length > 1)
    return (
      <NativeSelect
        label={text.through}
        data={named}
        value={chosen}
        onChange={(event) => choose(event.currentTarget.value)}
      />
    );
  return (
    <div>
      <Text fw={600}>{text.through}</Text>
      <Text>{named[0]?.label}</Text>
    </div>
  );
}
