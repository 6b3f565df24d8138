/** Which encoding bytes are in: by byte order mark, by validity, by the letters they would make. */
import type { Fact } from '../domain/profile.ts';
import { invalid } from '../errors.ts';
import { likelihoodEastAsian, scriptOf } from './east-asian.ts';
import { type LetterModel, likelihood, modelsOf } from './letter-models.ts';
import { decoderFor, properName } from './text-decoder.ts';

/** What the bytes of a file have shown so far. */
export interface ByteEvidence {
  /** Whether all bytes so far are below 128. */
  ascii: boolean;
  /** Whether all bytes so far are valid UTF-8. */
  utf8: boolean;
  /** Characters of more than one byte that are valid UTF-8. */
  validCharacters: number;
  /** Bytes that are not. */
  invalidBytes: number;
  /** Different stretches of text with bytes above 127, as Latin-1. */
  fragments: ReadonlySet<string>;
}

/** Preferred names by which encodings are told; whoever names one may use any label of the WHATWG standard. */
const aliases: Record<string, string> = {
  macroman: 'macintosh',
  'mac-roman': 'macintosh',
  'mac os roman': 'macintosh',
  latin1: 'windows-1252',
  sjis: 'shift_jis',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  utf16: 'utf-16le',
  'utf-16': 'utf-16le',
};

/** @throws InletError 422 for an encoding nobody knows */
export function namedEncoding(said: string): Fact<string> {
  try {
    const wanted = said.trim().toLowerCase();
    return { value: properName(aliases[wanted] ?? wanted), sure: true, because: 'chosen by you' };
  } catch {
    throw invalid({
      encoding: [`The encoding «${said.slice(0, 40)}» is not known. Try utf-8, windows-1252 or utf-16le.`],
    });
  }
}

/** What a byte order mark, or UTF-16's zero bytes, tell at once; null where there is neither. */
export function markedEncoding(head: Buffer): Fact<string> | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) {
    return { value: 'utf-8', sure: true, because: 'byte order mark' };
  }
  if (head[0] === 0xff && head[1] === 0xfe)
    return { value: 'utf-16le', sure: true, because: 'byte order mark' };
  if (head[0] === 0xfe && head[1] === 0xff)
    return { value: 'utf-16be', sure: true, because: 'byte order mark' };
  return utf16WithoutMark(head);
}

const LF = 10;
const UTF16_SAMPLE = 64 * 1024;

/** Text in UTF-16 has a zero byte in every character that is ASCII, always on the same side. */
function utf16WithoutMark(head: Buffer): Fact<string> | null {
  const end = Math.min(head.length, UTF16_SAMPLE) & ~1;
  let even = 0;
  let odd = 0;
  let feeds = 0;
  for (let i = 0; i < end; i += 2) {
    if (head[i] === 0) even++;
    if (head[i + 1] === 0) odd++;
    if (head[i] === LF) feeds++;
    if (head[i + 1] === LF) feeds++;
  }
  const pairs = end / 2;
  if (even + odd < Math.max(2, pairs * 0.02)) return null;
  const value = odd > even * 20 ? 'utf-16le' : even > odd * 20 ? 'utf-16be' : null;
  if (value === null) return null;
  const text = new TextDecoder(value).decode(head.subarray(0, end));
  const strange = text.match(/[\ufffd\ue000-\uf8ff\0]/g)?.length ?? 0;
  if (strange * 50 > text.length) return null;
  // Line feeds must be characters of two bytes, not halves of other ones.
  const lines = text.match(/\n/g)?.length ?? 0;
  if (feeds > 0 ? lines * 2 < feeds : (even + odd) * 4 < pairs) return null;
  const share = Math.round((100 * Math.max(even, odd)) / pairs);
  return { value, sure: true, because: `every second byte of ${share} % of the characters is zero` };
}

/** Decides by what was seen of the bytes, where there is no mark. */
export function detectEncoding(evidence: ByteEvidence): Fact<string> {
  if (evidence.ascii) return { value: 'utf-8', sure: true, because: 'plain ASCII' };
  if (evidence.utf8) return { value: 'utf-8', sure: true, because: 'every byte is valid UTF-8' };
  if (evidence.validCharacters > evidence.invalidBytes * 4) {
    const many = evidence.invalidBytes === 1 ? 'byte is' : 'bytes are';
    return {
      value: 'utf-8',
      sure: evidence.validCharacters > evidence.invalidBytes * 20,
      because: `${evidence.validCharacters} characters are valid UTF-8; ${evidence.invalidBytes} ${many} not`,
    };
  }
  return byLetters([...evidence.fragments]);
}

interface Candidate {
  encoding: string;
  score: number;
  language: string;
  /** The fragments as text. */
  text: string;
}

/** Difference of log-likelihoods from which the better of two encodings is sure. */
const SURE = 5;
/** What makes an encoding more or less likely before looking. */
const prior: Record<string, number> = {
  'windows-1252': 1,
  'windows-1250': -0.5,
  'windows-1251': -0.5,
  'iso-8859-15': -1.5,
  'iso-8859-2': -1.5,
  macintosh: -2,
  shift_jis: -1,
  gb18030: -1,
  // Rarer ones have to be plainly better: taken for another they would be read wrong without a word.
  'koi8-r': -4,
  ibm866: -4,
  'windows-1253': -4,
  'windows-1254': -9,
  'windows-1255': -4,
  'windows-1256': -4,
  'windows-1257': -9,
  'iso-8859-5': -4,
  'windows-874': -4,
  cp437: -5,
  cp850: -4.5,
  cp852: -5,
  big5: -4,
  'euc-jp': -4,
  'euc-kr': -4,
};
const FRAGMENTS_SCORED = 1500;

function byLetters(fragments: string[]): Fact<string> {
  const bytes = fragments.slice(0, FRAGMENTS_SCORED).map((fragment) => Buffer.from(fragment, 'latin1'));
  const candidates = Object.keys(prior).map((encoding) => rate(encoding, bytes));
  candidates.sort((a, b) => b.score - a.score);
  const best = candidates[0] as Candidate;
  const rival = candidates.find((candidate) => candidate.text !== best.text);
  const margin = best.score - (rival?.score ?? Number.NEGATIVE_INFINITY);
  const texts = best.text.split('\n');
  const others = rival?.text.split('\n') ?? [];
  const telling = Math.max(
    0,
    texts.findIndex((text, i) => text !== others[i]),
  );
  const example = texts[telling] ?? '';
  const alternative = others[telling] ?? '';
  return {
    value: best.encoding,
    sure: margin >= SURE,
    because: `it reads as ${best.language}: «${example.slice(0, 30)}»${
      margin >= SURE || rival === undefined
        ? ''
        : `, though in ${rival.encoding} it would be «${alternative.slice(0, 30)}»`
    }`,
  };
}

function rate(encoding: string, fragments: readonly Buffer[]): Candidate {
  const decoder = decoderFor(encoding);
  const texts = fragments.map((bytes) => decoder.decode(bytes));
  const text = texts.join('\n');
  const base = prior[encoding] as number;
  const models = modelsOf[encoding];
  if (models === undefined) {
    const script = scriptOf(encoding);
    const score = texts.reduce((sum, part) => sum + likelihoodEastAsian(part, script), base);
    return { encoding, score, language: script.language, text };
  }
  let best: { model: LetterModel; score: number } | null = null;
  for (const model of models) {
    const score = texts.reduce((sum, part) => sum + likelihood(part, model), base);
    if (best === null || score > best.score) best = { model, score };
  }
  const { model, score } = best as { model: LetterModel; score: number };
  return { encoding, score, language: model.language, text };
}
