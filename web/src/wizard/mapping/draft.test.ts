import { expect, test } from 'vitest';
import type { Import, ImportField, Suggestion } from '../../api/types.ts';
import { firstDraft, missingFields, toBody, withField, withMeanings, withValue } from './draft.ts';

const field = (name: string, more: Partial<ImportField> = {}): ImportField => ({
  name,
  label: name,
  kind: 'text',
  required_in: [],
  required_when: null,
  required_without: [],
  scope: 'row' as const,
  options: [],
  default: null,
  unique: false,
  custom: false,
  max_length: null,
  min: null,
  max: null,
  example: '',
  aliases: [],
  help: '',
  ...more,
});

const fields = [
  field('uuid', { kind: 'uuid', required_in: ['update'] }),
  field('first_name', { required_when: { field: 'type', values: ['individual'] } }),
  field('send_welcome_email', { kind: 'bool', required_in: ['store'] }),
  field('nickname'),
];
const column = (header: string, field: string | null) => ({
  header,
  field,
  confidence: 1,
  reason: '',
  examples: [],
  candidates: [],
});
const suggestion = {
  columns: [column('fname', 'first_name'), column('note', null)],
  missing: ['send_welcome_email'],
} as unknown as Suggestion;
const fresh = { mapping: {}, values: {}, dates: {}, replace: {} } as unknown as Import;
const draft = firstDraft(fresh, suggestion, fields);

test('begins with the suggestion, and with what was mapped before where there is some', () => {
  expect(draft.fields).toEqual({ fname: 'first_name' });
  const mapped = { ...fresh, mapping: { note: 'nickname' }, values: { send_welcome_email: false } };
  expect(firstDraft(mapped as Import, suggestion, fields)).toMatchObject({
    fields: { note: 'nickname' },
    values: { send_welcome_email: 'no' },
  });
});

test('takes over what an earlier import with the same headers gave every row', () => {
  const earlier = {
    ...fresh,
    values: { send_welcome_email: true },
    replace: { gender: { M: 'male' } },
  } as Import;
  expect(firstDraft(fresh, suggestion, fields, earlier)).toMatchObject({
    values: { send_welcome_email: 'yes' },
    replace: { gender: { M: 'male' } },
  });
});

test('begins with what the words of a column most likely mean, unless somebody has decided before', () => {
  const gender = field('gender', {
    options: [
      { value: 'male', label: 'Male' },
      { value: 'female', label: 'Female' },
    ],
  });
  const sex = { ...column('sex', 'gender'), examples: ['M', 'Female', 'x'] };
  const asked = { ...suggestion, columns: [sex] } as Suggestion;
  expect(firstDraft(fresh, asked, [gender]).replace).toEqual({ gender: { M: 'male' } });
  const mapped = { ...fresh, mapping: { sex: 'gender' } } as Import;
  expect(firstDraft(mapped, asked, [gender]).replace).toEqual({});
  const answered = { ...firstDraft(fresh, asked, [gender]), replace: { gender: {} } };
  expect(withMeanings(answered, sex, [gender])).toBe(answered);
});

test('a field given to another column is taken from the first', () => {
  expect(withField(draft, 'note', 'first_name').fields).toEqual({ note: 'first_name' });
  expect(withField(draft, 'fname', null).fields).toEqual({});
});

test('what is missing is filled by a column or by one value, and comes back when that goes', () => {
  const missing = (of: typeof draft) => missingFields(of, suggestion, fields, 'store');
  expect(missing(draft)).toEqual(['send_welcome_email']);
  const valued = withValue(draft, 'send_welcome_email', 'no');
  expect(missing(valued)).toEqual([]);
  expect(missing(withField(valued, 'note', 'send_welcome_email'))).toEqual([]);
  expect(missing(withValue(valued, 'send_welcome_email', null))).toEqual(['send_welcome_email']);
  expect(missing(withField(valued, 'fname', null))).toEqual(['first_name']);
});

test('a check of rows with an id asks what an update would', () => {
  const updating = withField(draft, 'note', 'uuid');
  expect(missingFields(updating, suggestion, fields, 'validate')).toEqual([]);
});

test('what is sent has values in the kinds of their fields, and no leftovers', () => {
  const full = withValue({ ...draft, dates: { gone: 'DMY' } }, 'send_welcome_email', 'no');
  expect(toBody(full, fields)).toEqual({
    headers: { first_name: 'fname' },
    values: { send_welcome_email: false },
    dates: {},
    replace: {},
  });
});
