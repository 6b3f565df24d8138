/**
 * Every setting of Inlet: its name, meaning, unit and default. Read from the environment, checked before anything
 * starts. The README's table is generated from here (`npm run generate`). Contract §1 and §9.
 */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { bucketSettings } from './bucket-settings.ts';
import { points } from './points.ts';
import {
  address,
  duration,
  names,
  oneOf,
  optionalText,
  place,
  proxies,
  type Setting,
  SettingError,
  size,
  text,
  whole,
} from './settings.ts';

const MiB = 2 ** 20;
const GiB = 2 ** 30;
const TiB = 2 ** 40;

/** All settings, in the order the README tells them. */
export const settings = {
  host: text({
    env: 'HOST',
    meaning: 'Address to listen on. `0.0.0.0` or `::` for all of the machine’s.',
    default: '127.0.0.1',
  }),
  port: whole(0, 65_535, null, {
    env: 'PORT',
    meaning: 'Port to listen on; 0 for any free one.',
    default: '8080',
  }),
  publicUrl: address(['http', 'https'], {
    env: 'PUBLIC_URL',
    meaning: 'What links are made of: the address people and programs reach the server by.',
    defaultSays: '`http://HOST:PORT`',
  }),
  trustProxy: proxies({
    env: 'TRUST_PROXY',
    meaning:
      'Which proxies in front are believed about the client’s address: `true`, `false`, a number of hops, or addresses.',
    default: 'false',
  }),
  home: optionalText({
    env: 'INLET_HOME',
    meaning: 'Data folder: the embedded database and the uploaded files. Nothing is written outside it.',
    defaultSays: '`./.inlet`',
  }),
  files: place({
    env: 'INLET_FILES',
    meaning:
      'Where the files are, if elsewhere: a folder that several machines share, or a bucket of an S3-compatible store, `s3://BUCKET` or `s3://BUCKET/PREFIX`.',
    defaultSays: '`INLET_HOME/files`',
  }),
  ...bucketSettings,
  databaseUrl: address(['postgres', 'postgresql'], {
    env: 'DATABASE_URL',
    meaning: 'PostgreSQL 18 or newer to use instead of the embedded one. Its role must own the database.',
    defaultSays: 'embedded',
  }),
  databaseDirectUrl: address(['postgres', 'postgresql'], {
    env: 'DATABASE_DIRECT_URL',
    meaning: 'The same database without the pooler, where `DATABASE_URL` leads to one.',
    defaultSays: '`DATABASE_URL`',
  }),
  typesModule: optionalText({
    env: 'INLET_CONFIG',
    meaning:
      'File with your own types, beside the built-in ones: `inlet.config.ts`, `.js` or `.json`; see docs/own-types.md.',
    defaultSays: 'that of the working directory, if there is one',
  }),
  logLevel: oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
    env: 'LOG_LEVEL',
    meaning: 'What is logged: `fatal`, `error`, `warn`, `info`, `debug`, `trace` or `silent`.',
    default: 'info',
  }),
  holdAt: oneOf(points, {
    env: 'HOLD_AT',
    meaning: 'For tests of crashes: the process stops for good at this point of a run. `none`: it does not.',
    default: 'none',
  }),
  nodeEnv: optionalText({
    env: 'NODE_ENV',
    meaning: '`production`: the first run makes no example firm up.',
    defaultSays: 'not set',
  }),
  workers: whole(0, 64, 'workers', {
    env: 'WORKERS',
    meaning: 'How many chunks this process works on at once; 0 leaves the work to `inlet worker`.',
    default: String(Math.min(8, availableParallelism())),
    defaultSays: 'one a core, at most 8',
  }),
  functionSeconds: duration(1, 600, {
    env: 'FUNCTION_TIME',
    meaning: 'How long a function of one of your own types may take for a single value; then the row fails.',
    default: '1s',
  }),
  rateLimitPerMinute: whole(0, 1_000_000, 'requests', {
    env: 'RATE_LIMIT_PER_MINUTE',
    meaning: 'Requests a minute a user may make; 0 for no limit.',
    default: '500',
  }),
  maxFileBytes: size(1, 16 * TiB, {
    env: 'MAX_FILE_BYTES',
    meaning: 'Largest file that can be uploaded.',
    default: '1GiB',
  }),
  maxColumns: whole(1, 16_384, 'columns', {
    env: 'MAX_COLUMNS',
    meaning: 'Most columns a file can have.',
    default: '1000',
  }),
  maxHeaderCharacters: whole(1, 10_000, 'characters', {
    env: 'MAX_HEADER_CHARACTERS',
    meaning: 'Longest header cell.',
    default: '255',
  }),
  maxWorkbookBytes: size(MiB, 16 * TiB, {
    env: 'MAX_WORKBOOK_BYTES',
    meaning: 'Largest workbook, unpacked.',
    default: '4GiB',
  }),
  maxWorkbookRatio: whole(1, 1_000, 'times', {
    env: 'MAX_WORKBOOK_RATIO',
    meaning: 'How many times its packed size a workbook may unpack to.',
    default: '100',
  }),
  maxCellBytes: size(1_024, 64 * MiB, {
    env: 'MAX_CELL_BYTES',
    meaning: 'Longest cell; a row with a longer one fails.',
    default: '1MiB',
  }),
  maxRecordBytes: size(1_024, 256 * MiB, {
    env: 'MAX_RECORD_BYTES',
    meaning: 'Longest record; a longer one fails.',
    default: '8MiB',
  }),
  maxRunningImports: whole(1, 10_000, 'imports', {
    env: 'MAX_RUNNING_IMPORTS',
    meaning: 'How many imports of a firm run at once; further ones wait their turn.',
    default: '20',
  }),
  uploadStallSeconds: duration(1, 3_600, {
    env: 'UPLOAD_STALL',
    meaning: 'An upload that sends nothing for so long is dropped.',
    default: '60s',
  }),
  retentionDays: whole(0, 36_500, 'days', {
    env: 'RETENTION_DAYS',
    meaning:
      'How long after the last thing that happened to an import its file, failed rows and what it needs for an undo are kept; 0 for ever.',
    default: '90',
  }),
  webhookAllow: names({
    env: 'WEBHOOK_ALLOW',
    meaning:
      'What webhooks may call beside public addresses over https: host names, addresses and networks, separated by commas.',
    defaultSays: 'none',
  }),
  chunkBytes: size(4_096, GiB, {
    env: 'CHUNK_BYTES',
    meaning: 'Size of the pieces a file is worked on in.',
    default: '1MiB',
  }),
  chunkRows: whole(1, 1_000_000, 'rows', {
    env: 'CHUNK_ROWS',
    meaning: 'Most rows of such a piece.',
    default: '10000',
  }),
  tokenLifeSeconds: duration(60, 100 * 365 * 86_400, {
    env: 'TOKEN_LIFE',
    meaning: 'How long a personal access token is good for.',
    default: '365d',
  }),
  sessionLifeSeconds: duration(60, 30 * 86_400, {
    env: 'SESSION_LIFE',
    meaning: 'How long somebody stays signed in with a browser that is not used.',
    default: '12h',
  }),
  oidcIssuer: address(['https', 'http'], {
    env: 'OIDC_ISSUER',
    meaning: 'Identity provider whose tokens are taken beside Inlet’s own, as they name it in `iss`.',
    defaultSays: 'none',
  }),
  oidcAudience: optionalText({
    env: 'OIDC_AUDIENCE',
    meaning: 'What Inlet is called in the `aud` of those tokens.',
    defaultSays: 'none',
  }),
  linkLifeSeconds: duration(1, 30 * 86_400, {
    env: 'LINK_LIFE',
    meaning: 'How long a download link is good without a token.',
    default: '15min',
  }),
} satisfies Record<string, Setting<unknown>>;

