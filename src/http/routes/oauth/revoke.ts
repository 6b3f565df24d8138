import Type from 'typebox';
import { OauthError, RevokeForm } from '../../../contract/oauth.ts';
import { handOver } from '../../hand-over.ts';
import type { Routes } from '../../served.ts';

/** Ends a token, and what came from the same permission (RFC 7009). */
export const revoke: Routes = (app, served) => {
  const schema = {
    tags: ['OAuth 2.0'],
    summary: 'End a token',
    consumes: ['application/x-www-form-urlencoded'],
    response: {
      200: Type.Null({ description: 'It is no good any more, if it ever was.' }),
      400: OauthError,
      401: OauthError,
      429: OauthError,
    },
  };
  app.post('/oauth/revoke', { config: { access: 'open', form: RevokeForm }, schema }, handOver(app, served));
};
