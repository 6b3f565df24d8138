import type { FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import { accountsOf } from '../../../../auth/accounts.ts';
import type { Asked } from '../../../../auth/oauth/server.ts';
import { ConsentAnswer, ConsentDecision, ConsentRequest } from '../../../../contract/consent.ts';
import { toAccount } from '../../../../contract/to-account.ts';
import { type OauthClient, selectClient } from '../../../../db/queries/oauth-clients.ts';
import { everything, namesOf, scopeNames } from '../../../../domain/scope.ts';
import type { AccountView } from '../../../../domain/views.ts';
import { invalid, notFound } from '../../../../errors.ts';
import { answers, guarded } from '../../../replies.ts';
import { actorOf, type Routes, type Served } from '../../../served.ts';
import { mustBeOurs } from '../../../session-cookie.ts';

const Params = Type.Object({ uid: Type.String() });

/**
 * For the page that asks somebody: what is asked for, and what they decide. The request under way is in a cookie of
 * the browser it began in, so nobody can be led to decide about another's (RFC 9700 §4.7).
 */
export const consent: Routes = (app, served) => {
  app.get(
    '/oauth/consent/:uid/request',
    {
      config: { access: 'own' },
      schema: { hide: true, params: Params, response: answers(ConsentRequest, ...guarded, 404) },
    },
    async (request, reply) => {
      const { asked, client, accounts } = await underWay(served, request, reply);
      return {
        application: { name: client.name, firm: client.firmName },
        scopes: namesOf(asked.scope).includes(everything) ? scopeNames : namesOf(asked.scope),
        returns_to: whereTo(asked.redirectUri),
        accounts: accounts.map(toAccount),
      };
    },
  );

  app.post(
    '/oauth/consent/:uid/request',
    {
      config: { access: 'own' },
      schema: {
        hide: true,
        params: Params,
        body: ConsentDecision,
        response: answers(ConsentAnswer, ...guarded, 404, 422),
      },
    },
    async (request, reply) => {
      // A token must not be able to make others: only the page decides, for who sits before it.
      mustBeOurs(request, served.config.publicUrl);
      const { server, asked, accounts } = await underWay(served, request, reply);
      const { allow, account_uuid: wanted } = request.body;
      if (!allow) return { location: await server.refuse(request.raw, reply.raw) };
      const account = accounts.find(({ uuid }) => uuid === wanted?.toLowerCase());
      if (!account) throw invalid({ account_uuid: ['The selected account uuid is invalid.'] });
      return { location: await server.allow(request.raw, reply.raw, asked, account.uuid) };
    },
  );
};

/** @throws InletError 404 where this browser has no such request under way, or its application is gone */
async function underWay(served: Served, request: FastifyRequest, reply: FastifyReply) {
  const server = await served.authorization();
  const { uid } = request.params as { uid: string };
  const asked: Asked = await server.asked(request.raw, reply.raw, uid);
  const client = await selectClient(served.pool, asked.clientUuid);
  if (!client) throw notFound('Application');
  const accounts = await accountsOf(served.pool, actorOf(request).userUuid);
  return { server, asked, client, accounts: reachable(accounts, client) };
}

/** What a firm's own application is allowed reaches that firm and no other. */
const reachable = (accounts: AccountView[], { firmUuid }: OauthClient): AccountView[] =>
  accounts.filter(({ firm }) => firmUuid === null || firm.uuid === firmUuid);

/** A person knows an address by its host; a program's own scheme has none. */
function whereTo(redirectUri: string): string {
  const { host, protocol } = new URL(redirectUri);
  return host || protocol.slice(0, -1);
}
