import { Container } from '@mantine/core';
import { Link, useLocation } from 'wouter';
import type { Session } from '../api/types.ts';
import { Mark } from '../look/mark.tsx';
import { AccountMenu } from './account-menu.tsx';
import classes from './shell.module.css';
import { text } from './text.ts';

const places = [
  { href: '/imports', label: text.imports },
  { href: '/records', label: text.records },
  { href: '/tokens', label: text.tokens },
];

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
          {places.map(({ href, label }) => (
            <Link
              key={href}
              href={href}
              className={classes.link}
              aria-current={path === href || path.startsWith(`${href}/`) ? 'page' : undefined}
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
