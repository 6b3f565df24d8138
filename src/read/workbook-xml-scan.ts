/**
 * Scans the XML of a workbook as it streams by: elements, attributes and text, and nothing that needs a document
 * type. Our own, because a workbook's XML is machine-made and plain, and taking it by `indexOf` instead of character
 * by character is what the time of a large sheet hangs on: with saxes it took half as long again.
 *
 * Checked: elements nest and close, attributes are quoted, entities are XML's five or characters. Not checked: which
 * characters names and text may have, so that a control character some program left in a cell does no harm.
 */

/** What is told of the XML, in order. Names come without their prefix; a text may come in several pieces. */
export interface XmlHandler {
  open(name: string, attributes: Record<string, string>): void;
  text?(text: string): void;
  close?(name: string): void;
}

const depthMax = 100;
const notWellFormed = 'it is not well-formed';
const SPACE = 0x20;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
/** Longest reference there is: `&#x10FFFF;`. */
const referenceLengthMax = 10;

export class XmlScanner {
  private readonly handler: XmlHandler;
  private readonly tokenMax: number;
  private readonly unsound: (why: string) => Error;
  /** What the last piece left: a token that is not whole yet. */
  private rest = '';
  private readonly path: string[] = [];
  private rootSeen = false;

  /**
   * @param tokenMax characters a tag, comment or the like may have, which bounds what is held
   * @param unsound makes the error to throw of a clause that says what is wrong
   */
  constructor(handler: XmlHandler, tokenMax: number, unsound: (why: string) => Error) {
    this.handler = handler;
    this.tokenMax = tokenMax;
    this.unsound = unsound;
  }

  write(piece: string): void {
    const xml = this.rest + piece;
    let at = 0;
    for (;;) {
      const tag = xml.indexOf('<', at);
      if (tag === -1) break;
      if (tag > at) this.text(xml.slice(at, tag));
      const end = this.token(xml, tag);
      if (end === -1) {
        this.hold(xml.slice(tag));
        return;
      }
      at = end;
    }
    // A reference or a line end may be cut by the border of the piece.
    const last = xml.indexOf('&', Math.max(at, xml.length - referenceLengthMax));
    const whole = last !== -1 ? last : xml.length - (xml.endsWith('\r') ? 1 : 0);
    if (whole > at) this.text(xml.slice(at, whole));
    this.hold(xml.slice(Math.max(at, whole)));
  }

  /** Checks that the document is whole. */
  end(): void {
    if (this.path.length > 0 || !this.rootSeen || this.rest.includes('<'))
      throw this.unsound('it ends in the middle');
  }

  private hold(rest: string): void {
    this.rest = rest;
    if (rest.length <= this.tokenMax) return;
    throw this.unsound(`it has a tag of more than ${this.tokenMax} characters, which is the limit`);
  }

  /** Takes the token at `<`, and gives the place after it; -1 where it is not whole yet. */
  private token(xml: string, at: number): number {
    const kind = xml.charAt(at + 1);
    if (kind === '/') return this.closeTag(xml, at);
    if (kind === '?') return after(xml, '?>', at);
    if (kind === '!') return this.declaration(xml, at);
    if (kind === '') return -1;
    return this.openTag(xml, at);
  }

  private declaration(xml: string, at: number): number {
    if (xml.startsWith('<!--', at)) return after(xml, '-->', at + 4);
    if (xml.startsWith('<![CDATA[', at)) {
      const end = after(xml, ']]>', at);
      if (end !== -1) this.handler.text?.(xml.slice(at + 9, end - 3).replace(/\r\n?/g, '\n'));
      return end;
    }
    if (xml.length - at < 9) return -1;
    throw this.unsound('it has a document type, which no workbook has');
  }

  private openTag(xml: string, at: number): number {
    const nameEnd = wordEnd(xml, at + 1);
    const name = xml.slice(at + 1, nameEnd);
    const attributes: Record<string, string> = {};
    const end = this.attributes(xml, nameEnd, attributes);
    if (end === -1) return -1;
    if (name === '' || (this.path.length === 0 && this.rootSeen)) throw this.unsound(notWellFormed);
    if (this.path.length === depthMax) throw this.unsound(`it is nested deeper than ${depthMax} levels`);
    this.rootSeen = true;
    const local = localName(name);
    this.handler.open(local, attributes);
    if (xml.charCodeAt(end - 1) === SLASH) this.handler.close?.(local);
    else this.path.push(name);
    return end + 1;
  }

  /** Takes a tag's attributes, and gives the place of its `>`; -1 where it is not whole yet. */
  private attributes(xml: string, from: number, found: Record<string, string>): number {
    let at = afterSpace(xml, from);
    for (;;) {
      const code = xml.charCodeAt(at);
      if (code === GREATER) return at;
      if (code === SLASH && xml.charCodeAt(at + 1) === GREATER) return at + 1;
      const nameEnd = wordEnd(xml, at);
      const equals = afterSpace(xml, nameEnd);
      const quoteAt = afterSpace(xml, equals + 1);
      if (quoteAt >= xml.length) return -1;
      const quote = xml.charAt(quoteAt);
      if (nameEnd === at || xml.charCodeAt(equals) !== EQUALS || (quote !== '"' && quote !== "'")) {
        throw this.unsound(notWellFormed);
      }
      const end = xml.indexOf(quote, quoteAt + 1);
      if (end === -1) return -1;
      found[xml.slice(at, nameEnd)] = this.dereferenced(xml.slice(quoteAt + 1, end));
      at = afterSpace(xml, end + 1);
    }
  }

  private closeTag(xml: string, at: number): number {
    const end = xml.indexOf('>', at);
    if (end === -1) return -1;
    const name = xml.slice(at + 2, end).trimEnd();
    if (this.path.pop() !== name) throw this.unsound(notWellFormed);
    this.handler.close?.(localName(name));
    return end + 1;
  }

  private text(text: string): void {
    if (this.path.length === 0) return;
    this.handler.text?.(this.dereferenced(text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text));
  }

  /** Text with its references replaced. */
  private dereferenced(text: string): string {
    if (!text.includes('&')) return text;
    return text.replace(
      /&(?:#(\d{1,7})|#x([0-9A-Fa-f]{1,6})|([a-z]{2,4}));|&/g,
      (all, decimal, hex, name) => {
        if (name !== undefined && named[name] !== undefined) return named[name];
        const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? '', 16);
        if (!(code > 0 && code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff)) {
          throw this.unsound(`it has a reference that means nothing: ${all}`);
        }
        return String.fromCodePoint(code);
      },
    );
  }
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  return at === -1 ? -1 : at + mark.length;
}

/** Space, or anything else that ends a name in a tag. */
function wordEnd(xml: string, from: number): number {
  let at = from;
  for (; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (code <= SPACE || code === EQUALS || code === GREATER || code === SLASH) break;
  }
  return at;
}

function afterSpace(xml: string, from: number): number {
  let at = from;
  while (xml.charCodeAt(at) <= SPACE) at++;
  return at;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}