type Values = {
  readonly [K in keyof typeof settings]: (typeof settings)[K] extends Setting<infer T> ? T : never;
};

/** The settings as checked values. Sizes are in bytes, times in seconds; paths are absolute. */
export interface Config extends Omit<Values, 'home'> {
  /** The data folder. Where nobody named one, the embedded database may have to choose another (`db/home.ts`). */
  readonly home: string;
  /** Whether `INLET_HOME` named it. */
  readonly homeIsNamed: boolean;
  readonly production: boolean;
}

/** One or more settings that cannot be; the message has a line for each. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

/**
 * Reads and checks every setting. An empty variable counts as absent.
 * @throws ConfigError that names every bad value at once
 */
export function loadConfig(env: Record<string, string | undefined>): Config {
  const bad: string[] = [];
  const values = Object.fromEntries(
    Object.entries<Setting<unknown>>(settings).map(([name, setting]) => {
      const given = env[setting.env]?.trim() || null;
      try {
        return [name, setting.parse(given ?? setting.default)];
      } catch (error) {
        if (!(error instanceof SettingError)) throw error;
        bad.push(`${setting.env} ${error.message}; it is ${JSON.stringify(withoutPassword(given))}.`);
        return [name, undefined];
      }
    }),
  ) as Values;
  if (values.databaseDirectUrl !== null && values.databaseUrl === null)
    bad.push('DATABASE_DIRECT_URL needs DATABASE_URL beside it.');
  if ((values.oidcIssuer === null) !== (values.oidcAudience === null))
    bad.push('OIDC_ISSUER and OIDC_AUDIENCE need each other.');
  if (values.oidcIssuer !== null && !isSecure(values.oidcIssuer))
    bad.push('OIDC_ISSUER must begin with https://, unless it is on this very machine.');
  const { files } = values;
  if (files && 'bucket' in files && (values.bucketKeyId === null || values.bucketSecret === null))
    bad.push(
      'INLET_FILES names a bucket: say with which key it opens, AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.',
    );
  if (bad.length > 0) throw new ConfigError(bad.join('\n'));
  return {
    ...values,
    home: resolve(values.home ?? '.inlet'),
    homeIsNamed: values.home !== null,
    files: files && 'folder' in files ? { folder: resolve(files.folder) } : files,
    bucketEndpoint: values.bucketEndpoint ?? values.endpoint,
    typesModule: values.typesModule === null ? findTypes(process.cwd()) : resolve(values.typesModule),
    production: values.nodeEnv === 'production',
  };
}

/** Whoever stands in between could give us keys of their own. */
function isSecure(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}

const typesFiles = ['inlet.config.ts', 'inlet.config.js', 'inlet.config.json'];

/** The file of own types that lies in a folder, or null. @throws ConfigError where there are several: which one is meant? */
function findTypes(folder: string): string | null {
  const found = typesFiles.filter((name) => existsSync(join(folder, name)));
  if (found.length > 1)
    throw new ConfigError(
      `There are ${found.join(' and ')} in ${folder}. Keep one, or name it with INLET_CONFIG.`,
    );
  return found[0] === undefined ? null : join(folder, found[0]);
}

/** A bad address is shown to a person and may end in a log: without what opens the database. */
const withoutPassword = (given: string | null) => given?.replace(/\/\/[^/]*@/, '//…@') ?? null;

/**
 * The address links are made of: `PUBLIC_URL`, else where the server listens (on this machine, where it listens
 * on all addresses).
 */
export function publicUrl(config: Config, port = config.port): string {
  if (config.publicUrl !== null) return config.publicUrl;
  const host = ['0.0.0.0', '::'].includes(config.host) ? '127.0.0.1' : config.host;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
