/** An identity provider as a firm has one: a second oidc-provider, on loopback, that gives signed tokens. */
import { generateKeyPairSync, type JsonWebKey, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { importJWK, type JWTPayload, SignJWT } from 'jose';
import Provider from 'oidc-provider';
import { afterAll } from 'vitest';
import { postForm } from './oauth.ts';

const client = { client_id: 'practice', client_secret: 'a secret of the practice' };
const audience = 'https://inlet.example';

export interface Issuer {
  url: string;
  audience: string;
  /** How often its keys were asked for. */
  asked(): number;
  /** A token as the provider itself gives it for somebody. */
  tokenFor(claims: Record<string, unknown>): Promise<string>;
  /** One that its key has signed, and that it would never give. */
  forge(payload: JWTPayload, header?: Record<string, unknown>): Promise<string>;
  /** From now on it has another key. */
  rotate(): void;
  stop(): Promise<void>;
}

export async function startIssuer(): Promise<Issuer> {
  let listener: RequestListener = () => undefined;
  let key = newKey();
  let keyRequests = 0;
  let claims: Record<string, unknown> = {};
  const server = createServer((request, response) => {
    if (request.url === '/jwks') keyRequests++;
    listener(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const serveWithKey = () => {
    listener = makeProvider(url, key, () => claims).callback();
  };
  serveWithKey();
  const stop = async () => {
    server.closeAllConnections();
    if (server.listening) await new Promise((done) => server.close(done));
  };
  afterAll(stop);
  return {
    url,
    audience,
    stop,
    asked: () => keyRequests,
    async tokenFor(wanted) {
      claims = wanted;
      const form = { ...client, grant_type: 'client_credentials', resource: audience, scope: 'imports:read' };
      const { body } = await postForm(`${url}/token`, form);
      return body.access_token;
    },
    async forge(payload, header = {}) {
      return new SignJWT(payload)
        .setProtectedHeader({ alg: 'ES256', kid: key.kid as string, ...header })
        .sign(await importJWK(key, 'ES256'));
    },
    rotate() {
      key = newKey();
      serveWithKey();
    },
  };
}

const newKey = (): JsonWebKey => ({
  ...generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }),
  kid: randomUUID(),
  alg: 'ES256',
  use: 'sig',
});

function makeProvider(url: string, key: JsonWebKey, claims: () => Record<string, unknown>): Provider {
  return new Provider(url, {
    jwks: { keys: [key] },
    clients: [{ ...client, grant_types: ['client_credentials'], response_types: [], redirect_uris: [] }],
    clientDefaults: {
      id_token_signed_response_alg: 'ES256',
      token_endpoint_auth_method: 'client_secret_post',
    },
    extraTokenClaims: async () => claims(),
    ttl: { ClientCredentials: 600 },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: async () => ({
          audience,
          scope: 'imports:read',
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'ES256' } },
        }),
      },
    },
  });
}
