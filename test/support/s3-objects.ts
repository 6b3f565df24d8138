/** What a store does with objects and uploads in parts, and how it answers: status, headers, body. */
import { createHash, randomUUID } from 'node:crypto';

export interface Told {
  status: number;
  headers?: Record<string, string>;
  body?: Buffer | string;
}

interface Upload {
  key: string;
  begun: number;
  parts: Map<number, { bytes: Buffer; at: number }>;
}

export interface Heard {
  method: string;
  /** Decoded, without the bucket; '' for the bucket itself. */
  key: string;
  query: URLSearchParams;
  range: string | undefined;
  body: Buffer;
}

/** Of every part but the last one. */
const partMin = 5 * 1024 * 1024;

export const refusal = (status: number, code: string, more = ''): Told => ({
  status,
  headers: { 'content-type': 'application/xml' },
  body: `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>No.</Message>${more}</Error>`,
});

const answered = (name: string, inner: string): Told => ({
  status: 200,
  headers: { 'content-type': 'application/xml' },
  body: `<?xml version="1.0" encoding="UTF-8"?>\n<${name} xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${inner}</${name}>`,
});

const tagOf = (bytes: Buffer) => `"${createHash('md5').update(bytes).digest('hex')}"`;

export class Objects {
  readonly kept = new Map<string, Buffer>();
  readonly uploads = new Map<string, Upload>();
  /** How many entries a page of a list has. */
  pageMax = 1_000;

  do(heard: Heard): Told {
    const { method, key, query } = heard;
    const upload = query.get('uploadId');
    if (key === '') return query.has('uploads') ? this.#list(query) : refusal(501, 'NotImplemented');
    if (method === 'POST' && query.has('uploads')) return this.#begin(key);
    if (upload !== null) return this.#ofUpload(heard, upload);
    switch (method) {
      case 'PUT':
        this.kept.set(key, heard.body);
        return { status: 200, headers: { etag: tagOf(heard.body) } };
      case 'DELETE':
        this.kept.delete(key);
        return { status: 204 };
      default:
        return this.#read(heard);
    }
  }

  /** Moves all uploads, and what they have, into the past. */
  age(ms: number): void {
    for (const upload of this.uploads.values()) {
      upload.begun -= ms;
      for (const part of upload.parts.values()) part.at -= ms;
    }
  }

  #read({ key, range, method }: Heard): Told {
    const bytes = this.kept.get(key);
    if (!bytes) return refusal(404, 'NoSuchKey');
    if (method === 'HEAD' || range === undefined) return { status: 200, body: bytes };
    const [, first = '', last = ''] = /^bytes=(\d+)-(\d*)$/.exec(range) ?? [];
    const from = Number(first);
    if (first === '' || from >= bytes.length) return refusal(416, 'InvalidRange');
    const to = Math.min(last === '' ? bytes.length - 1 : Number(last), bytes.length - 1);
    return {
      status: 206,
      headers: { 'content-range': `bytes ${from}-${to}/${bytes.length}` },
      body: bytes.subarray(from, to + 1),
    };
  }

  #begin(key: string): Told {
    // Such names hold what XML and addresses mean something by.
    const id = `${randomUUID()}&+/=`;
    this.uploads.set(id, { key, begun: Date.now(), parts: new Map() });
    return answered('InitiateMultipartUploadResult', `<UploadId>${id.replace('&', '&amp;')}</UploadId>`);
  }

  #ofUpload({ method, key, query, body }: Heard, id: string): Told {
    const upload = this.uploads.get(id);
    if (upload?.key !== key) return refusal(404, 'NoSuchUpload');
    switch (method) {
      case 'PUT':
        upload.parts.set(Number(query.get('partNumber')), { bytes: body, at: Date.now() });
        return { status: 200, headers: { etag: tagOf(body) } };
      case 'DELETE':
        this.uploads.delete(id);
        return { status: 204 };
      case 'POST':
        return this.#complete(id, upload, body.toString());
      default:
        return this.#listParts(upload, Number(query.get('part-number-marker') ?? 0));
    }
  }

  #complete(id: string, upload: Upload, xml: string): Told {
    const named = [...xml.matchAll(/<Part><PartNumber>(\d+)<\/PartNumber><ETag>(.*?)<\/ETag><\/Part>/g)];
    const pieces: Buffer[] = [];
    for (const [at, [, number, tag = '']] of named.entries()) {
      const part = upload.parts.get(Number(number));
      const plain = tag.replace(/&#34;|&quot;/g, '"');
      if (!part || tagOf(part.bytes) !== plain) return refusal(400, 'InvalidPart');
      if (at > 0 && Number(number) <= Number(named[at - 1]?.[1])) return refusal(400, 'InvalidPartOrder');
      if (at < named.length - 1 && part.bytes.length < partMin) return refusal(400, 'EntityTooSmall');
      pieces.push(part.bytes);
    }
    if (pieces.length === 0) return refusal(400, 'MalformedXML');
    this.kept.set(upload.key, Buffer.concat(pieces));
    this.uploads.delete(id);
    return answered('CompleteMultipartUploadResult', `<Key>${upload.key}</Key>`);
  }

  #list(query: URLSearchParams): Told {
    const prefix = query.get('prefix') ?? '';
    const all = [...this.uploads]
      .filter(([, { key }]) => key.startsWith(prefix))
      .sort(([a], [b]) => (a < b ? -1 : 1));
    const after = query.get('upload-id-marker') ?? '';
    const rest = all.filter(([id]) => id > after);
    const page = rest.slice(0, this.pageMax);
    const inner = page.map(
      ([id, { key, begun }]) =>
        `<Upload><Key>${key}</Key><UploadId>${id.replace('&', '&amp;')}</UploadId><Initiated>${new Date(begun).toISOString()}</Initiated></Upload>`,
    );
    const [last] = page.at(-1) ?? [''];
    const more =
      rest.length > page.length
        ? `<IsTruncated>true</IsTruncated><NextKeyMarker>k</NextKeyMarker><NextUploadIdMarker>${last.replace('&', '&amp;')}</NextUploadIdMarker>`
        : '<IsTruncated>false</IsTruncated>';
    return answered('ListMultipartUploadsResult', more + inner.join(''));
  }

  #listParts({ parts }: Upload, after: number): Told {
    const rest = [...parts].filter(([number]) => number > after).sort(([a], [b]) => a - b);
    const page = rest.slice(0, this.pageMax);
    const inner = page.map(
      ([number, { at }]) =>
        `<Part><PartNumber>${number}</PartNumber><LastModified>${new Date(at).toISOString()}</LastModified></Part>`,
    );
    const more = rest.length > page.length;
    const next = more ? `<NextPartNumberMarker>${page.at(-1)?.[0]}</NextPartNumberMarker>` : '';
    return answered('ListPartsResult', `<IsTruncated>${more}</IsTruncated>${next}${inner.join('')}`);
  }
}
