import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import { accountsOf } from '../../../../auth/accounts.ts';
import { List, toList } from '../../../../contract/list.ts';
import { Login, toLogin } from '../../../../contract/login.ts';
import { Uuid } from '../../../../contract/schema.ts';
import type { AccountView } from '../../../../domain/views.ts';
import { asked, listQuery } from '../../../list-query.ts';
import { answers, guarded } from '../../../replies.ts';
import { actorOf, type Routes } from '../../../served.ts';

const list = listQuery({ filters: {}, sorts: [], includes: [] });

const Logins = Type.Object({
  ...List(Login).properties,
  preferred_account_uuid: { ...Uuid, description: 'The account that asks unless another is named.' },
});

/** An application sees no more of somebody's accounts than those it can ask through. */
const reaches = ({ bounds }: FastifyRequest, { firm }: AccountView): boolean =>
  !bounds?.firmUuid || firm.uuid === bounds.firmUuid;

/** The accounts the user of a token reaches (contract §4 `logins`). */
export const logins: Routes = (app, served) => {
  const schema = {
    tags: ['Access'],
    summary: 'List your logins',
    querystring: list.schema,
    response: answers(Logins, ...guarded, 422),
  };
  app.get('/api/v1/logins', { schema }, async (request) => {
    const actor = actorOf(request);
    const { page, perPage } = list.read(request.query);
    const all = (await accountsOf(served.pool, actor.userUuid)).filter((account) =>
      reaches(request, account),
    );
    const rows = all.slice((page - 1) * perPage, page * perPage);
    const data = rows.map((account) => toLogin(account, actor.accountUuid));
    const listed = toList({ rows, total: all.length, page, perPage }, data, asked(request, served.links));
    return { ...listed, preferred_account_uuid: actor.accountUuid };
  });
};
