/**
 * An import from start to end with nothing but `fetch`: upload, map as suggested, start, follow, fetch what failed.
 *
 *     INLET_TOKEN=… node examples/import-with-fetch.mjs FILE [MODE] [SERVER]
 *
 * MODE is `validate` unless said (it changes nothing), or `store`, or `update`. Node 20 or newer; no dependencies.
 */
import { openAsBlob } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';

const [path, mode = 'validate', server = 'http://127.0.0.1:8080'] = process.argv.slice(2);
const token = process.env.INLET_TOKEN;
if (!path || !token) {
  console.error('Usage: INLET_TOKEN=… node import-with-fetch.mjs FILE [validate|store|update] [SERVER]');
  process.exit(3);
}

/** Asks the API; an answer that is no success ends the program with what the server says. */
async function ask(method, address, body, headers = {}) {
  const answer = await fetch(new URL(address, server), {
    method,
    body,
    headers: { authorization: `Bearer ${token}`, ...headers },
  });
  if (answer.ok) return answer;
  const { message, errors = {} } = await answer.json();
  console.error(`${answer.status} ${message}`, ...Object.values(errors).flat());
  process.exit(2);
}

const get = async (address) => (await ask('GET', address)).json();
const post = async (address, body = {}) =>
  (await ask('POST', address, JSON.stringify(body), { 'content-type': 'application/json' })).json();

/** The import at each change until it has ended: server-sent events, each a block of lines. */
async function* follow(uuid) {
  const { body } = await ask('GET', `/api/v1/import/${uuid}/events`);
  let text = '';
  for await (const piece of body.pipeThrough(new TextDecoderStream())) {
    const blocks = (text + piece).split('\n\n');
    text = blocks.pop();
    for (const block of blocks) {
      const data = block.split('\n').find((line) => line.startsWith('data: '));
      if (data) yield JSON.parse(data.slice('data: '.length));
    }
  }
}

// 1. Upload. The server reads the file once and answers with its headers.
const form = new FormData();
form.set('type', 'clients');
form.set('mode', mode);
form.set('file', await openAsBlob(path), basename(path));
const { uuid, total_jobs } = await (await ask('POST', '/api/v1/import', form)).json();

// 2. Map. What the server is sure of is taken; a required field without a column gets one value
// for every row. Of a file like an earlier one, `values` and `replace` are what was said then.
const { columns, missing, values, replace } = await get(`/api/v1/import/${uuid}/suggestion`);
const known = columns.filter(({ field }) => field !== null);
const headers = Object.fromEntries(known.map(({ field, header }) => [field, header]));
if (missing.includes('send_welcome_email')) values.send_welcome_email = false;
await post(`/api/v1/import/map/${uuid}`, { headers, values, replace });
console.log(`${basename(path)}: ${total_jobs} rows, ${known.length} of ${columns.length} columns mapped`);

// 3. Start, and follow it to its end.
await post(`/api/v1/import/start/${uuid}`);
for await (const { status, progress } of follow(uuid)) console.log(`${status} ${progress} %`);

// 4. What became of it, and the rows to put right.
const ended = await get(`/api/v1/import/${uuid}`);
console.log(JSON.stringify(ended.outcome));
for (const { line, errors } of ended.errors.slice(0, 5))
  console.log(`line ${line}: ${Object.values(errors).flat().join(' ')}`);
if (ended.error_report) {
  const report = await fetch(ended.error_report.download_url);
  await writeFile(`${path}.errors.csv`, report.body);
  console.log(`All failures: ${path}.errors.csv`);
}
process.exitCode = ended.status === 'completed' ? 0 : 2;
