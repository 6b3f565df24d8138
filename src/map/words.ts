/**
 * A header as the words it is made of: `NINumber`, `n.i. no`, `ni_number` and `NI Number` come out alike. Knows how
 * people write, not what they mean; that is `vocabulary/`.
 */

/** `Agreed fee`, not `Agreed on` nor `Agreed date`; behind a field such a word asks whether it was, `Address verified`. */
const vouchedFor =
  /^\s*(?:confirmed|verified|validated|declared|agreed|selected|reported|master|standard|relevant|entered)\s+(?!(?:by|on|at|to|from|date|dt|status|until|for|yn|y\/n|in)\b)(?=\p{L})/iu;

const symbols: readonly [RegExp, string][] = [
  [vouchedFor, ''],
  [/(?<=\S)\s+as (?:advised|stated|declared|agreed|shown|recorded|given|provided|known)\b\W*$/gi, ''],
  [/\b(?:no|nr|num|number|total)\.?\s+of\s+(?=\w+s\b|children|people|staff)/gi, ' count '],
  [/\b(?:years|months) (?:to|until|till|since|at|in|with|of)\b/gi, ' duration '],
  [/\b(?:would|(?:you|i|they|we|s?he)['’]?d) like to\b/gi, ' target '],
  [/(?<![a-z])rec[ _-]?(?=(?:id|no|ref|type|number)(?![a-z]))/gi, ' record '],
  [/\b(?:carried out|undertaken)\b/gi, ' done '],
  [/\b(?:do|did|have|are|were) we\b/gi, ' us '],
  [/^\s*what (?:is|are) (?:it|this|they|these)\b\W*$/gi, ' type '],
  [/\bin the (?:last|past)(?: \d+)? (?:days?|weeks?|months?|years?)\b/gi, ' '],
  [/\bplan(?:s|ning)? to\b/gi, ' target '],
  [/^\s*how much\b\W*$/gi, ' amount '],
  [/^\s*how (?=(?:have|has|had|was|were|did)\b)/gi, ' detail '],
  [/\bthis (?:tax )?year\b/gi, ' '],
  [/\bwho(?= (?:is|are) the\b)/gi, ' '],
  [/\bsort of\b/gi, ' kind of '],
  [/^\s*what sort\b/gi, ' kind '],
  [/^\s*where (?:is|are) (?:it|they|this|these)(?: held| kept)?\b/gi, ' held with '],
  [/[([]\s*\d+\s*(?:-|–|to)\s*\d+\s*[)\]]/g, ' '],
  [/\blast known\b/gi, ' current '],
  [/\bwhat (?:should|shall|do|can|may) (?:we|i) call you\b/gi, ' known as '],
  [/\bon (?:file|record)\b/gi, ' '],
  [/^\s*i (?:am|have|had|may|would|was)\b/gi, ' '],
  [/\b(?:country\b[^?]*?)?\blives? in\b/gi, ' country of residence '],
  [/(?<![a-z])st[ _-]?(?=d(?:ate|te?)(?![a-z]))/gi, ' start '],
  [/(?<![a-z])l(?=[1-4](?!\d))/gi, ' line '],
  [/£/g, ' gbp '],
  [/\$/g, ' usd '],
  [/€/g, ' eur '],
  [/%/g, ' percent '],
  [/\bo\/s\b/gi, ' outstanding '],
  [/\bm\/s\b/gi, ' marital status '],
  [/\ba\/c\b/gi, ' account '],
  [/\be-(?=\p{L}{3,}\b)/giu, 'e'],
  [/\bp\/a\b/gi, ' year '],
  [/\bp\/m\b/gi, ' month '],
  [/[([]in[)\]]/gi, ' inch '],
  [/#/g, ' number '],
  [/(?<![a-z])ad(?=[1-5]\b)/gi, ' address '],
  [/&/g, ' and '],
  [/\bn[o°º]\./gi, 'no '],
  [/n[°º]/gi, ' no '],
];

const numbers: ReadonlyMap<string, string> = new Map(
  Object.entries({
    one: '1',
    two: '2',
    three: '3',
    four: '4',
    five: '5',
    ii: '2',
    iii: '3',
    iv: '4',
    '1st': 'first',
    '2nd': 'second',
    '3rd': 'third',
    '4th': 'fourth',
  }),
);

/** What programmers put before a name to say its kind: `strFirstName`. */
const typePrefix = /^(str|txt|dtm|int|bln|bool|lng|cur|dbl|dec|obj|fld|chk|cbo|ddl|vc|sz)(?=\p{Lu})/u;

/** What a CRM puts after the name of a field that a firm made: `Policy_Number__c`. */
const customSuffix = /__p?[cr](?=$|\.)/gi;
/** And before the name where the field came with a package: `FinServ__Balance__c`. */
const packagePrefix = /^\p{L}[\p{L}\p{N}]*__(?=.+__p?[cr]$)/iu;

/**
 * Words in lower case without accents and punctuation. Letters apart by dots or spaces are one word (`D.O.B.`,
 * `D O B`); digits are words of their own, without leading zeros.
 *
 * @param isKnown whether a word is one on its own, so that `DoB` and `eMail` are not split at their capitals
 */
export function wordsOf(header: string, isKnown: (word: string) => boolean = () => false): string[] {
  const own = header.trim().replace(packagePrefix, '').replace(customSuffix, '');
  const text = plain.test(own) ? own : withoutSigns(own);
  const words: string[] = [];
  for (const prefixed of text.split(/[^\p{L}\p{N}]+/u)) {
    const piece = prefixed.replace(typePrefix, '');
    if (piece === '') continue;
    const whole = numbers.get(piece.toLowerCase());
    if (whole !== undefined) words.push(whole);
    else if (isKnown(piece.toLowerCase())) words.push(piece.toLowerCase());
    else words.push(...atBorders(piece.replace(mixedLetters, (letters) => inOne(letters, isKnown))));
  }
  return joinLetters(words);
}

/** Nothing in it that `withoutSigns` would change. */
const plain =
  /^(?!.*(?:\bof\b|(?<![a-z])rec[ _]?[inrt]|\bcarried |\bundertaken\b|\bwe\b|\bwhat (?<![a-z])st[ _]?d|d like to|\b(?:years|months) |\bplan(?:s|ning)? to|\bin the|\blast known|\bcall you\b|\bon (?:file|record)|^\s*i |\bhow |\bthis |\bwho |\bwhere |\bsort |\bas (?:advised|[sdargpk])|^\s*(?:con|ver|val|dec|agr|sel|rep|mas|sta|rel|ent)\p{L}+ |\blives? |\bm\/s|\d |\d\/|(?<![a-z/])[a-z]\/|[/]s\b|(?<![a-z])(?:ad|l)[1-5]))[\w /:,]*$/iu;

/** What is said in brackets of how a cell is filled in: `(Mr/Mrs)`, `(text)`, `(optional)`; not `(work)`. */
const aside =
  /[([](?=(?:text|list|currency|string|memo|pick-?list|drop-?down|free text|numeric|decimal|boolean|person|select)[)\]]|(?<=\S\s*[([])(?:if|once|when|where|do not|leave|must|see|choose|select) |(?!(?:ft|feet|foot|st|stone|kg|lbs?|cm|m|in(?= ?[/)]))\b)[^)\]]*(?:\/|\be\.?g|\bi\.e\b|\bincl|\bexcl|\bif not\b|optional|block|capital|in full|as per|print|if known|delete|tick|required|mandatory|please|if any|if app|yes|as on|as it))[^)\]]*[)\]]/gi;
