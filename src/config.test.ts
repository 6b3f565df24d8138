import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { ConfigError, loadConfig, publicUrl } from './config.ts';

test('an empty environment gives the defaults of the contract', () => {
  const config = loadConfig({});
  expect(config).toMatchObject({
    host: '127.0.0.1',
    port: 8080,
    trustProxy: false,
    home: resolve('.inlet'),
    homeIsNamed: false,
    files: null,
    databaseUrl: null,
    rateLimitPerMinute: 500,
    maxFileBytes: 2 ** 30,
    maxColumns: 1000,
    maxCellBytes: 2 ** 20,
    maxRecordBytes: 8 * 2 ** 20,
    maxRunningImports: 20,
    uploadStallSeconds: 60,
    chunkBytes: 2 ** 20,
    chunkRows: 10_000,
    tokenLifeSeconds: 365 * 86_400,
    linkLifeSeconds: 900,
    production: false,
  });
  expect(config.workers).toBeGreaterThan(0);
  expect(config.workers).toBeLessThanOrEqual(8);
});

test.each([
  ['1GiB', 2 ** 30],
  ['1.5 GiB', 1.5 * 2 ** 30],
  ['500mib', 500 * 2 ** 20],
  ['2048', 2048],
])('a size may be written %s', (text, bytes) => {
  expect(loadConfig({ MAX_FILE_BYTES: text }).maxFileBytes).toBe(bytes);
});

test.each([
  ['30s', 30],
  ['30', 30],
  ['2min', 120],
])('a time may be written %s', (text, seconds) => {
  expect(loadConfig({ UPLOAD_STALL: text }).uploadStallSeconds).toBe(seconds);
});

test.each([
  ['true', true],
  ['2', 2],
  ['10.0.0.0/8, ::1', ['10.0.0.0/8', '::1']],
])('TRUST_PROXY may be %s', (text, value) => {
  expect(loadConfig({ TRUST_PROXY: text }).trustProxy).toEqual(value);
});

test('every bad value is named at once, with what would do', () => {
  const load = () =>
    loadConfig({ PORT: 'http', MAX_FILE_BYTES: 'big', DATABASE_URL: 'mysql://x', LOG_LEVEL: 'loud' });
  expect(load).toThrow(ConfigError);
  expect(load).toThrow(/^PORT must be a whole number from 0 to 65535; it is "http"\.$/m);
  expect(load).toThrow(/^MAX_FILE_BYTES must be a size from 1 to 16TiB, such as 500MiB/m);
  expect(load).toThrow(/^DATABASE_URL must be an address that begins with postgres:\/\/ or postgresql:\/\//m);
  expect(load).toThrow(/^LOG_LEVEL must be one of fatal, error/m);
});

test('a password in a bad address is not repeated', () => {
  expect(() => loadConfig({ DATABASE_URL: 'mysql://me:secret@db/x' })).toThrow('it is "mysql://…@db/x"');
});

test('a number past its bounds is refused', () => {
  expect(() => loadConfig({ PORT: '65536' })).toThrow('PORT must be a whole number');
  expect(() => loadConfig({ WORKERS: '-1' })).toThrow('WORKERS must be a whole number');
});

test('an empty variable counts as absent', () => {
  expect(loadConfig({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({ port: 8080, databaseUrl: null });
});

test('a direct address without a pooled one is refused', () => {
  expect(() => loadConfig({ DATABASE_DIRECT_URL: 'postgres://x/y' })).toThrow('needs DATABASE_URL');
});

test('links are made of PUBLIC_URL, else of an address that can be opened', () => {
  expect(publicUrl(loadConfig({ PUBLIC_URL: 'https://in.example.com/' }))).toBe('https://in.example.com');
  expect(publicUrl(loadConfig({ HOST: '0.0.0.0', PORT: '90' }))).toBe('http://127.0.0.1:90');
  expect(publicUrl(loadConfig({ HOST: '::1' }), 81)).toBe('http://[::1]:81');
});

test('an identity provider needs an audience, and a way nobody can stand in', () => {
  expect(() => loadConfig({ OIDC_ISSUER: 'https://id.example' })).toThrow('need each other');
  expect(() => loadConfig({ OIDC_ISSUER: 'http://id.example', OIDC_AUDIENCE: 'inlet' })).toThrow('https://');
  expect(loadConfig({ OIDC_ISSUER: 'https://id.example/', OIDC_AUDIENCE: 'inlet' })).toMatchObject({
    oidcIssuer: 'https://id.example',
    oidcAudience: 'inlet',
  });
});

const keys = { AWS_ACCESS_KEY_ID: 'AKID', AWS_SECRET_ACCESS_KEY: 'hush' };

test.each([
  ['files', { folder: resolve('files') }],
  ['/srv/files', { folder: '/srv/files' }],
  ['s3://my-bucket', { bucket: 'my-bucket', prefix: '' }],
  ['s3://my-bucket/', { bucket: 'my-bucket', prefix: '' }],
  ['s3://my.bucket/Inlet/live_1/', { bucket: 'my.bucket', prefix: 'Inlet/live_1' }],
])('the files may be in %s', (text, value) => {
  expect(loadConfig({ INLET_FILES: text, ...keys }).files).toEqual(value);
});

test.each([
  's3://',
  's3://b',
  's3://My-Bucket',
  's3://bucket/../x',
  's3://bucket//x',
  's3://bucket/a b',
  'gs://bucket',
])('files in %s are refused, with what would do', (text) => {
  expect(() => loadConfig({ INLET_FILES: text, ...keys })).toThrow(
    'INLET_FILES must be a folder, or a bucket such as s3://my-bucket',
  );
});

test('a bucket needs a key and its secret, and says neither', () => {
  const load = (env: Record<string, string>) => () => loadConfig({ INLET_FILES: 's3://my-bucket', ...env });
  for (const [name, value] of Object.entries(keys)) {
    expect(load({ [name]: value })).toThrow(/with which key it opens, AWS_ACCESS_KEY_ID and AWS_SECRET/);
    expect(load({ [name]: value })).not.toThrow(value);
  }
  expect(loadConfig({ AWS_ACCESS_KEY_ID: 'AKID' }).files).toBeNull();
});

test('the store is Amazon’s in Virginia unless another is named, by the closer name first', () => {
  expect(loadConfig({})).toMatchObject({ bucketRegion: 'us-east-1', bucketEndpoint: null });
  const both = { AWS_ENDPOINT_URL: 'http://all:1', AWS_ENDPOINT_URL_S3: 'https://s3.example/' };
  expect(loadConfig(both).bucketEndpoint).toBe('https://s3.example');
  expect(loadConfig({ AWS_ENDPOINT_URL: 'http://all:1' }).bucketEndpoint).toBe('http://all:1');
});
