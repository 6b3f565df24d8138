import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import { accountsOf } from '../../../../auth/accounts.ts';
import {
  createSession,
  endSession,
  endSessionsOf,
  identifySession,
  rememberAccount,
} from '../../../../auth/sessions.ts';
import { SignIn } from '../../../../auth/sign-in.ts';
import { Session, SessionRequest, toSession } from '../../../../contract/session.ts';
import type { AccountView } from '../../../../domain/views.ts';
import { invalid, unauthenticated, unauthorized } from '../../../../errors.ts';
import { answers, errorAnswers, guarded, Nothing } from '../../../replies.ts';
import { actorOf, type Routes, type Served } from '../../../served.ts';
import { clearSessionCookie, mustBeOurs, sessionSecret, setSessionCookie } from '../../../session-cookie.ts';

const Everywhere = Type.Object({
  everywhere: Type.Optional(Type.Enum(['true', 'false'], { description: 'In all browsers, not only this.' })),
});

/** Sign in, out, and who one is (contract §4 `session`). */
export const session: Routes = (app, served) => {
  const signIn = new SignIn(served.pool);

  app.get(
    '/api/v1/session',
    { schema: { tags: ['Access'], summary: 'Who you are', response: answers(Session, ...guarded) } },
    async (request) => {
      const { userUuid, accountUuid } = actorOf(request);
      return sessionOf(await accountsOf(served.pool, userUuid), accountUuid);
    },
  );

  app.post(
    '/api/v1/session',
    {
      config: { access: 'open' },
      schema: {
        tags: ['Access'],
        summary: 'Sign in with a browser, or choose another account',
        body: SessionRequest,
        response: answers(Session, 401, 403, 413, 415, 422, 503),
      },
    },
    async (request, reply) => {
      const { email, password, account_uuid: wanted } = request.body;
      if (email === undefined && wanted) return chooseAccount(request, served, wanted.toLowerCase());
      if (request.headers.origin !== undefined) mustBeOurs(request, served.config.publicUrl);
      const userUuid = await signIn.check(...given(email, password), request.ip);
      const accounts = await accountsOf(served.pool, userUuid);
      const account = accounts.find(({ uuid }) => !wanted || uuid === wanted.toLowerCase());
      if (!account) throw unauthorized();
      const before = sessionSecret(request, served.config.publicUrl);
      if (before !== null) await endSession(served.pool, before);
      const secret = await createSession(served.pool, userUuid, account.uuid);
      setSessionCookie(reply, served.config.publicUrl, secret);
      return toSession(account, accounts);
    },
  );

  app.delete(
    '/api/v1/session',
    {
      config: { access: 'own' },
      schema: {
        tags: ['Access'],
        summary: 'Sign out',
        querystring: Everywhere,
        response: { 204: Nothing, ...errorAnswers(...guarded, 422) },
      },
    },
    async (request, reply) => {
      const secret = sessionSecret(request, served.config.publicUrl);
      if (request.query.everywhere === 'true') await endSessionsOf(served.pool, actorOf(request).userUuid);
      else if (secret !== null) await endSession(served.pool, secret);
      clearSessionCookie(reply, served.config.publicUrl);
      return reply.status(204).send(null);
    },
  );
};

/** The route is open, so that one can sign in; choosing asks for the session itself. */
async function chooseAccount(request: FastifyRequest, served: Served, wanted: string): Promise<Session> {
  mustBeOurs(request, served.config.publicUrl);
  const secret = sessionSecret(request, served.config.publicUrl);
  if (secret === null) throw unauthenticated();
  const { pool, config } = served;
  const { userUuid } = await identifySession(pool, secret, null, config.sessionLifeSeconds);
  const accounts = await accountsOf(pool, userUuid);
  const chosen = sessionOf(accounts, wanted);
  await rememberAccount(pool, secret, wanted);
  return chosen;
}

/** @throws InletError 403 where it is none of theirs */
function sessionOf(accounts: readonly AccountView[], accountUuid: string): Session {
  const account = accounts.find(({ uuid }) => uuid === accountUuid);
  if (!account) throw unauthorized();
  return toSession(account, accounts);
}

/** @throws InletError 422 for each that is missing */
function given(email: string | undefined, password: string | undefined): [string, string] {
  if (email?.trim() && password) return [email, password];
  throw invalid({
    ...(!email?.trim() && { email: ['The email field is required.'] }),
    ...(!password && { password: ['The password field is required.'] }),
  });
}
