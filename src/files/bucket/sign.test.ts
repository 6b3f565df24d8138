/** The examples that Amazon publishes with the algorithm. */
import { expect, test } from 'vitest';
import { type Asked, sha256, signed, targetOf } from './sign.ts';

const access = {
  keyId: 'AKIAIOSFODNN7EXAMPLE',
  secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  token: null,
  region: 'us-east-1',
};
const then = new Date('2013-05-24T00:00:00Z');

test.each<[string, Asked, string, string]>([
  [
    'a range of an object',
    { method: 'GET', path: '/test.txt', headers: { range: 'bytes=0-9' } },
    '',
    'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
  ],
  [
    'an object that is put, its key with a sign in it',
    {
      method: 'PUT',
      path: '/test$file.text',
      headers: { date: 'Fri, 24 May 2013 00:00:00 GMT', 'x-amz-storage-class': 'REDUCED_REDUNDANCY' },
    },
    'Welcome to Amazon S3.',
    '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
  ],
  [
    'a part of the query without a value',
    { method: 'GET', path: '/', query: { lifecycle: '' } },
    '',
    'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543',
  ],
  [
    'a list',
    { method: 'GET', path: '/', query: { prefix: 'J', 'max-keys': '2' } },
    '',
    '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
  ],
])('%s is signed as published', (_, asked, body, signature) => {
  const { authorization } = signed(access, 'examplebucket.s3.amazonaws.com', asked, sha256(body), then);
  expect(authorization).toContain(`Signature=${signature}`);
});

test('a token that goes with the key is sent and signed; the secret is not sent', () => {
  const headers = signed({ ...access, token: 'tok' }, 'h', { method: 'GET', path: '/' }, sha256(''), then);
  expect(headers).toMatchObject({ 'x-amz-security-token': 'tok' });
  expect(headers.authorization).toContain('x-amz-date;x-amz-security-token');
  expect(JSON.stringify(headers)).not.toContain(access.secret);
});

test('a query is in the order of its names, and signs are encoded', () => {
  expect(targetOf({ path: "/a b/ü'", query: { 'a-b': '1', a: '+/', uploads: '' } })).toEqual({
    path: '/a%20b/%C3%BC%27',
    query: 'a=%2B%2F&a-b=1&uploads=',
  });
});
