import Type from 'typebox';
import { AuthorizeQuery, OauthError } from '../../../contract/oauth.ts';
import { handOver } from '../../hand-over.ts';
import type { Routes } from '../../served.ts';

const description = `Where an application sends somebody's browser. They sign in, see who asks for what, and decide; the browser then
goes back to \`redirect_uri\` with \`code\`, \`state\` and \`iss\`, or with \`error\`.`;

/** Asks somebody to allow an application something (RFC 6749 §4.1.1), and goes on once they have decided. */
export const authorize: Routes = (app, served) => {
  const handler = handOver(app, served);
  const schema = {
    tags: ['OAuth 2.0'],
    summary: 'Ask somebody for a permission',
    description,
    response: {
      303: Type.Null({ description: 'To the page that asks, or back to the application.' }),
      400: OauthError,
    },
  };
  const config = { access: 'open', query: AuthorizeQuery } as const;
  app.get('/oauth/authorize', { config, schema, exposeHeadRoute: false }, handler);
  app.get(
    '/oauth/authorize/:uid',
    { config: { access: 'open' }, schema: { hide: true }, exposeHeadRoute: false },
    handler,
  );
};
