/** Sends a file as a form, as curl would: piece by piece, with its length told, so that the sender costs next to nothing. */
import { createReadStream, statSync } from 'node:fs';
import { request } from 'node:http';
import { basename } from 'node:path';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';

const boundary = 'inlet-bench-boundary';
const pieceBytes = 1 << 18;

export interface Upload {
  /** The server's address and a token. */
  url: string;
  token: string;
  path: string;
  /** The form's other fields. */
  fields: Record<string, string>;
}

/** @returns the answer's JSON @throws what the server answers, where that is no success */
export async function upload({ url, token, path, fields }: Upload): Promise<{ uuid: string }> {
  const part = (disposition: string, rest: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\n${rest}`;
  const before =
    Object.entries(fields)
      .map(([name, value]) => part(`name="${name}"`, `\r\n${value}\r\n`))
      .join('') + part(`name="file"; filename="${basename(path)}"`, 'Content-Type: text/csv\r\n\r\n');
  const after = `\r\n--${boundary}--\r\n`;
  const asking = request(`${url}/api/v1/import`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': `multipart/form-data; boundary=${boundary}`,
      'content-length': Buffer.byteLength(before) + statSync(path).size + after.length,
    },
  });
  const answered = new Promise<string>((resolve, reject) => {
    asking.on('error', reject);
    asking.on('response', async (response) => {
      const body = await text(response);
      if (response.statusCode === 200) resolve(body);
      else reject(new Error(body));
    });
  });
  answered.catch(() => {});
  asking.write(before);
  await pipeline(createReadStream(path, { highWaterMark: pieceBytes }), asking, { end: false });
  asking.end(after);
  return JSON.parse(await answered);
}
