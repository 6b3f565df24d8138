/** Reads one flat JSON object into its keys and the texts of its values. RFC 8259. */
import { type JsonText, jsonError } from './json-scan.ts';

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const word = /true|false|null/y;
const space = /[ \t\r\n]*/y;
const emptyNested = /\[[ \t\r\n]*\]|\{[ \t\r\n]*\}/y;

/**
 * A key with its value and what follows, where both are plain: by far most, and three times as fast as piece by piece.
 * Characters of a string are all from space on but `"` and `\\`.
 */
const member =
  /[ \t\r\n]*"([ -!#-[\]-\uffff]*)"[ \t\r\n]*:[ \t\r\n]*(?:"([ -!#-[\]-\uffff]*)"|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false)|null)[ \t\r\n]*([,}])/y;

/**
 * Key → text: strings as they are, numbers as the file writes them (`1e5` and `1.50` stay so), `true` and `false`,
 * nothing for null and for an empty list or object.
 *
 * A list or object with something in it is refused, not turned into JSON text: that text would be loaded into
 * somebody's record as if they had written it, and a person who is told line and key can flatten the export.
 * @throws InletError 422 naming the line, and the key where there is one
 */
export function flatRecord(record: JsonText): Map<string, string> {
  return new RecordReader(record).read();
}

class RecordReader {
  private readonly text: string;
  private readonly line: number;
  private at = 0;

  constructor({ text, line }: JsonText) {
    this.text = text;
    this.line = line;
  }

  read(): Map<string, string> {
    const cells = new Map<string, string>();
    this.expect('{');
    if (this.next() === '}') return cells;
    for (;;) {
      member.lastIndex = this.at;
      const plain = member.exec(this.text);
      if (plain === null) {
        const key = this.string('a key in quotes');
        this.expect(':');
        this.add(cells, key, this.value(key));
        if (this.next() === '}') return cells;
        this.expect(',');
        continue;
      }
      const [, key = '', text, word, follows] = plain;
      this.at = member.lastIndex;
      this.add(cells, key, text ?? word ?? '');
      if (follows === '}') return cells;
    }
  }

  private add(cells: Map<string, string>, key: string, value: string): void {
    if (cells.has(key)) throw jsonError(this.line, `it gives "${key}" twice. Give each key once.`);
    cells.set(key, value);
  }

  private value(key: string): string {
    const first = this.next();
    if (first === '"') return this.string(`the value of "${key}"`);
    const plain = this.match(number) ?? this.match(word);
    if (plain !== null) return plain === 'null' ? '' : plain;
    if (first !== '{' && first !== '[') throw this.broken(`a value for "${key}"`);
    if (this.match(emptyNested) !== null) return '';
    const what = first === '{' ? 'an object' : 'a list';
    throw jsonError(
      this.line,
      `the value of "${key}" is ${what}, and Inlet reads flat objects only. Give each of its parts a key of its own.`,
    );
  }

  private string(what: string): string {
    if (this.next() !== '"') throw this.broken(what);
    const from = this.at;
    const end = this.closingQuote(from);
    this.at = end + 1;
    let value: string;
    try {
      value = JSON.parse(this.text.slice(from, end + 1)) as string;
    } catch {
      throw jsonError(
        this.line,
        `${what} is not a valid JSON string: line ends and tabs in it are written \\n and \\t.`,
      );
    }
    if (!value.isWellFormed())
      throw jsonError(this.line, `${what} holds half of a character (a lone \\ud8… escape).`);
    return value;
  }

  private closingQuote(open: number): number {
    for (let end = this.text.indexOf('"', open + 1); end !== -1; end = this.text.indexOf('"', end + 1)) {
      let before = end - 1;
      while (this.text.charCodeAt(before) === 0x5c) before--;
      if ((end - before) % 2 === 1) return end;
    }
    throw this.broken('a closing quote');
  }

  /** The next character that is not space; the place stays on it. */
  private next(): string {
    this.match(space);
    return this.text.charAt(this.at);
  }

  private expect(character: string): void {
    if (this.next() !== character) throw this.broken(`"${character}"`);
    this.at++;
  }

  private match(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found === null) return null;
    this.at = pattern.lastIndex;
    return found[0];
  }

  private broken(expected: string): Error {
    const found = this.text.slice(this.at, this.at + 20);
    return jsonError(this.line, `not valid JSON: ${expected} is expected before "${found}".`);
  }
}
