/** From the address a firm names to the numbers that are called: looked up, checked, and then not looked up again. */
import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { type Allowed, isAllowed, mayCall } from './may-call.ts';

/** Why an address is not called; the message is a sentence for whoever named it. */
export class Refused extends Error {
  override name = 'Refused';
}

const longest = 2_000;

/** @throws Refused where the text is no address that could ever be called */
export function parseTarget(text: string, allowed: Allowed): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !['https:', 'http:'].includes(url.protocol))
    throw new Refused('The url must be an address that begins with https://.');
  if (text.length > longest) throw new Refused(`The url must not be longer than ${longest} characters.`);
  if (url.username || url.password || url.hash)
    throw new Refused('The url must hold neither a user name or password, nor a part after #.');
  if (url.protocol === 'http:' && allowed.networks.length + allowed.hosts.length === 0)
    throw new Refused('The url must begin with https://: what is sent is nobody else’s to read.');
  return url;
}

/**
 * Every address of the host, all of them checked: one that must not be called spoils the others, since nobody can say which
 * of them would be taken.
 * @throws Refused, in words; also where the name cannot be found
 */
export async function resolveTarget(url: URL, allowed: Allowed): Promise<LookupAddress[]> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const found = await lookup(host, { all: true, verbatim: true }).catch(() => []);
  if (found.length === 0) throw new Refused(`The host ${host} cannot be found.`);
  const isNamed = allowed.hosts.includes(host.toLowerCase());
  if (!isNamed && !found.every(({ address }) => mayCall(address, allowed)))
    throw new Refused(
      `The host ${host} leads to an address that is not public. The operator of this server can allow it (WEBHOOK_ALLOW).`,
    );
  if (url.protocol === 'http:' && !isNamed && found.some(({ address }) => !isAllowed(address, allowed)))
    throw new Refused('The url must begin with https://: what is sent is nobody else’s to read.');
  return found;
}
