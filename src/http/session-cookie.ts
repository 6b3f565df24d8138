/** The cookie a browser is signed in with, and which pages may use it (contract §2 Authorization). */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { InletError } from '../errors.ts';

/** By https under a name that no other host of the domain can set (RFC 6265bis §4.1.3.2). */
const nameOf = (secure: boolean): string => (secure ? '__Host-inlet' : 'inlet');

/** What the cookie holds; null where there is none. */
export function sessionSecret(request: FastifyRequest, publicUrl: string | null): string | null {
  const { cookie } = request.headers;
  if (cookie === undefined) return null;
  return request.server.parseCookie(cookie)[nameOf(isSecure(request, publicUrl))] ?? null;
}

/** Scripts cannot read it, other sites cannot send it along; it goes with the browser, and ends with the session. */
export function setSessionCookie(reply: FastifyReply, publicUrl: string | null, secret: string): void {
  const secure = isSecure(reply.request, publicUrl);
  reply.setCookie(nameOf(secure), secret, { path: '/', httpOnly: true, sameSite: 'lax', secure });
}

export function clearSessionCookie(reply: FastifyReply, publicUrl: string | null): void {
  const secure = isSecure(reply.request, publicUrl);
  reply.clearCookie(nameOf(secure), { path: '/', httpOnly: true, sameSite: 'lax', secure });
}

/**
 * @param publicUrl where people reach the server, if that is set; else whatever host the page itself came from
 * @throws InletError 403 where another page, or none, asks
 */
export function mustBeOurs(request: FastifyRequest, publicUrl: string | null): void {
  const { origin } = request.headers;
  const ours = publicUrl === null ? `${request.protocol}://${request.host}` : new URL(publicUrl).origin;
  if (origin !== ours)
    throw new InletError(
      'foreign_origin',
      403,
      `A signed-in browser may only ask from the pages at ${publicUrl ?? 'this address'}.`,
    );
}

/** Whether the browser reaches us by https: as `PUBLIC_URL` says, else as the request came. */
const isSecure = (request: FastifyRequest, publicUrl: string | null): boolean =>
  publicUrl === null ? request.protocol === 'https' : publicUrl.startsWith('https:');
