/** Asks somebody whether an application may ask in their name. Who is not signed in does so first, and stays here. */
import { useQuery } from '@tanstack/react-query';
import { AskError, get } from '../api/ask.ts';
import { sessionQuery } from '../api/queries.ts';
import type { ConsentRequest } from '../api/types.ts';
import { Problem } from '../parts/problem.tsx';
import SignIn from '../sign-in/page.tsx';
import { Question } from './question.tsx';
import Refused from './refused.tsx';
import { text } from './text.ts';

export default function Consent({ uid }: { uid: string }) {
  const session = useQuery(sessionQuery);
  const email = session.data?.account.email ?? null;
  const request = useQuery({
    queryKey: ['consent', uid, session.data?.account.uuid],
    queryFn: () => get<ConsentRequest>(`/oauth/consent/${uid}/request`),
    enabled: Boolean(session.data),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (session.data === null) return <SignIn />;
  if (request.error instanceof AskError && request.error.status === 404) return <Refused why={text.over} />;
  const error = session.error ?? request.error;
  if (error) return <Problem error={error} again={() => session.refetch().then(() => request.refetch())} />;
  if (!request.data) return null;
  return <Question uid={uid} request={request.data} email={email} />;
}
