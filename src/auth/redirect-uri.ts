/** Where an application may have people sent back to (RFC 9700 §4.1, RFC 8252 §7). */

/** Names of this machine, as addresses have them. */
const loopback = ['127.0.0.1', '[::1]', 'localhost'];

const lengthMax = 2_000;

/** Whether it leads to a program on the person's own machine: by loopback, or by a scheme the program has claimed. */
export function isLocal(uri: string): boolean {
  const { protocol, hostname } = new URL(uri);
  return protocol === 'http:' ? loopback.includes(hostname) : protocol !== 'https:';
}

/** Browsers leave these out, or read them as others, so that where it leads is not what it says. */
const isWrittenPlainly = (uri: string): boolean =>
  !/[\s\\\p{C}]/u.test(uri) && !/^https?:(?!\/\/[^/])/i.test(uri);

/** Whether it leads to a program by a scheme of its own. */
export const isOwnScheme = (uri: string): boolean => !/^https?:/i.test(uri);

/**
 * @param confidential a server has no scheme of its own on somebody's machine
 * @returns what is wrong with it, for a person; null where nothing is
 */
export function redirectProblem(uri: string, confidential: boolean): string | null {
  const url = URL.canParse(uri) ? new URL(uri) : null;
  const said = (what: string) => `The redirect URI ${uri.slice(0, 100)} ${what}.`;
  if (!url) return said('is not an absolute address');
  if (!isWrittenPlainly(uri))
    return said('must be written as https://host/path, without spaces and backslashes');
  if (uri.length > lengthMax) return said(`is longer than ${lengthMax} characters`);
  if (uri.includes('#')) return said('must have no fragment');
  if (url.username || url.password) return said('must hold no user name');
  if (url.protocol === 'https:' || (url.protocol === 'http:' && loopback.includes(url.hostname))) return null;
  if (url.protocol === 'http:') return said('must begin with https://, unless it is on this very machine');
  // A reversed domain name, so that nobody else's program answers to it (RFC 8252 §7.1); never javascript: or data:.
  if (!confidential && url.protocol.includes('.')) return null;
  return said('must begin with https://');
}
