import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Fault, startS3 } from '../../../test/support/s3.ts';
import { selfSigned } from '../../../test/support/self-signed.ts';
import type { Bytes } from '../../domain/bytes.ts';
import { conformance } from '../conformance.ts';
import type { BucketOptions } from './address.ts';
import { createBucket } from './bucket.ts';

const s3 = await startS3();
const { id, secret, region } = s3.key;
const options: BucketOptions = {
  bucket: 'inlet-files',
  prefix: 'some/where',
  endpoint: s3.url,
  keyId: id,
  secret,
  token: null,
  region,
};
const MiB = 2 ** 20;
const away = { status: 503, message: 'The files cannot be reached. Nothing was lost.' };

beforeEach(() => {
  s3.fault = null;
  s3.asked = [];
  s3.givenUp = 0;
  s3.objects.kept.clear();
  s3.objects.uploads.clear();
});

const bucket = (more: Partial<BucketOptions> = {}, patienceMs = 5_000) =>
  createBucket({ ...options, ...more }, patienceMs);

async function read(bytes: Bytes, from?: number, to?: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of bytes.stream(from, to)) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function keep(key: string, ...pieces: Buffer[]): Promise<void> {
  const writer = await bucket().create(key);
  for (const piece of pieces) await writer.write(piece);
  await writer.keep();
}

/** That befalls the first requests that match. */
function befalls(fault: Fault, times: number, which = /./): void {
  let left = times;
  s3.fault = (asked) => (which.test(asked) && left-- > 0 ? fault : null);
}

describe('the contract', () => conformance(async () => bucket()));

describe('without a prefix', () => conformance(async () => bucket({ prefix: '' })));

test('a small file is one request, a large one comes in parts of one size', async () => {
  await keep('small', Buffer.from('abc'));
  expect(s3.asked).toEqual(['PUT /some/where/small']);
  expect(s3.objects.kept.get('some/where/small')?.toString()).toBe('abc');
  s3.asked = [];
  const bytes = Buffer.alloc(18 * MiB, '0123456789æ');
  await keep('large', bytes.subarray(0, 7 * MiB), bytes.subarray(7 * MiB));
  expect(s3.asked).toEqual([
    'POST /some/where/large?uploads=',
    'PUT /some/where/large?partNumber=1',
    'PUT /some/where/large?partNumber=2',
    'PUT /some/where/large?partNumber=3',
    'POST /some/where/large',
  ]);
  expect(s3.objects.kept.get('some/where/large')?.equals(bytes)).toBe(true);
  const part = await read(await bucket().open('large'), 9 * MiB, 9 * MiB + 10);
  expect(part.equals(bytes.subarray(9 * MiB, 9 * MiB + 10))).toBe(true);
});

test('whoever writes may use the same memory for the next piece', async () => {
  const piece = Buffer.from('first');
  const writer = await bucket().create('k');
  await writer.write(piece);
  piece.write('other');
  await writer.write(piece);
  await writer.keep();
  expect(s3.objects.kept.get('some/where/k')?.toString()).toBe('firstother');
});

test('what is dropped leaves no parts behind', async () => {
  const writer = await bucket().create('k');
  await writer.write(Buffer.alloc(9 * MiB));
  expect(s3.objects.uploads.size).toBe(1);
  await writer.drop();
  expect(s3.objects.uploads.size).toBe(0);
});

test('a reader that has enough ends the request', async () => {
  await keep('k', Buffer.alloc(30 * MiB));
  for await (const piece of (await bucket().open('k')).stream()) {
    expect(piece.length).toBeGreaterThan(0);
    break;
  }
  await expect.poll(() => s3.givenUp).toBe(1);
});

test('what a dead writer left is swept once it is old; what is being written, and what is not ours, stays', async () => {
  s3.objects.pageMax = 1;
  const dead = await Promise.all(['a', 'b', 'c'].map((key) => bucket().create(key)));
  for (const writer of dead) await writer.write(Buffer.alloc(9 * MiB));
  const live = await bucket().create('live');
  await live.write(Buffer.alloc(9 * MiB));
  const others = ['else/where', 'some/where/Not of ours'];
  for (const key of others)
    s3.objects.do({
      method: 'POST',
      key,
      query: new URLSearchParams('uploads'),
      range: undefined,
      body: Buffer.alloc(0),
    });
  s3.objects.age(3_600_000);
  await live.write(Buffer.alloc(8 * MiB));
  expect(await bucket().sweep(60_000)).toBe(3);
  const left = [...s3.objects.uploads.values()].map(({ key }) => key);
  expect(left.sort()).toEqual([...others, 'some/where/live'].sort());
  await live.keep();
  expect(await bucket().sweep(60_000)).toBe(0);
  s3.objects.pageMax = 1_000;
});

