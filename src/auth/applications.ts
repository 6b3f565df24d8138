/** Applications that may ask in people's names: register, list, revoke (RFC 6749 §2). */
import { asUuid } from '../contract/uuid.ts';
import {
  insertClient,
  type OauthClient,
  revokeClient,
  selectClient,
  selectClients,
} from '../db/queries/oauth-clients.ts';
import type { Db } from '../db/sql.ts';
import { everything, namesOf, unknownIn } from '../domain/scope.ts';
import type { Page } from '../domain/views.ts';
import { invalid, notFound } from '../errors.ts';
import { isLocal, isOwnScheme, redirectProblem } from './redirect-uri.ts';
import { newSecret, secretHash } from './secrets.ts';

export interface NewApplication {
  /** null: for people of any firm. */
  firmUuid: string | null;
  name: string;
  /** Where people are sent back to, letter by letter; none for a server that only asks in its own name. */
  redirectUris: string[];
  /** Whether it can keep a secret: a server can, a program on somebody's machine or in a browser cannot. */
  confidential: boolean;
  /** The most it may ask for; `*` or names with spaces between. */
  scope: string;
  /** Through which account it may ask in its own name; null: it may not. */
  accountUuid: string | null;
}

const applicationsMax = 200;
const redirectsMax = 20;

/**
 * @returns the application with its secret, which is told this once; null for a public one
 * @throws InletError 422, field by field
 */
export async function createApplication(
  db: Db,
  application: NewApplication,
): Promise<OauthClient & { secret: string | null }> {
  const { firmUuid, confidential, accountUuid } = application;
  const name = application.name.trim();
  const redirectUris = [...new Set(application.redirectUris.map((uri) => uri.trim()).filter(Boolean))];
  const wrong = problems({ ...application, name, redirectUris });
  if (Object.keys(wrong).length > 0) throw invalid(wrong);
  const { total } = await selectClients(db, firmUuid, { page: 1, perPage: 1 });
  if (total >= applicationsMax)
    throw invalid({
      name: [`There are ${applicationsMax} applications. Revoke one that is not used any more first.`],
    });
  const secret = confidential ? newSecret() : null;
  const names = namesOf(application.scope);
  const uuid = await insertClient(db, {
    firmUuid,
    name,
    secretHash: secret === null ? null : secretHash(secret),
    redirectUris,
    scope: names.includes(everything) ? everything : names.join(' '),
    accountUuid,
  });
  return { ...((await selectClient(db, uuid)) as OauthClient), secret };
}

/** Newest first. @param firmUuid null: all there are */
export const listApplications = (
  db: Db,
  firmUuid: string | null,
  page: { page: number; perPage: number } = { page: 1, perPage: 500 },
): Promise<Page<OauthClient>> => selectClients(db, firmUuid, page);

/** Ends it, and all that people allowed it, at once. @param firmUuid null: whosesoever it is @throws InletError 404 */
export async function revokeApplication(db: Db, uuid: string, firmUuid: string | null): Promise<void> {
  const id = asUuid(uuid);
  if (id === null || !(await revokeClient(db, id, firmUuid))) throw notFound('Application');
}

/** People decide by the name: nothing in it may break the line, or turn what stands around it (Unicode's bidi controls). */
const isShown = (name: string): boolean =>
  /[\p{L}\p{N}\p{S}]/u.test(name) &&
  !/[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(name);

function problems(application: NewApplication): Record<string, string[]> {
  const { name, redirectUris, confidential, accountUuid, scope } = application;
  const wrong: Record<string, string[]> = {};
  const uris = redirectUris.map((uri) => redirectProblem(uri, confidential)).filter((said) => said !== null);
  if (redirectUris.length > redirectsMax) uris.push(`At most ${redirectsMax} redirect URIs can be given.`);
  else if (uris.length === 0 && !redirectUris.every(isLocal) && redirectUris.some(isOwnScheme))
    uris.push('Addresses of a program and of web pages do not mix: register two applications.');
  if (redirectUris.length === 0 && accountUuid === null)
    uris.push('The redirect_uris field is required: where people are sent back to once they have decided.');
  if (!name) wrong.name = ['The name field is required.'];
  else if (!isShown(name)) wrong.name = ['The name field must be one line of letters that can be seen.'];
  if (uris.length > 0) wrong.redirect_uris = uris;
  if (accountUuid !== null && !confidential)
    wrong.confidential = ['An application that asks in its own name must be able to keep a secret.'];
  if (namesOf(scope).length === 0) wrong.scope = ['The scope field is required.'];
  else if (unknownIn(scope).length > 0) wrong.scope = [`There is no scope ${unknownIn(scope)[0]}.`];
  return wrong;
}
