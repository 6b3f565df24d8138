import { expect, test } from 'vitest';
import { redirectProblem } from './redirect-uri.ts';

test.each([
  'https://a.example',
  'https://a.example/callback?tenant=1',
  'https://bücher.example/callback',
  'HTTPS://a.example/callback',
  'http://127.0.0.1/callback',
  'http://[::1]:4711/callback',
])('people may be sent back to %j', (uri) => {
  expect(redirectProblem(uri, true)).toBeNull();
});

test.each([
  ['callback', 'is not an absolute address'],
  ['https://a.example/#x', 'must have no fragment'],
  ['https://a.example@evil.example/', 'must hold no user name'],
  ['http://a.example/', 'must begin with https://, unless it is on this very machine'],
  ['http://127.0.0.1.evil.example/', 'must begin with https://, unless it is on this very machine'],
  ['javascript:alert(1)', 'must begin with https://'],
])('%j %s', (uri, what) => {
  expect(redirectProblem(uri, true)).toContain(what);
});

test.each([
  'https:a.example/callback',
  'https:///a.example/callback',
  'https://a.example\\@evil.example/',
  'https://a.example/call\tback',
  'https://a.example/call\nback',
  'https://a.example/call back',
  'https://a.example/\u200b',
])('%j leads elsewhere than it says', (uri) => {
  expect(redirectProblem(uri, true)).toContain('must be written as https://host/path');
});