/** `Policy no. - check on statement`. */
const remark = /\s[-–—]\s*(?:check|see|ask|from|as per|as on|if|only|use|please|to be|taken)\s.*$/i;
/** `Value at 31/12/2023`. */
const dateInHeader =
  /\b(?:as )?(?:at|on)?\s*\d{1,2}(?:[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})|(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*(?: \d{4})?)\b/gi;

/** Without accents and apostrophes; signs and dotted letters as words. */
function withoutSigns(header: string): string {
  let text = header
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]s\b/gi, 's')
    .replace(/(?<!\b(?:you|i|they|we|s?he))['’]d\b/gi, 'ed')
    .replace(/['’]/g, '');
  text = text.replace(aside, ' ').replace(remark, ' ').replace(dateInHeader, ' ');
  for (const [symbol, word] of symbols) text = text.replace(symbol, word);
  // S/Name and P/Code are sname and pcode.
  text = text.replace(/(?<![\p{L}/])(\p{L})\/(?=\p{L}{3,}(?![\p{L}/]))/gu, '$1');
  return text.replace(/\b(?:\p{L}\.){2,}\p{L}?/gu, (letters) => ` ${letters.replaceAll('.', '')} `);
}

/** `DoB` at the end of `CustomerDoB`, `PoA` in `PoAInPlace`. */
const mixedLetters = /\p{Lu}\p{Ll}\p{Lu}(?=\p{Lu}|$)/gu;
const inOne = (letters: string, isKnown: (word: string) => boolean) =>
  isKnown(letters.toLowerCase()) ? letters.charAt(0) + letters.slice(1).toLowerCase() : letters;

/** Splits where a capital follows a small letter, or letters follow digits: `AddressLine1` → address, line, 1. */
function atBorders(piece: string): string[] {
  return piece
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/(\p{L})(\p{N})/gu, '$1 $2')
    .replace(/(\p{N})(\p{L})/gu, '$1 $2')
    .toLowerCase()
    .split(' ')
    .map((word) => (/^\d+$/.test(word) ? word.replace(/^0+(?=\d)/, '') : word));
}

/** `d o b` → `dob`; a letter that stands alone stays. */
function joinLetters(words: string[]): string[] {
  const joined: string[] = [];
  let letters = '';
  const flush = () => {
    if (letters !== '') joined.push(letters);
    letters = '';
  };
  for (const word of words) {
    if (/^[a-z]$/.test(word)) letters += word;
    else {
      flush();
      joined.push(word);
    }
  }
  flush();
  return joined;
}

/** A word in the singular, near enough: both sides of a comparison go through it. */
export function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(sses|xes|ches|shes)$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** What a word may be another form of: `invited` of invite, `smoking` of smoke, `planned` of plan; `arrange` of arranged. */
export function stemsOf(word: string): string[] {
  const [, base] = /^(\w{3,}?)(?:ed|ing)$/.exec(word) ?? [];
  if (base === undefined) return word.length < 4 ? [] : [`${word}d`, `${word}ed`];
  return [`${base}e`, base, ...(/(\w)\1$/.test(base) ? [base.slice(0, -1)] : [])];
}
