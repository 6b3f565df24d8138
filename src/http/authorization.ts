/** The authorization server, made when it is first asked for: only then is the address known that it stands at. */
import type { AuthorizationServer } from '../auth/oauth/server.ts';
import type { Inlet } from './inlet.ts';
import type { Links } from './links.ts';
import { told } from './log.ts';
import { problemPage } from './pages.ts';

/** @returns always the same one; a failure to make it is not remembered */
export function authorizationServer({ pool, log }: Inlet, links: Links): () => Promise<AuthorizationServer> {
  let made: Promise<AuthorizationServer> | null = null;
  const make = async () => {
    // Loading the library takes 0.4 s, and many a server is never asked.
    const { makeAuthorizationServer } = await import('../auth/oauth/server.ts');
    return makeAuthorizationServer(pool, {
      issuer: links.absolute(''),
      page: ({ error }, response) => problemPage(error, response),
      failed: (error) => log.error({ error: told(error) }, 'authorization server failed'),
    });
  };
  return () => {
    made ??= make().catch((error) => {
      made = null;
      throw error;
    });
    return made;
  };
}
