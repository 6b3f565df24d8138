import { OauthError, TokenAnswer, TokenForm } from '../../../contract/oauth.ts';
import { handOver } from '../../hand-over.ts';
import type { Routes } from '../../served.ts';

/** Gives tokens for a code, for a refresh token, or to an application in its own name (RFC 6749 §4.1.3, §4.4, §6). */
export const token: Routes = (app, served) => {
  const schema = {
    tags: ['OAuth 2.0'],
    summary: 'Get tokens',
    description:
      'A code, or a refresh token, that comes a second time ends all that came from the permission.',
    consumes: ['application/x-www-form-urlencoded'],
    response: { 200: TokenAnswer, 400: OauthError, 401: OauthError, 429: OauthError },
  };
  app.post('/oauth/token', { config: { access: 'open', form: TokenForm }, schema }, handOver(app, served));
};