test.each<[string, Fault]>([
  ['is busy', { status: 503, code: 'SlowDown' }],
  ['fails', { status: 500, code: 'InternalError' }],
  ['fails after it began to answer', { status: 200, code: 'InternalError' }],
  ['cuts the connection', 'lose'],
])('a store that %s is asked again', async (_, fault) => {
  const bytes = Buffer.alloc(9 * MiB, 'x');
  const writer = await bucket().create('k');
  befalls(fault, 2, /^POST .*uploads/);
  await writer.write(bytes);
  befalls(fault, 2, /^POST/);
  await writer.keep();
  expect((await bucket().open('k')).size).toBe(bytes.length);
});

test('a file whose connection breaks is read on from there', async () => {
  const bytes = Buffer.alloc(3 * MiB, '0123456789');
  await keep('k', bytes);
  befalls('cut', 3, /^GET/);
  expect((await read(await bucket().open('k'), 5)).equals(bytes.subarray(5))).toBe(true);
});

test('a file whose length is not told at once is as long as it is', async () => {
  await keep('k', Buffer.from('abc'));
  befalls('unsized', 1, /^HEAD/);
  expect((await read(await bucket().open('k'))).toString()).toBe('abc');
});

test('a store that stays away is 503, and what was being written is not there', async () => {
  const files = bucket();
  await keep('k', Buffer.from('x'));
  const bytes = await files.open('k');
  const writer = await files.create('new');
  await writer.write(Buffer.from('x'));
  await s3.away();
  const asked = [
    files.check(),
    files.open('k'),
    read(bytes),
    files.delete('k'),
    files.sweep(0),
    writer.keep(),
  ];
  for (const it of await Promise.allSettled(asked))
    expect(it).toMatchObject({ reason: { ...away, hint: expect.stringContaining('(ECONNREFUSED)') } });
  await writer.drop();
  await s3.back();
  await expect(files.open('new')).rejects.toMatchObject({ status: 404 });
  await files.check();
});

test.each([
  'hang',
  'stall',
] as const)('a store that does not go on in time is 503: it may %s', async (fault) => {
  await keep('k', Buffer.alloc(MiB));
  const bytes = await bucket({}, 400).open('k');
  befalls(fault, 1);
  await expect(read(bytes)).rejects.toMatchObject({ ...away, hint: expect.stringContaining('(ETIMEDOUT)') });
});

test('whoever reads slower than the store has patience gets all of it by one request', async () => {
  const size = 24 * MiB;
  await keep('k', Buffer.alloc(size));
  const bytes = await bucket({}, 500).open('k');
  const other = await bucket({}, 800).open('k');
  s3.asked = [];
  let length = 0;
  for await (const piece of bytes.stream()) {
    if (length === 0) {
      // As long as another takes to give up.
      befalls('hang', 1);
      await expect(read(other)).rejects.toMatchObject(away);
    }
    length += piece.length;
  }
  expect(length).toBe(size);
  expect(s3.asked).toHaveLength(2);
});

test.each<[string, Partial<BucketOptions>, string]>([
  ['an unknown key', { keyId: 'AKIDOTHER' }, 'check AWS_ACCESS_KEY_ID'],
  ['a wrong secret', { secret: 'wrong' }, 'check AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY'],
  ['a bucket that is not there', { bucket: 'other' }, 'make it, or name another in INLET_FILES'],
  [
    'another region',
    { region: 'us-east-1' },
    'The bucket is in the region eu-west-2: set AWS_REGION to that.',
  ],
])('%s is 503, and the operator is told what to do', async (_, more, words) => {
  const files = bucket(more);
  for (const act of [() => files.check(), () => files.open('k'), () => files.sweep(0)]) {
    const error = await act().then(
      () => null,
      (thrown) => thrown,
    );
    expect(error).toMatchObject({ ...away, hint: expect.stringContaining(words) });
    expect(JSON.stringify([error, error.cause, error.cause?.message])).not.toContain(more.secret ?? secret);
  }
});

test('a store that is full is 507', async () => {
  befalls({ status: 507, code: 'XMinioStorageFull' }, 9);
  await expect(keep('k', Buffer.from('x'))).rejects.toMatchObject({ status: 507 });
});

test('a key that is good for a time only is sent with what goes with it', async () => {
  await bucket({ token: 'session' }).check();
});

test('over https a store is trusted that has a certificate somebody trusted vouches for', async () => {
  const secure = await startS3('https');
  const files = bucket({ endpoint: secure.url });
  await expect(files.check()).rejects.toMatchObject({
    ...away,
    hint: expect.stringContaining('(DEPTH_ZERO_SELF_SIGNED_CERT)'),
  });
  const usual = getCACertificates('default');
  setDefaultCACertificates([...usual, selfSigned.cert]);
  try {
    await files.check();
  } finally {
    setDefaultCACertificates(usual);
  }
  expect(secure.asked).toEqual(['PUT /some/where/unused', 'DELETE /some/where/unused']);
});
