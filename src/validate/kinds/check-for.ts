import type { Field } from '../../types/define.ts';
import { boolCheck } from './bool.ts';
import { dateCheck } from './date.ts';
import { datetimeCheck } from './datetime.ts';
import { emailCheck } from './email.ts';
import { intCheck } from './int.ts';
import type { Check, CheckContext } from './kind.ts';
import { listCheck } from './list.ts';
import { moneyCheck } from './money.ts';
import { oneOfCheck } from './one-of.ts';
import { percentageCheck } from './percentage.ts';
import { phoneCheck } from './phone.ts';
import { refsCheck } from './refs.ts';
import { textCheck } from './text.ts';
import { uuidCheck } from './uuid.ts';

/**
 * The check of a field's cells, compiled once an import. Of a reference it checks the form alone (a uuid, or a name
 * that can be one): whether something of the firm fits is asked once a chunk.
 */
export function checkFor(field: Field, context: CheckContext): Check {
  switch (field.kind) {
    case 'uuid':
      return uuidCheck(field);
    case 'text':
    case 'long':
      return textCheck(field);
    case 'email':
      return emailCheck(field);
    case 'phone':
      return phoneCheck(field);
    case 'date':
      return dateCheck(field, context);
    case 'datetime':
      return datetimeCheck(field, context);
    case 'bool':
      return boolCheck(field);
    case 'int':
      return intCheck(field);
    case 'money':
      return moneyCheck(field);
    case 'percentage':
      return percentageCheck(field);
    case 'one_of':
      return oneOfCheck(field);
    case 'list':
      return listCheck(field);
    case 'ref':
      return field.ref?.by !== 'uuid' ? textCheck(field) : uuidCheck(field);
    case 'refs':
      return refsCheck(field);
    case 'rest':
    case 'ignored':
      return (text) => text;
  }
}
