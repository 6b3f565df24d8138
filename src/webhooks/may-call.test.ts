import { expect, test } from 'vitest';
import { mayCall } from './may-call.ts';

const nothing = { networks: [], hosts: [] };

test.each([
  ['8.8.8.8'],
  ['93.184.215.14'],
  ['2606:2800:21f:cb07:6820:80da:af6b:8b2c'],
  ['::ffff:8.8.8.8'],
])('%s is public', (address) => {
  expect(mayCall(address, nothing)).toBe(true);
});

test.each([
  ['127.0.0.1', 'loopback'],
  ['127.8.8.8', 'loopback, all of it'],
  ['0.0.0.0', 'this machine'],
  ['10.0.0.1', 'private'],
  ['172.31.255.255', 'private'],
  ['192.168.1.1', 'private'],
  ['169.254.169.254', 'metadata of clouds'],
  ['100.100.100.200', 'carrier-grade NAT, and metadata of a cloud'],
  ['168.63.129.16', 'a cloud’s own service'],
  ['192.0.0.192', 'metadata of a cloud'],
  ['198.18.0.1', 'benchmarks'],
  ['224.0.0.1', 'multicast'],
  ['255.255.255.255', 'broadcast'],
  ['240.0.0.1', 'reserved'],
  ['::', 'this machine'],
  ['::1', 'loopback'],
  ['::7f00:1', 'IPv4-compatible loopback'],
  ['::ffff:127.0.0.1', 'IPv4-mapped loopback'],
  ['::ffff:a9fe:a9fe', 'IPv4-mapped metadata'],
  ['64:ff9b::7f00:1', 'NAT64 of loopback'],
  ['2002:7f00:1::', '6to4 of loopback'],
  ['2001:0:4136:e378:8000:63bf:3fff:fdd2', 'Teredo'],
  ['fe80::1', 'link-local'],
  ['fe80::1%eth0', 'link-local with a zone'],
  ['fec0::1', 'site-local'],
  ['fc00::1', 'unique local'],
  ['fd00:ec2::254', 'metadata of a cloud'],
  ['ff02::1', 'multicast'],
  ['2001:db8::1', 'documentation'],
  ['nonsense', 'no address'],
])('%s is not: %s', (address) => {
  expect(mayCall(address, nothing)).toBe(false);
});

test('what the operator allows may be called, and nothing beside it', () => {
  const allowed = { networks: ['127.0.0.0/8', '::1', 'fd00::/8'], hosts: [] };
  for (const address of ['127.0.0.1', '::ffff:127.0.0.1', '::1', 'fd12::7'])
    expect(mayCall(address, allowed)).toBe(true);
  for (const address of ['10.0.0.1', '::2', 'fc00::1']) expect(mayCall(address, allowed)).toBe(false);
});
