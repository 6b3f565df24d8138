/** What an application says to and hears from the authorization server (RFC 6749, RFC 7636, RFC 7009). */
import Type from 'typebox';

const text = (description: string) => Type.String({ description });
const maybe = (description: string) => Type.Optional(text(description));

const scopeMeaning = 'Names with spaces between, or `*`; left out: all the application may have.';

export const AuthorizeQuery = Type.Object({
  response_type: Type.Literal('code'),
  client_id: text('The application.'),
  redirect_uri: text('Where the code goes, exactly as registered.'),
  scope: maybe(scopeMeaning),
  state: maybe('Given back unchanged. Make it hard to guess, and compare it.'),
  code_challenge: maybe('SHA-256 of the verifier in base64url. Needed without a secret.'),
  code_challenge_method: maybe('`S256`.'),
});

export const TokenForm = Type.Object(
  {
    grant_type: Type.Enum(['authorization_code', 'refresh_token', 'client_credentials']),
    client_id: maybe('The application; or in a header `Authorization: Basic`.'),
    client_secret: maybe('Its secret, where it has one; or in that header.'),
    code: maybe('The code, good for one minute and once.'),
    redirect_uri: maybe('As in the request for the code.'),
    code_verifier: maybe('Where the request for the code had a challenge.'),
    refresh_token: maybe('The latest one: each is good once, and brings the next.'),
    scope: maybe(scopeMeaning),
  },
  { title: 'TokenForm' },
);

export const TokenAnswer = Type.Object(
  {
    access_token: text('Goes into `Authorization: Bearer`.'),
    token_type: Type.Literal('Bearer'),
    expires_in: Type.Integer({ description: 'Seconds; an hour.' }),
    refresh_token: maybe('Good for 30 days. Not where the application asks in its own name.'),
    scope: text('What was allowed.'),
  },
  { title: 'TokenAnswer' },
);

export const RevokeForm = Type.Object(
  {
    token: text('An access or a refresh token; all that came from the same permission go with it.'),
    token_type_hint: maybe('`access_token` or `refresh_token`.'),
    client_id: maybe('The application.'),
    client_secret: maybe('Its secret, where it has one.'),
  },
  { title: 'RevokeForm' },
);

export const OauthError = Type.Object(
  {
    error: text('`invalid_request`, `invalid_client`, `invalid_grant`, …'),
    error_description: maybe('What is wrong.'),
  },
  { title: 'OauthError', description: 'As RFC 6749 §5.2 has it.' },
);
