/** An upload as it streams in: parts in any order, the file straight to where files live (contract §4, §9). */
import { createHash, type Hash } from 'node:crypto';
import type { Multipart } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import type { ReceivedFile } from '../../engine/contract.ts';
import { InletError, invalid } from '../../errors.ts';
import { endedEarly } from '../errors.ts';
import { type Errors, type FormFields, fieldLengthMax, takeField } from './fields.ts';
import { withPatience } from './stalled.ts';

export interface Taking {
  /** Takes the file; its limit and its room are looked after there. `fields` are those that came before it, checked. */
  receive(
    filename: string,
    mediaType: string,
    body: AsyncIterable<Buffer>,
    fields: Record<string, string>,
  ): Promise<ReceivedFile>;
  /** Which text parts it may have. */
  form: FormFields;
  stallSeconds: number;
}

export interface Form {
  /** Checked. */
  fields: Record<string, string>;
  file: ReceivedFile;
}

const limits = {
  fieldNameSize: 200,
  fieldSize: fieldLengthMax,
  fields: 50,
  files: 5,
  parts: 55,
  fileSize: Infinity,
};

/** @throws InletError 422 and others; a file that was received by then is dropped */
export async function readForm(request: FastifyRequest, taking: Taking): Promise<Form> {
  const { receive, form: kind, stallSeconds } = taking;
  const digest = request.once ? createHash('sha256') : null;
  const fields: Record<string, string> = {};
  const errors: Errors = {};
  let file: ReceivedFile | null = null;
  try {
    for await (const part of withPatience(request.parts({ limits }), stallSeconds)) {
      if (part.type === 'field') takeField(part, fields, errors, kind);
      else if (isTheFile(part, errors, kind)) {
        if (file) throw invalid({ file: ['The file field must be one file, and more than one was sent.'] });
        failEarly(fields, errors, kind);
        const body = pieces(part.file, stallSeconds);
        const hashed = digest ? passing(body, digest) : body;
        file = await receive(nameOf(part.filename), typeOf(part.mimetype), hashed, { ...fields });
      } else part.file.resume();
    }
    const form = { fields, file: complete(fields, file, errors, kind) };
    // The boundary between the parts is another each time, so what a key is held against is what was in them.
    const parts = [form.file.filename, ...Object.entries(fields).sort().flat()];
    if (digest) await request.once?.begin(digest.update(JSON.stringify(parts)).digest());
    return form;
  } catch (error) {
    await file?.drop();
    throw asEndedEarly(error);
  }
}

/** A file under another name is passed over; so is the nameless, empty one a browser sends for no choice. */
function isTheFile(part: Extract<Multipart, { type: 'file' }>, errors: Errors, kind: FormFields): boolean {
  if (part.fieldname !== 'file') takeField({ ...part, value: '', valueTruncated: false }, {}, errors, kind);
  return part.fieldname === 'file' && part.filename !== '';
}

/** What is known to be wrong before the file need not wait for it: a gibibyte would be sent for nothing. */
function failEarly(fields: Record<string, string>, errors: Errors, kind: FormFields): void {
  const wrong = kind.wrong(fields)?.errors ?? {};
  const known = Object.entries(wrong).filter(([name]) => Object.hasOwn(fields, name));
  const all = { ...errors, ...Object.fromEntries(known) };
  if (Object.keys(all).length > 0) throw invalid(all);
}

function complete(
  fields: Record<string, string>,
  file: ReceivedFile | null,
  errors: Errors,
  kind: FormFields,
): ReceivedFile {
  const missing = file ? {} : { file: ['The file field is required.'] };
  const all = { ...kind.wrong(fields)?.errors, ...missing, ...errors };
  if (file && Object.keys(all).length === 0) return file;
  throw invalid(all);
}

async function* passing(body: AsyncIterable<Buffer>, digest: Hash): AsyncGenerator<Buffer, void> {
  for await (const piece of body) {
    digest.update(piece);
    yield piece;
  }
}

/** What becomes of the sender is said here: whoever receives would take a broken connection for one of its own. */
async function* pieces(stream: AsyncIterable<Buffer>, stallSeconds: number): AsyncGenerator<Buffer, void> {
  try {
    yield* withPatience(stream, stallSeconds);
  } catch (error) {
    throw asEndedEarly(error);
  }
}

/** The form's parser says in its own words that the bytes stopped in the middle. */
function asEndedEarly(error: unknown): unknown {
  if (error instanceof InletError || !(error instanceof Error)) return error;
  if (/terminated early|Unexpected end of (multipart|form)|aborted|premature/i.test(error.message))
    return endedEarly();
  if (/^Multipart: Boundary not found|Malformed/.test(error.message))
    return invalid({
      body: ['The form cannot be read: its Content-Type must name the boundary between its parts.'],
    });
  return error;
}

/** A name to show and to save under: no folders, no control characters, at most 255 characters. */
function nameOf(filename: string | undefined): string {
  const base = (filename ?? '').toWellFormed().split(/[/\\]/).at(-1) ?? '';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be in a name
  return [...base.replace(/[\u0000-\u001f\u007f]/g, '').trim()].slice(-255).join('') || 'import.csv';
}

const typeOf = (mimetype: string | undefined): string =>
  /^[\w.+-]+\/[\w.+-]+$/.test(mimetype ?? '') && mimetype
    ? mimetype.slice(0, 255)
    : 'application/octet-stream';
