import type { Field } from '../../types/define.ts';
import { boolWords } from '../../types/fields/bool.ts';
import { notBool } from '../messages.ts';
import type { Check } from './kind.ts';

/** Each word as people write it: `yes`, `YES`, `Yes`. Any other mixture of cases is looked up in lower case. */
const meanings = new Map<string, string>();
for (const [canonical, words] of Object.entries(boolWords)) {
  for (const word of words) {
    meanings.set(word, canonical);
    meanings.set(word.toUpperCase(), canonical);
    meanings.set(word.charAt(0).toUpperCase() + word.slice(1), canonical);
  }
}

/** true/false, yes/no, y/n, 1/0, on/off in any case; given as `t` or `f`. */
export function boolCheck(field: Field): Check {
  const invalid = { message: notBool(field.name) };
  return (text) => {
    if (text.length > 5) return invalid;
    return meanings.get(text) ?? meanings.get(text.toLowerCase()) ?? invalid;
  };
}
