/** What `import { … } from 'inlet'` gives to a team's own `inlet.config.ts`: the very functions the built-in types are made with. */
export type { Field, TypeDefinition } from './define.ts';
export { defineType } from './define-type.ts';
export { bool } from './fields/bool.ts';
export { date, datetime } from './fields/date.ts';
export { email } from './fields/email.ts';
export { ignored } from './fields/ignored.ts';
export { int } from './fields/int.ts';
export { list } from './fields/list.ts';
export { money } from './fields/money.ts';
export { nationalInsuranceNumber } from './fields/national-insurance.ts';
export { oneOf } from './fields/one-of.ts';
export { percentage } from './fields/percentage.ts';
export { phone } from './fields/phone.ts';
export { ref, refByKey, refByName } from './fields/ref.ts';
export { refs, refsByKey, refsByName } from './fields/refs.ts';
export { long, text } from './fields/text.ts';
export { uuid } from './fields/uuid.ts';
export type { FieldCheck, RecordCheck, Transform, Verdict } from './functions.ts';
