/** The documents: OpenAPI from the very schemas that check requests (contract §2 `openapi.json`, `/docs`). */
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyContextConfig, FastifyInstance, FastifySchema } from 'fastify';
import { everything, scopes } from '../domain/scope.ts';
import { pagePolicy } from './headers.ts';
import type { RouteScope } from './scopes.ts';
import type { App } from './served.ts';

const description = `Spreadsheets in, records out, every row exactly once.

Upload a file, say which of its headers means which field, start, and watch. Compatible with the import API of the
Plannr CRM: a client written for it works with another address and token.`;

/** Call it before any route is added. */
export function describeRoutes(app: App, version: string): void {
  app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Inlet', version, description, license: { name: 'MIT', identifier: 'MIT' } },
      components: {
        securitySchemes: {
          token: { type: 'http', scheme: 'bearer', description: 'A personal access token.' },
          oauth: {
            type: 'oauth2',
            description:
              'An application that somebody allowed to ask in their name, or that asks in its own.',
            flows: {
              authorizationCode: {
                authorizationUrl: '/oauth/authorize',
                tokenUrl: '/oauth/token',
                refreshUrl: '/oauth/token',
                scopes: allScopes,
              },
              clientCredentials: { tokenUrl: '/oauth/token', scopes: allScopes },
            },
          },
        },
      },
      tags: [
        { name: 'Imports', description: 'The five routes of the compatible API, and what Inlet adds.' },
        { name: 'Types', description: 'What can be imported.' },
        { name: 'Records', description: 'What is in the firm.' },
        { name: 'Files', description: 'Uploads and error reports.' },
        { name: 'Webhooks', description: 'Being told when an import has ended.' },
        { name: 'Access', description: 'Who may ask.' },
        { name: 'OAuth 2.0', description: 'For applications that ask in people’s names (RFC 6749).' },
        { name: 'Server', description: 'For the operator.' },
      ],
    },
    transform: ({ schema, url, route }) => ({ schema: described(schema, route.config), url }),
    transformObject: (document) =>
      'openapiObject' in document
        ? (named(withJsonErrors(document.openapiObject)) as never)
        : (document.swaggerObject as never),
  });
}

/** The page that shows them. Everything it needs comes from this server. */
export function showDocuments(app: App): void {
  app.register(async (docs: FastifyInstance) => {
    docs.addHook('onRoute', (route) => {
      route.config = { ...route.config, access: 'open' };
    });
    await docs.register(swaggerUi, {
      routePrefix: '/docs',
      staticCSP: pagePolicy("'unsafe-inline'"),
      theme: { title: 'Inlet' },
      uiConfig: { layout: 'BaseLayout', validatorUrl: null, displayRequestDuration: true },
    });
  });
}

/** What a route says of itself beside its schema: who may ask, and a form that its handler reads. */
function described(
  schema: FastifySchema | undefined,
  config: FastifyContextConfig | undefined,
): FastifySchema {
  const { access, scope, form, query } = config ?? {};
  return {
    ...schema,
    ...(form && { body: form }),
    ...(query && { querystring: query }),
    ...(access !== 'open' && {
      security: [...(access === 'link' ? [{}] : []), token, ...oauth(scope)],
      headers: accountHeader,
    }),
  };
}

/** What an application needs to have been allowed; nothing here where it may not ask at all. */
const oauth = (scope: RouteScope = 'person') =>
  scope === 'person' ? [] : [{ oauth: scope === 'any' ? [] : [scope] }];

const allScopes = { [everything]: 'All of these.', ...scopes };

const token = { token: [] };

const accountHeader = {
  type: 'object',
  properties: {
    'X-PLANNR-ACCOUNT-UUID': {
      type: 'string',
      description: 'Which of the accounts of the token’s user asks; else the one the token was made for.',
    },
  },
};

/** Errors are JSON, also where the answer itself is a file or a stream. */
function withJsonErrors(document: object): object {
  const { paths = {} } = document as { paths?: Record<string, Record<string, Operation>> };
  for (const operation of Object.values(paths).flatMap((item) => Object.values(item))) {
    for (const [status, response] of Object.entries(operation.responses)) {
      const [content] = Object.values(response.content ?? {});
      if (Number(status) >= 400 && content) response.content = { 'application/json': content };
    }
  }
  return document;
}

interface Operation {
  responses: Record<string, { content?: Record<string, unknown> }>;
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Schemas with a title are said once, under `components`, and referred to from then on. */
function named(document: unknown): unknown {
  const schemas: Record<string, Json> = {};
  const walk = (value: Json, key: string | null): Json => {
    if (Array.isArray(value)) return value.map((item) => walk(item, null));
    if (value === null || typeof value !== 'object') return value;
    const walked = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, walk(item, key)]));
    const { title, type } = walked;
    if (key === 'info' || typeof title !== 'string' || type !== 'object') return walked;
    schemas[title] = walked;
    return { $ref: `#/components/schemas/${title}` };
  };
  const { components, ...rest } = document as { components: Record<string, Json> };
  const paths = walk(rest as Json, null) as Record<string, Json>;
  const sorted = Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { ...paths, components: { ...components, schemas: sorted } };
}
