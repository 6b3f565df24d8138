import type { FastifyRequest } from 'fastify';
import { expect, test } from 'vitest';
import { mustBeOurs } from './session-cookie.ts';

const asked = (origin: string | undefined, host: string, protocol = 'http') =>
  ({ headers: { origin }, host, protocol }) as unknown as FastifyRequest;

test('without a public address, the page must come from the host it asks', () => {
  expect(() => mustBeOurs(asked('http://localhost:8080', 'localhost:8080'), null)).not.toThrow();
  for (const origin of ['http://localhost:9090', 'https://localhost:8080', 'null', undefined])
    expect(() => mustBeOurs(asked(origin, 'localhost:8080'), null)).toThrow(/may only ask from the pages/);
});

test('with a public address only its pages are ours, whatever host was asked', () => {
  const publicUrl = 'https://inlet.example/tools';
  expect(() => mustBeOurs(asked('https://inlet.example', '10.0.0.7:8080'), publicUrl)).not.toThrow();
  expect(() => mustBeOurs(asked('http://10.0.0.7:8080', '10.0.0.7:8080'), publicUrl)).toThrow(
    /pages at https:\/\/inlet\.example\/tools/,
  );
});
