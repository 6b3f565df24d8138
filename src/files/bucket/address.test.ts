import { expect, test } from 'vitest';
import { addressOf } from './address.ts';

test.each([
  ['inlet', 'eu-west-2', null, 'https://inlet.s3.eu-west-2.amazonaws.com/', ''],
  ['in.let', 'us-east-1', null, 'https://s3.us-east-1.amazonaws.com/', '/in.let'],
  ['inlet', 'cn-north-1', null, 'https://inlet.s3.cn-north-1.amazonaws.com.cn/', ''],
  ['inlet', 'auto', 'https://x.example/base', 'https://x.example/base', '/inlet'],
])('the bucket %s in %s at %s is reached at %s', (name, at, endpoint, origin, path) => {
  const address = addressOf({ bucket: name, region: at, endpoint });
  expect([address.origin.href, address.path]).toEqual([origin, path]);
});
