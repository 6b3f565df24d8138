/**
 * Which addresses Inlet calls on behalf of a firm: public ones, and those the operator allows (`WEBHOOK_ALLOW`). A firm must
 * not reach through Inlet what only Inlet's own network can reach. The one file that knows ipaddr.js.
 */
import ipaddr from 'ipaddr.js';

/** What the operator allows beside public addresses. */
export interface Allowed {
  /** e.g. `10.1.2.0/24`, `::1`. */
  networks: readonly string[];
  /** Names whose addresses are not looked at, in lower case. */
  hosts: readonly string[];
}

/** All of IPv6 that is routed: whatever else is not public, has no business here either. */
const routedIpv6 = ipaddr.IPv6.parseCIDR('2000::/3');
/** Public by its number, but only ever a cloud's own service. */
const special = ['168.63.129.16'];

/** @param address an IP address as the resolver gives it; IPv4 inside IPv6 counts as what it is */
export function mayCall(address: string, allowed: Allowed): boolean {
  if (isAllowed(address, allowed)) return true;
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (special.includes(parsed.toString())) return false;
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || (parsed as ipaddr.IPv6).match(routedIpv6);
}

/** Whether the operator has named it. */
export function isAllowed(address: string, { networks }: Allowed): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  return networks.some((network) => within(parsed, network));
}

function within(address: ipaddr.IPv4 | ipaddr.IPv6, network: string): boolean {
  const [base, bits] = network.includes('/') ? ipaddr.parseCIDR(network) : single(ipaddr.parse(network));
  return base.kind() === address.kind() && address.match(base as never, bits);
}

const single = (address: ipaddr.IPv4 | ipaddr.IPv6): [ipaddr.IPv4 | ipaddr.IPv6, number] => [
  address,
  address.kind() === 'ipv4' ? 32 : 128,
];

/** Whether a text is an address or a network, as `WEBHOOK_ALLOW` takes them. */
export const isNetwork = (text: string): boolean => ipaddr.isValid(text) || ipaddr.isValidCIDR(text);
