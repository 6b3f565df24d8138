/**
 * Texts whose lines no delimiter parts as they stand, although a person sees a table in them. They are rewritten as
 * CSV before they are read, line by line, so that the lines keep their numbers.
 */
import { isUtf8 } from 'node:buffer';
import type { Fact, Problem } from '../domain/profile.ts';
import { escapedDelimiters } from './escaped-delimiters.ts';
import { linedUp } from './lined-up.ts';
import { wrappedLines } from './wrapped-lines.ts';

/** Rewrites UTF-8 text, of which each character stands for one byte. */
export interface LineWriter {
  /** @param line without its line feed. @returns what it becomes, with its own; '' where it goes on in the next line */
  take(line: string): string;
  /** What is left at the end of the text. */
  rest(): string;
}

/** How lines are rewritten. */
export interface Rewrite {
  /** @param lineEnd of the text, which stays inside cells of several lines */
  writer(lineEnd: string): LineWriter;
  /** What is told of the file. */
  problem: Problem;
  /** How cells are parted in the file itself; null where the text made of it tells. */
  delimiter: Fact<string> | null;
}

export interface Rewriting extends Rewrite {
  lineEnd: '\n' | '\r';
}

/** How much of a file is looked at. */
export const rewritingBytes = 64 * 1024;
const LINES_MAX = 400;

/**
 * @param head the beginning of a text, in UTF-8 or an encoding that has ASCII in it
 * @param whole whether that is all of it
 * @returns null for a text that is read as it is, which nearly all are
 */
export function rewritingOf(head: Buffer, whole: boolean): Rewriting | null {
  const text = withoutMark(
    whole ? head : head.subarray(0, Math.max(head.lastIndexOf('\n'), head.lastIndexOf('\r')) + 1),
  );
  const lineEnd = text.includes('\n') ? '\n' : '\r';
  const lines = text.toString('latin1').split(lineEnd === '\n' ? /\r?\n/ : lineEnd, LINES_MAX);
  const found = wrappedLines(lines) ?? escapedDelimiters(lines) ?? linedUp(lines, isUtf8(text));
  return found && { ...found, lineEnd };
}

/** The text of a file, rewritten; what is not sound stays as it is. */
export async function* rewritten(text: AsyncIterable<Buffer>, rewriting: Rewriting): AsyncGenerator<Buffer> {
  const { lineEnd } = rewriting;
  const writer = rewriting.writer(lineEnd);
  let held = '';
  let begun = false;
  for await (const piece of text) {
    held += piece.toString('latin1');
    if (!begun && held.length >= MARK.length) {
      if (held.startsWith(MARK)) held = held.slice(MARK.length);
      begun = true;
    }
    const end = begun ? held.lastIndexOf(lineEnd) + 1 : 0;
    if (end === 0 && held.length < LINE_MAX) continue;
    const made = end === 0 ? held : linesOf(held.slice(0, end), lineEnd, writer);
    held = end === 0 ? '' : held.slice(end);
    if (made !== '') yield Buffer.from(made, 'latin1');
  }
  const last = (held === '' ? '' : writer.take(held)) + writer.rest();
  if (last !== '') yield Buffer.from(last, 'latin1');
}
/** Past it a line is no record, and is passed on as it comes. */
const LINE_MAX = 16 * 1024 * 1024;
/** The byte order mark of UTF-8. */
const MARK = '\xef\xbb\xbf';

function linesOf(text: string, lineEnd: string, writer: LineWriter): string {
  let made = '';
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf(lineEnd, at);
    made += writer.take(text.slice(at, end));
    at = end + 1;
  }
  return made;
}

function withoutMark(text: Buffer): Buffer {
  return text[0] === 0xef && text[1] === 0xbb && text[2] === 0xbf ? text.subarray(3) : text;
}
