import { Menu, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { post, remove } from '../api/ask.ts';
import { sessionQuery } from '../api/queries.ts';
import type { Session } from '../api/types.ts';
import { Icon } from '../look/icons.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Problem } from '../parts/problem.tsx';
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
  const failed = choose.isError ? choose : leave.isError ? leave : null;
  return (
    <>
      {/* The first choice has the focus, and no element that says nothing. */}
      <Menu position="bottom-end" width={260} withInitialFocusPlaceholder={false}>
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
              <Menu.RadioGroup value={account.uuid} onChange={choose.mutate}>
                {accounts.map(({ uuid, firm, role }) => (
                  <Menu.RadioItem key={uuid} value={uuid} closeMenuOnClick>
                    {firm.name} · {role}
                  </Menu.RadioItem>
                ))}
              </Menu.RadioGroup>
              <Menu.Divider role="separator" />
            </>
          )}
          <Menu.Item component="a" href="/docs">
            {text.documents}
          </Menu.Item>
          <Menu.Divider role="separator" />
          <Menu.Item onClick={() => leave.mutate(false)}>{text.signOut}</Menu.Item>
          <Menu.Item onClick={() => leave.mutate(true)}>{text.signOutEverywhere}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Dialog opened={failed !== null} title={text.failed} onClose={() => failed?.reset()}>
        <Problem error={failed?.error} />
      </Dialog>
    </>
  );
}

/** What was asked for as somebody else is nobody's business from then on. */
function become(client: QueryClient, session: Session | null): void {
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] });
  client.setQueryData(sessionQuery.queryKey, session);
}
