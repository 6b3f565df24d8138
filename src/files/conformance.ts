/** What every keeper of files must do: the contract as tests. Each keeper's own test calls it. */
import { expect, test } from 'vitest';
import { InletError } from '../errors.ts';
import type { Files } from './contract.ts';

async function text(pieces: AsyncIterable<Buffer>): Promise<string> {
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all).toString();
}

async function keep(files: Files, key: string, ...pieces: string[]): Promise<void> {
  const writer = await files.create(key);
  for (const piece of pieces) await writer.write(Buffer.from(piece));
  await writer.keep();
}

const isNotFound = (error: unknown) => error instanceof InletError && error.status === 404;

/** @param make gives an empty keeper for each test */
export function conformance(make: () => Promise<Files>): void {
  test('what is written and kept is read back, whole and in parts', async () => {
    const files = await make();
    await keep(files, 'imports/a-1.csv', 'first_name,', 'email\r\n', '');
    const bytes = await files.open('imports/a-1.csv');
    expect(bytes.size).toBe(18);
    expect(await text(bytes.stream())).toBe('first_name,email\r\n');
    expect(await text(bytes.stream(6, 10))).toBe('name');
    expect(await text(bytes.stream(11))).toBe('email\r\n');
    expect(await text(bytes.stream(11, 99))).toBe('email\r\n');
    expect(await text(bytes.stream(7, 7))).toBe('');
    expect(await text(bytes.stream(18))).toBe('');
  });

  test('a large file comes in pieces and unchanged', async () => {
    const files = await make();
    const block = Buffer.alloc(700_000, 'æ0123456789');
    const writer = await files.create('big');
    for (let times = 0; times < 15; times++) await writer.write(block);
    await writer.keep();
    const bytes = await files.open('big');
    const pieces: Buffer[] = [];
    for await (const piece of bytes.stream()) pieces.push(Buffer.from(piece));
    expect(pieces.length).toBeGreaterThan(1);
    expect(Buffer.concat(pieces).equals(Buffer.concat(Array(15).fill(block)))).toBe(true);
  });

  test('a file that nobody reads to its end is let go', async () => {
    const files = await make();
    await keep(files, 'long', 'x'.repeat(2_000_000));
    for await (const piece of (await files.open('long')).stream()) {
      expect(piece.length).toBeGreaterThan(0);
      break;
    }
    await files.delete('long');
  });

  test('a file that is being written can be read along, in the very pieces of the kept one', async () => {
    const files = await make();
    const writer = await files.create('coming');
    if (writer.along === null) return writer.drop();
    const block = Buffer.alloc(700_000, '0123456789');
    await writer.write(block);
    const coming = await files.along(writer.along);
    const read: Buffer[] = [];
    let wanted = 2;
    let more = () => {};
    const enough = new Promise<void>((resolve) => {
      more = resolve;
    });
    const reading = (async () => {
      for await (const piece of coming.stream()) {
        read.push(Buffer.from(piece));
        if (--wanted === 0) more();
      }
    })();
    await enough;
    for (let times = 0; times < 4; times++) await writer.write(block);
    expect(await text(coming.stream(3, 9))).toBe('345678');
    await writer.keep();
    await reading;
    await coming.close();
    const kept: Buffer[] = [];
    for await (const piece of (await files.open('coming')).stream()) kept.push(Buffer.from(piece));
    expect(read.map(({ length }) => length)).toEqual(kept.map(({ length }) => length));
    expect(Buffer.concat(read).equals(Buffer.concat(kept))).toBe(true);
  });

  test('who reads along a file that is dropped is told', async () => {
    const files = await make();
    const writer = await files.create('dropped');
    if (writer.along === null) return writer.drop();
    await writer.write(Buffer.from('half of'));
    const coming = await files.along(writer.along);
    const told = expect(text(coming.stream())).rejects.toThrow('was dropped');
    await writer.drop();
    await told;
    await coming.close();
  });

  test('an empty file can be kept', async () => {
    const files = await make();
    await keep(files, 'empty');
    expect((await files.open('empty')).size).toBe(0);
  });

  test('nothing is seen under a key before it is kept', async () => {
    const files = await make();
    const writer = await files.create('a/b');
    await writer.write(Buffer.from('half'));
    await expect(files.open('a/b')).rejects.toSatisfy(isNotFound);
    await writer.keep();
    expect((await files.open('a/b')).size).toBe(4);
  });

  test('what is dropped is not there, and does not harm what was', async () => {
    const files = await make();
    await keep(files, 'k', 'old');
    const writer = await files.create('k');
    await writer.write(Buffer.from('new'));
    await writer.drop();
    expect(await text((await files.open('k')).stream())).toBe('old');
  });

  test('keeping replaces what was there', async () => {
    const files = await make();
    await keep(files, 'k', 'old and longer');
    await keep(files, 'k', 'new');
    expect(await text((await files.open('k')).stream())).toBe('new');
  });

  test('a deleted file is not found; deleting what is not there is fine', async () => {
    const files = await make();
    await keep(files, 'k', 'x');
    await files.delete('k');
    await files.delete('k');
    await expect(files.open('k')).rejects.toSatisfy(isNotFound);
  });

  test.each([
    '../x',
    '/etc/passwd',
    'a/../../x',
    '.incoming/x',
    'a//b',
    '',
    'A',
    'a/.b',
    'a\0b',
    'a\\b',
  ])('the key %j is refused', async (key) => {
    const files = await make();
    await expect((async () => files.create(key))()).rejects.toThrow('Not a key');
    await expect((async () => files.open(key))()).rejects.toThrow('Not a key');
    await expect((async () => files.delete(key))()).rejects.toThrow('Not a key');
  });

  test('it says that it can be written to', async () => {
    const files = await make();
    await expect(files.check()).resolves.toBeUndefined();
  });
}
