import { accountsOf } from '../../../../auth/accounts.ts';
import { KnownPassword } from '../../../../auth/known-password.ts';
import { createToken, listTokens } from '../../../../auth/tokens.ts';
import { List, toList } from '../../../../contract/list.ts';
import { NewToken, Token, TokenRequest, toToken } from '../../../../contract/token.ts';
import type { Actor } from '../../../../domain/actor.ts';
import { invalid } from '../../../../errors.ts';
import { asked, listQuery } from '../../../list-query.ts';
import { answers, guarded } from '../../../replies.ts';
import { actorOf, type Routes, type Served } from '../../../served.ts';

const list = listQuery({ filters: {}, sorts: [], includes: [] });

/** A user's own tokens: make one, list them (contract §4). */
export const personalAccessTokens: Routes = (app, served) => {
  const known = new KnownPassword(served.pool);

  app.get(
    '/api/v1/personal-access-tokens',
    {
      schema: {
        tags: ['Access'],
        summary: 'List your tokens',
        querystring: list.schema,
        response: answers(List(Token), ...guarded, 422),
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const page = await listTokens(served.pool, actor.userUuid, list.read(request.query));
      const rows = page.rows.map((token) => toToken(token, actor.timezone));
      return toList(page, rows, asked(request, served.links));
    },
  );

  app.post(
    '/api/v1/personal-access-tokens',
    {
      config: { access: 'own' },
      schema: {
        tags: ['Access'],
        summary: 'Make a token',
        description: 'Good for one year, and for all accounts of its user. Shown this once.',
        body: TokenRequest,
        response: answers(NewToken, ...guarded, 413, 415, 422),
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const { name, password, account_uuid } = request.body;
      await known.check(actor.userUuid, password);
      const accountUuid = await chosenAccount(served, actor, account_uuid ?? null);
      const { secret, ...token } = await createToken(served.pool, {
        userUuid: actor.userUuid,
        accountUuid,
        name: name.trim(),
        lifeSeconds: served.config.tokenLifeSeconds,
      });
      return { ...toToken(token, actor.timezone), token: secret };
    },
  );
};

async function chosenAccount(served: Served, actor: Actor, wanted: string | null): Promise<string> {
  if (wanted === null || wanted === '') return actor.accountUuid;
  const accounts = await accountsOf(served.pool, actor.userUuid);
  const found = accounts.find((account) => account.uuid === wanted.toLowerCase());
  if (!found) throw invalid({ account_uuid: ['The selected account uuid is invalid.'] });
  return found.uuid;
}
