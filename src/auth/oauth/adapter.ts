/**
 * Where oidc-provider keeps its things: our own tables. It calls a code, a token, or a request under way by a random
 * id that is at the same time the secret somebody holds, so an id is never written down: rows are found by its
 * SHA-256, and what is kept has it left out.
 */
import { createHash } from 'node:crypto';
import { type Adapter, type AdapterPayload, errors } from 'oidc-provider';
import { asUuid } from '../../contract/uuid.ts';
import { forgetExpiredOauth } from '../../db/queries/forget-expired-oauth.ts';
import { selectClient } from '../../db/queries/oauth-clients.ts';
import { deleteGrant, insertGrant, selectGrant } from '../../db/queries/oauth-grants.ts';
import {
  deleteInteraction,
  selectInteraction,
  upsertInteraction,
} from '../../db/queries/oauth-interactions.ts';
import {
  consumeToken,
  deleteFamilyOf,
  deleteToken,
  deleteTokensOf,
  insertToken,
  selectToken,
  type TokenKind,
} from '../../db/queries/oauth-tokens.ts';
import type { Db } from '../../db/sql.ts';
import { toMetadata } from './metadata.ts';

const tokenKinds: readonly string[] = [
  'AuthorizationCode',
  'AccessToken',
  'RefreshToken',
  'ClientCredentials',
];

/** For the library's setting `adapter`: the keeper of what it calls by that name. */
export function adapterFor(db: Db, name: string): Adapter {
  if (tokenKinds.includes(name)) return tokens(db, name as TokenKind);
  if (name === 'Grant') return grants(db);
  if (name === 'Interaction') return interactions(db);
  if (name === 'Client') return clients(db);
  // Who is signed in, our own session says, each time somebody is asked: the library is to remember nobody.
  return nothing;
}

const nothing: Adapter = {
  upsert: async () => undefined,
  find: async () => undefined,
  findByUserCode: async () => undefined,
  findByUid: async () => undefined,
  consume: async () => undefined,
  destroy: async () => undefined,
  revokeByGrantId: async () => undefined,
};

/** The hash a token is found by. */
export const hashOf = (id: string): Buffer => createHash('sha256').update(id).digest();

/** What is kept of a payload. Of a request under way the id also ends the address at which it goes on. */
function written(id: string, { jti: _, returnTo, ...payload }: AdapterPayload): string {
  return JSON.stringify({ ...payload, ...(returnTo && { returnTo: returnTo.slice(0, -id.length) }) });
}

function read(id: string, text: string): AdapterPayload {
  const { returnTo, ...payload } = JSON.parse(text) as AdapterPayload;
  return { ...payload, jti: id, ...(returnTo && { returnTo: returnTo + id }) };
}

const clients = (db: Db): Adapter => ({
  ...nothing,
  async find(id) {
    const uuid = asUuid(id);
    const client = uuid === null ? null : await selectClient(db, uuid);
    return client ? toMetadata(client) : undefined;
  },
});

const grants = (db: Db): Adapter => ({
  ...nothing,
  async upsert(id, payload) {
    const { clientId, accountId, openid } = payload as AdapterPayload & { openid: { scope: string } };
    await insertGrant(db, {
      uuid: id,
      clientUuid: clientId as string,
      accountUuid: accountId as string,
      scope: openid.scope,
    });
  },
  async find(id) {
    const grant = await selectGrant(db, id);
    if (!grant) return undefined;
    return {
      jti: id,
      kind: 'Grant',
      clientId: grant.clientUuid,
      accountId: grant.accountUuid,
      openid: { scope: grant.scope },
      iat: Math.floor(grant.createdAt.getTime() / 1000),
      // It lasts as long as a token that came from it.
      exp: Math.floor(Date.now() / 1000) + 60,
    };
  },
  destroy: (id) => deleteGrant(db, id),
});

const interactions = (db: Db): Adapter => ({
  ...nothing,
  async upsert(id, payload, expiresIn = 0) {
    await forgetExpiredOauth(db);
    await upsertInteraction(db, hashOf(id), written(id, payload), expiresIn);
  },
  async find(id) {
    const text = await selectInteraction(db, hashOf(id));
    return text === null ? undefined : read(id, text);
  },
  destroy: (id) => deleteInteraction(db, hashOf(id)),
});

const tokens = (db: Db, kind: TokenKind): Adapter => ({
  ...nothing,
  async upsert(id, payload, expiresIn = 0) {
    await forgetExpiredOauth(db);
    const kept = await insertToken(db, {
      hash: hashOf(id),
      kind,
      clientUuid: payload.clientId as string,
      grantUuid: payload.grantId ?? null,
      accountUuid: payload.accountId ?? null,
      scope: payload.scope ?? '',
      payload: written(id, payload),
      lifeSeconds: expiresIn,
    }).catch((error: { code?: unknown }) => {
      if (error.code === foreignKeyViolation) return false;
      throw error;
    });
    if (!kept) throw new errors.CustomOIDCProviderError('invalid_grant', ended);
  },
  async find(id) {
    const token = await selectToken(db, kind, hashOf(id));
    if (!token) return undefined;
    return { ...read(id, token.payload), ...(token.consumed !== null && { consumed: token.consumed }) };
  },
  async consume(id) {
    if (await consumeToken(db, kind, hashOf(id))) return;
    // Another came with the same one at the same moment: one of the two has stolen it.
    await deleteFamilyOf(db, hashOf(id));
    throw new errors.InvalidGrant('it was used already');
  },
  destroy: (id) => deleteToken(db, kind, hashOf(id)),
  revokeByGrantId: (grantId) => deleteTokensOf(db, kind, grantId),
});

/** Told to the application; the library keeps its own reasons to itself. */
const ended = 'what was allowed has been ended, or the account it asks through can no longer sign in';

/** SQLSTATE of a reference to a row that is gone. */
const foreignKeyViolation = '23503';
