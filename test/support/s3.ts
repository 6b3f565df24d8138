/**
 * An S3-compatible store on loopback, as others run them: it trusts no signature that it has not computed itself, and can be
 * away, slow, or failing. Everything is in memory.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecure } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll } from 'vitest';
import { Objects, refusal, type Told } from './s3-objects.ts';
import { distrust, type Key } from './s3-signature.ts';
import { selfSigned } from './self-signed.ts';

/**
 * What befalls a request: it is refused (`status`, `code`), never answered (`hang`), done but not answered (`lose`), or
 * answered by half and then cut off (`cut`) or left there (`stall`), or answered without a length (`unsized`).
 */
export type Fault = { status: number; code: string } | 'hang' | 'lose' | 'cut' | 'stall' | 'unsized';

export interface S3 {
  url: string;
  key: Key;
  objects: Objects;
  /** What it was asked, e.g. `PUT /uploads/a?partNumber=1`; without what names an upload. */
  asked: string[];
  /** Decides what befalls each request, of which it gets what `asked` gets. */
  fault: ((asked: string) => Fault | null) | null;
  /** How many answers were given up by who asked before all of them was sent. */
  givenUp: number;
  /** Settings of an Inlet whose files it keeps. */
  env(prefix?: string): Record<string, string>;
  /** Refuses connections, and cuts those that are. */
  away(): Promise<void>;
  back(): Promise<void>;
}

const bucket = 'inlet-files';

/** Starts one for a test file; gone afterwards. @param scheme `https`: with a certificate that nobody vouches for */
export async function startS3(scheme: 'http' | 'https' = 'http'): Promise<S3> {
  const key: Key = { id: 'AKIDINLETTEST', secret: 'a/secret+that/nobody=knows', region: 'eu-west-2' };
  const hear = (request: IncomingMessage, response: ServerResponse) => void answer(request, response, s3);
  const server = scheme === 'http' ? createServer(hear) : createSecure(selfSigned, hear);
  const listen = (port: number) => once(server.listen(port, '127.0.0.1'), 'listening');
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const url = `${scheme}://${scheme === 'http' ? '127.0.0.1' : 'localhost'}:${port}`;
  const away = async () => {
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  };
  const s3: S3 = {
    url,
    key,
    objects: new Objects(),
    asked: [],
    fault: null,
    givenUp: 0,
    env: (prefix) => ({
      INLET_FILES: `s3://${bucket}${prefix === undefined ? '' : `/${prefix}`}`,
      AWS_ENDPOINT_URL_S3: url,
      AWS_ACCESS_KEY_ID: key.id,
      AWS_SECRET_ACCESS_KEY: key.secret,
      AWS_REGION: key.region,
    }),
    away,
    back: async () => void (await listen(port)),
  };
  afterAll(async () => {
    if (server.listening) await away();
  });
  return s3;
}

async function answer(request: IncomingMessage, response: ServerResponse, s3: S3): Promise<void> {
  const pieces: Buffer[] = [];
  try {
    for await (const piece of request) pieces.push(piece);
  } catch {
    return;
  }
  const body = Buffer.concat(pieces);
  const url = new URL(request.url ?? '/', s3.url);
  const [, named = '', path = ''] = /^\/([^/]*)\/?(.*)$/s.exec(decodeURIComponent(url.pathname)) ?? [];
  const told = tellable(request.method ?? '', path, url.searchParams);
  s3.asked.push(told);
  const fault = s3.fault?.(told) ?? null;
  if (fault === 'hang') return;
  const does = (): Told => {
    if (fault !== null && typeof fault === 'object') return refusal(fault.status, fault.code);
    const wrong = distrust(request, body, s3.key);
    if (wrong) return refusal(wrong.status, wrong.code, wrong.more);
    if (named !== bucket) return refusal(404, 'NoSuchBucket');
    const { method = '', headers } = request;
    return s3.objects.do({ method, key: path, query: url.searchParams, range: headers.range, body });
  };
  const result = does();
  if (fault === 'lose') return void request.socket.destroy();
  response.once('close', () => {
    if (!response.writableFinished) s3.givenUp++;
  });
  give(response, result, fault, request.method === 'HEAD');
}

function tellable(method: string, path: string, query: URLSearchParams): string {
  const pairs = [...query].filter(([name]) => ['uploads', 'partNumber'].includes(name));
  return `${method} /${path}${pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : ''}`;
}

function give(response: ServerResponse, told: Told, fault: Fault | null, isHead: boolean): void {
  const body = Buffer.from(told.body ?? '');
  const length = told.status === 204 || fault === 'unsized' ? {} : { 'content-length': String(body.length) };
  response.writeHead(told.status, { ...told.headers, ...length });
  if (isHead) response.end();
  else if (fault === 'stall') response.write(body.subarray(0, body.length / 2));
  else if (fault === 'cut') response.write(body.subarray(0, body.length / 2), () => response.destroy());
  else response.end(body);
}
