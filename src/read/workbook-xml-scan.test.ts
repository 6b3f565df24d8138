import { expect, test } from 'vitest';
import { XmlScanner } from './workbook-xml-scan.ts';

/** What the scanner tells of XML in pieces, texts joined. */
function told(pieces: string[], tokenMax = 1000): string[] {
  const events: string[] = [];
  let text = '';
  const flush = () => {
    if (text !== '') events.push(`"${text}"`);
    text = '';
  };
  const handler = {
    open: (name: string, attributes: Record<string, string>) => {
      flush();
      events.push(`<${name} ${JSON.stringify(attributes)}`);
    },
    text: (piece: string) => {
      text += piece;
    },
    close: (name: string) => {
      flush();
      events.push(`>${name}`);
    },
  };
  const scanner = new XmlScanner(handler, tokenMax, (why) => new Error(why));
  for (const piece of pieces) scanner.write(piece);
  scanner.end();
  return events;
}

const document = `<?xml version="1.0"?>\r\n<!-- a > b --><x:a n="1" m = 'a>"b'\n\tk="&lt;&#65;&#x1F600;"><b/><b /> t &amp; u\r\n&#13;v<![CDATA[<&amp;]]]]><c
>w\r</c ></x:a>\n`;
const expected = [
  `<a ${JSON.stringify({ n: '1', m: 'a>"b', k: '<A😀' })}`,
  '<b {}',
  '>b',
  '<b {}',
  '>b',
  '" t & u\n\rv<&amp;]]"',
  '<c {}',
  '"w\n"',
  '>c',
  '>a',
];

test('tells elements, attributes and text, wherever the pieces are cut', () => {
  expect(told([document])).toEqual(expected);
  expect(told([...document])).toEqual(expected);
  for (let cut = 1; cut < document.length; cut++) {
    expect(told([document.slice(0, cut), document.slice(cut)])).toEqual(expected);
  }
});

test('refuses what is not well-formed', () => {
  const broken = [
    '<a><b></a></b>',
    '<a',
    '<a>',
    '',
    'text',
    '<a b></a>',
    '<a b=c></a>',
    '<a b="c></a>',
    '<a></a><b></b>',
    '</a>',
    '<a/ b="1">',
    '< a></a>',
  ];
  for (const xml of broken) expect(() => told([xml]), xml).toThrow(/not well-formed|ends in the middle/);
  for (const xml of [
    '<a>&x;</a>',
    '<a>& b</a>',
    '<a>&#0;</a>',
    '<a>&#xD800;</a>',
    '<a>&#x110000;</a>',
    '<a b="&nbsp;"/>',
    '<a>&lt',
    '<a>&amp</a>',
  ]) {
    expect(() => told([xml]), xml).toThrow(/reference that means nothing|ends in the middle/);
  }
  expect(() => told(['<!DOC', 'TYPE a><a/>'])).toThrow(/document type/);
});

test('holds no more than it is allowed to, and no deeper', () => {
  const endless = ['<a b="', "<a b='", '<a ', '<!--', '<a><![CDATA[', '<?'];
  for (const start of endless)
    expect(() => told([start, ...Array(50).fill(' '.repeat(100))])).toThrow(/more than 1000 char/);
  expect(() => told(['<a>'.repeat(101)])).toThrow(/deeper than 100/);
});
