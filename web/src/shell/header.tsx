import { Container } from '@mantine/core';
import { Link, useLocation } from 'wouter';
import type { Session } from '../api/types.ts';
import { Mark } from '../look/mark.tsx';
import { AccountMenu } from './account-menu.tsx';
import classes from './shell.module.css';
import { text } from './text.ts';

/** Where one can go, with the addresses that lie behind: the page of tokens leads to all that programs need. */
const places = [
  { href: '/imports', label: text.imports, behind: [] },
  { href: '/records', label: text.records, behind: [] },
  { href: '/tokens', label: text.tokens, behind: ['/applications', '/fields', '/webhooks'] },
];

const isAt = (path: string, href: string) => path === href || path.startsWith(`${href}/`);

/** Where one is, where one can go, and as whom. */
export function Header({ session }: { session: Session | undefined }) {
  const [path] = useLocation();
  return (
    <header className={classes.header}>
      <Container size={1320} className={classes.bar ?? ''}>
        <Link href="/imports" className={classes.brand}>
          <Mark />
          {text.product}
        </Link>
        <nav className={classes.nav} aria-label={text.navigation}>
          {places.map(({ href, label, behind }) => (
            <Link
              key={href}
              href={href}
              className={classes.link}
              aria-current={[href, ...behind].some((it) => isAt(path, it)) ? 'page' : undefined}
            >
              {label}
            </Link>
          ))}
        </nav>
        {session && <AccountMenu session={session} />}
      </Container>
    </header>
  );
}
