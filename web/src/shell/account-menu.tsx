import { Menu, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { post, remove } from '../api/ask.ts';
import { sessionQuery } from '../api/queries.ts';
import type { Session } from '../api/types.ts';
import { Icon } from '../look/icons.tsx';
import classes from './shell.module.css';
import { text } from './text.ts';

/** Who one is, the other accounts one can act through, and the way out. */
export function AccountMenu({ session }: { session: Session }) {
  const client = useQueryClient();
  const choose = useMutation({
    mutationFn: (uuid: string) => post<Session>('/api/v1/session', { account_uuid: uuid }),
    onSuccess: (chosen) => become(client, chosen),
  });
  const leave = useMutation({
    mutationFn: (everywhere: boolean) => remove(`/api/v1/session${everywhere ? '?everywhere=true' : ''}`),
    onSuccess: () => become(client, null),
  });
  const { account, accounts } = session;
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <UnstyledButton className={classes.account ?? ''}>
          <span>
            <div>{account.name}</div>
            <div className={classes.firm}>{account.firm.name}</div>
          </span>
          <Icon name="chevron" />
          <VisuallyHidden>{text.account}</VisuallyHidden>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {accounts.length > 1 && (
          <>
            <Menu.Label>{text.accounts}</Menu.Label>
            {accounts.map(({ uuid, firm, role }) => (
              <Menu.Item
                key={uuid}
                onClick={() => choose.mutate(uuid)}
                aria-current={uuid === account.uuid}
                rightSection={uuid === account.uuid ? <Icon name="check" size={16} /> : null}
              >
                {firm.name} · {role}
              </Menu.Item>
            ))}
            <Menu.Divider />
          </>
        )}
        <Menu.Item component="a" href="/docs">
          {text.documents}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => leave.mutate(false)}>{text.signOut}</Menu.Item>
        <Menu.Item onClick={() => leave.mutate(true)}>{text.signOutEverywhere}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** What was asked for as somebody else is nobody's business from then on. */
function become(client: QueryClient, session: Session | null): void {
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] });
  client.setQueryData(sessionQuery.queryKey, session);
}
