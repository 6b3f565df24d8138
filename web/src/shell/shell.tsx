/** The frame of every page. Who is not signed in is asked for the password here, so that the address stays. */
import { Container } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { sessionQuery } from '../api/queries.ts';
import { Problem } from '../parts/problem.tsx';
import { Boundary } from './boundary.tsx';
import { coming } from './coming.tsx';
import { Header } from './header.tsx';
import { PageSkeleton } from './page-skeleton.tsx';
import classes from './shell.module.css';
import { text } from './text.ts';

const SignIn = coming(() => import('../sign-in/page.tsx'));

export function Shell({ children }: { children: ReactNode }) {
  const [path] = useLocation();
  const session = useQuery({
    ...sessionQuery,
    refetchInterval: ({ state }) => (state.error ? 5_000 : false),
  });
  if (session.data === null) return <SignIn />;
  return (
    <>
      <a href="#content" className={classes.skip}>
        {text.skip}
      </a>
      <Header session={session.data} />
      <Container
        component="main"
        id="content"
        size={1320}
        className={classes.main ?? ''}
        key={session.data?.account.uuid}
      >
        {session.data ? (
          <Boundary path={path}>{children}</Boundary>
        ) : (
          <Waiting error={session.error} again={() => session.refetch()} />
        )}
      </Container>
    </>
  );
}

const Waiting = ({ error, again }: { error: unknown; again: () => void }) =>
  error ? <Problem error={error} again={again} /> : <PageSkeleton />;
