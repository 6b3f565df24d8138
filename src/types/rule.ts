/**
 * Rules between the fields of a record, as data. Each kind has a name here, an arm in `validate/rules.ts`, a message in
 * `validate/messages.ts`; `check-rules.ts` says when one makes no sense. All hold for the record as it would be after
 * the row: in an update, what is not mapped is what the record has.
 */

/** Which records a rule means: those whose field has one of some canonical values, or has a value at all, or none. */
export type Condition =
  | { field: string; values: readonly string[] }
  | { field: string; has: 'value' | 'none' };

export type Rule =
  /** `fields` must have a value where the condition holds. */
  | { rule: 'required_when'; fields: readonly string[]; when: Condition }
  /** `fields` must be empty where the condition holds. */
  | { rule: 'prohibited_when'; fields: readonly string[]; when: Condition }
  /** Where the condition holds, `field` is `value`: an empty one becomes it in a new record, another one fails. */
  | { rule: 'is_when'; field: string; value: string; when: Condition }
  /** Of `fields`, exactly one has a value, or at least one. */
  | { rule: 'one_of_fields'; fields: readonly string[]; count: 'exactly_one' | 'at_least_one' }
  /**
   * No two records of the firm have the same values in all of `fields`, of those for which the condition holds. A record
   * whose first field is empty is not asked; of the others, empty is a value like any. The last field is told.
   */
  | { rule: 'unique_together'; fields: readonly string[]; when?: Condition }
  | RelatedThrough
  /** The date `field` is not before the date `other`. */
  | { rule: 'not_before'; field: string; other: string }
  /** An empty `field` of a new record is what `from` holds; or, with `column`, that of the record `from` refers to. */
  | { rule: 'default_from'; field: string; from: string; column?: string }
  /** An empty reference `field` of a new record leads to the one record whose `key` is what `from` holds; where none fits, or several do, it stays empty. */
  | { rule: 'find'; field: string; from: string; key: string }
  /** `field` is an id that all new records of one import have in common. */
  | { rule: 'of_file'; field: string }
  /** `field` is made of `from`, joined with a space, when it is empty in a new record. */
  | { rule: 'compose'; field: string; from: readonly string[] };

/**
 * The record that `field` points to is related to the one that `to.field` points to: a record of the type `through`
 * points to the first by its field `through.field`, and by `through.other` to what the second has in its `to.column`.
 */
export interface RelatedThrough {
  rule: 'related_through';
  field: string;
  through: { type: string; field: string; other: string };
  to: { field: string; column: string };
}

/** Whether the condition holds. @param now gives the canonical value of a field, null for none */
export function holds(when: Condition, now: (field: string) => string | null): boolean {
  const value = now(when.field);
  if ('has' in when) return (value !== null) === (when.has === 'value');
  return value !== null && when.values.includes(value);
}

/** The field that a rule gives a value where a new record has none, or null. */
export function filledBy(rule: Rule): string | null {
  switch (rule.rule) {
    case 'is_when':
    case 'default_from':
    case 'find':
    case 'of_file':
    case 'compose':
      return rule.field;
    default:
      return null;
  }
}

/** The fields a rule names. */
export function fieldsOf(rule: Rule): string[] {
  switch (rule.rule) {
    case 'required_when':
    case 'prohibited_when':
      return [...rule.fields, rule.when.field];
    case 'is_when':
      return [rule.field, rule.when.field];
    case 'one_of_fields':
      return [...rule.fields];
    case 'unique_together':
      return [...rule.fields, ...(rule.when ? [rule.when.field] : [])];
    case 'related_through':
      return [rule.field, rule.to.field];
    case 'not_before':
      return [rule.field, rule.other];
    case 'default_from':
    case 'find':
      return [rule.field, rule.from];
    case 'of_file':
      return [rule.field];
    case 'compose':
      return [rule.field, ...rule.from];
  }
}
