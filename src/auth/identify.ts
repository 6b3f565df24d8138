/** Who is asking, and in whose name (contract §2 Authorization, Account). */
import { asUuid } from '../contract/uuid.ts';
import { accountByEmail } from '../db/queries/account-by-email.ts';
import { noteTokenUse, selectTokenHolder } from '../db/queries/token-holder.ts';
import type { Db } from '../db/sql.ts';
import type { Actor, Holder } from '../domain/actor.ts';
import { unauthenticated, unauthorized } from '../errors.ts';
import type { IdentityProvider } from './identity-provider.ts';
import { looksLikeJwt, looksLikeOauthToken, looksLikeSecret, secretHash } from './secrets.ts';

/** What an application, or an identity provider, was allowed; a person's own token and session have no such bounds. */
export interface Bounds {
  /** `*`, or names with spaces between. */
  scope: string;
  /** Of that firm only; null: of any the user has an account in. */
  firmUuid: string | null;
}

export interface Asker {
  actor: Actor;
  /** null: whatever the user may do. */
  bounds: Bounds | null;
}

/**
 * @param authorization the header as it came
 * @param accountHeader `X-PLANNR-ACCOUNT-UUID` as it came; absent or empty: the account the token was made for
 * @param provider whose tokens are taken beside our own; null: nobody's
 * @throws InletError 401 for no, an unknown, expired or revoked token; 403 for an account that is not the user's
 */
export async function identify(
  db: Db,
  authorization: string | undefined,
  accountHeader: string | undefined,
  provider: IdentityProvider | null = null,
): Promise<Asker> {
  const secret = bearerOf(authorization);
  const wanted = accountOf(accountHeader);
  if (provider !== null && looksLikeJwt(secret)) return identifyVouched(db, provider, secret, wanted);
  const isOauth = looksLikeOauthToken(secret);
  if (!isOauth && !looksLikeSecret(secret)) throw unauthenticated();
  const hash = secretHash(secret);
  const holder = await selectTokenHolder(db, isOauth ? 'oauth' : 'personal', hash, wanted);
  if (!holder) throw unauthenticated();
  const actor = actorOf(holder, wanted);
  if (holder.stale) await noteTokenUse(db, isOauth ? 'oauth' : 'personal', hash);
  return {
    actor,
    bounds: holder.scope === null ? null : { scope: holder.scope, firmUuid: holder.onlyFirmUuid },
  };
}

/** Whom the identity provider vouches for by a verified e-mail address, and who signs in here with the same. */
async function identifyVouched(
  db: Db,
  provider: IdentityProvider,
  token: string,
  wanted: string | null,
): Promise<Asker> {
  const { email, scope } = await provider.vouch(token);
  const holder = await accountByEmail(db, email, wanted);
  if (!holder) throw unauthenticated();
  return { actor: actorOf(holder, wanted), bounds: { scope, firmUuid: null } };
}

/** The token of the header `Authorization`; empty where there is none. */
const bearerOf = (authorization: string | undefined): string =>
  /^Bearer +(\S+) *$/i.exec(authorization ?? '')?.[1] ?? '';

/** @param wanted the account the request names @throws InletError 403 where it is not theirs, 401 where they have none */
function actorOf(holder: Holder, wanted: string | null): Actor {
  const { userUuid, accountUuid, firmUuid, role, timezone } = holder;
  if (accountUuid === null || firmUuid === null || role === null || timezone === null)
    throw wanted ? unauthorized() : unauthenticated();
  return { userUuid, accountUuid, firmUuid, role, timezone };
}

/** Which account a request names; null where it names none. What is no id is an account nobody has. */
export const accountOf = (header: string | undefined): string | null =>
  header ? (asUuid(header) ?? nobody) : null;

/** An account nobody has. */
const nobody = '00000000-0000-0000-0000-000000000000';
