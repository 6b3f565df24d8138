/**
 * What a header says by signs and turns of speech, as plain words: `£` and `#`, `No. of children`, `Did we arrange it?`; and
 * without what is only said of how a cell is filled in.
 */

/** `Agreed fee`, not `Agreed on` nor `Agreed date`; behind a field such a word asks whether it was, `Address verified`. */
const vouchedFor =
  /^\s*(?:confirmed|verified|validated|declared|agreed|selected|reported|master|standard|relevant|entered)[\s_]+(?!(?:by|on|at|to|from|date|dt|status|until|for|yn|y\/n|in)\b)(?=\p{L})/iu;

/** What is read as what, in this order. */
const symbols: readonly [RegExp, string][] = [
  [vouchedFor, ''],
  [/(?<=\S)\s+as (?:advised|stated|declared|agreed|shown|recorded|given|provided|known)\b\W*$/gi, ''],
  [/\b(?:no|nr|num|number|total)\.?\s+of\s+(?=\w+s\b|children|people|staff)/gi, ' count '],
  [/\b(?:years|months) (?:to|until|till|since|at|in|with|of)\b/gi, ' duration '],
  [/\b(?:would|(?:you|i|they|we|s?he)['’]?d) like to\b/gi, ' target '],
  [/(?<![a-z])rec[ _-]?(?=(?:id|no|ref|type|number)(?![a-z]))/gi, ' record '],
  [/\btell us (?:a bit )?(?:more )?about\b/gi, ' detail '],
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

/** What is said in brackets of how a cell is filled in: `(Mr/Mrs)`, `(text)`, `(optional)`; not `(work)`. */
const aside =
  /[([](?=(?:text|list|currency|string|memo|pick-?list|drop-?down|free text|numeric|decimal|boolean|person|select)[)\]]|(?<=\S\s*[([])(?:if|once|when|where|do not|leave|must|see|choose|select) |(?!(?:ft|feet|foot|st|stone|kg|lbs?|cm|m|in(?= ?[/)]))\b)[^)\]]*(?:\/|\be\.?g|\bi\.e\b|\binc|\bex(?:cl|\.? )|\bif not\b|optional|block|capital|in full|as per|print|if known|delete|tick|required|mandatory|please|if any|if app|yes|as on|as it))[^)\]]*[)\]]/gi;
/** `Policy no. - check on statement`. */
const remark = /\s[-–—]\s*(?:check|see|ask|from|as per|as on|if|only|use|please|to be|taken)\s.*$/i;
/** `Value at 31/12/2023`. */
const dateInHeader =
  /\b(?:as )?(?:at|on)?\s*\d{1,2}(?:[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})|(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*(?: \d{4})?)\b/gi;

/** `S/Name` and `P/Code` are sname and pcode. */
const letterBefore = /(?<![\p{L}/])(\p{L})\/(?=\p{L}{3,}(?![\p{L}/]))/gu;

/** Whether a header of words alone has anything that is read otherwise here: most have not. */
const isTouched = new RegExp(
  [...symbols.map(([symbol]) => symbol), dateInHeader, letterBefore].map(({ source }) => source).join('|'),
  'iu',
);
const isOfWords = /^[\w /:,]*$/;

/** The header without accents and apostrophes; signs, dotted letters and turns of speech as words. */
export function withoutSigns(header: string): string {
  if (isOfWords.test(header) && !isTouched.test(header)) return header;
  let text = header
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]s\b/gi, 's')
    .replace(/(?<!\b(?:you|i|they|we|s?he))['’]d\b/gi, 'ed')
    .replace(/['’]/g, '');
  text = text.replace(aside, ' ').replace(remark, ' ').replace(dateInHeader, ' ');
  for (const [symbol, word] of symbols) text = text.replace(symbol, word);
  text = text.replace(letterBefore, '$1');
  return text.replace(/\b(?:\p{L}\.){2,}\p{L}?/gu, (letters) => ` ${letters.replaceAll('.', '')} `);
}
