import { expect, test } from 'vitest';
import { Lexicon } from './lexicon.ts';
import { wordsOf } from './words.ts';

test.each([
  ['first_name', 'first name'],
  ['FirstName', 'first name'],
  ['first-name', 'first name'],
  ['NINumber', 'ni number'],
  ['D.O.B.', 'dob'],
  ['D O B', 'dob'],
  ['AddressLine01', 'address line 1'],
  ['Prénom', 'prenom'],
  ["Client's age", 'clients age'],
  ['Value (£)', 'value gbp'],
  ['strFirstName', 'first name'],
  ['No. of children', 'count children'],
  ['Policy_Number__c', 'policy number'],
  ['Height (in)', 'height inch'],
  ['M/S', 'marital status'],
  ['How much?', 'amount'],
  ['CustomerDoB', 'customer do b'],
  ['I have made a will', 'made a will'],
  ['What sort of policy', 'what kind of policy'],
  ['Postcode on file', 'postcode'],
  ['Client A/c', 'client account'],
  ['E-mial', 'emial'],
  ['Value at 31 March 2024', 'value'],
  ['Have you smoked in the last 12 months?', 'have you smoked'],
  ['constructor', 'constructor'],
  ['', ''],
  ['!!!', ''],
])('%j is read as %j', (header, words) => {
  expect(wordsOf(header).join(' ')).toBe(words);
});

const lexicon = new Lexicon([]);
const same = (a: string, b: string) =>
  expect([...lexicon.meaningOf(a).words].sort(), `${a} = ${b}`).toEqual(
    [...lexicon.meaningOf(b).words].sort(),
  );

test.each([
  ['Surname', 'last_name'],
  ['Forename(s)', 'First Name'],
  ['Name (First)', 'First Name'],
  ['DOB', 'Date of birth'],
  ['dateofbirth', 'Birth date'],
  ['DoB', 'born on'],
  ['N.I. No.', 'National Insurance Number'],
  ['NINO', 'ni_number'],
  ['Tel', 'Telephone number'],
  ['Post Code', 'ZIP'],
  ['E-mail addr', 'Email'],
  ['Addr 1', 'First line of address'],
  ['Pol No', 'policy number'],
  ['Start dt', 'Commencement date'],
  ['Advisor', 'Adviser'],
  ['ORGANIZATION', 'organisation'],
  ['policystatuscode', 'policy status code'],
  ['contactid', 'Contact ID'],
  ['PolicyStatusDescription', 'Policy status'],
  ['Address details: Town', 'Address Town'],
])('%j means %j', same);

test('a slip of the keyboard is put right, and known to be one', () => {
  const { words, sure } = lexicon.meaningOf('Telehpone');
  expect(words).toEqual(['phone']);
  expect(sure).toBeLessThan(1);
  same('E-mial', 'e-mail');
  same('Advisor responsable', 'assigned adviser');
});

test('words that are words are not taken for slips', () => {
  for (const word of ['mother', 'county', 'country', 'region', 'state', 'statement']) {
    expect(lexicon.meaningOf(word), word).toMatchObject({ sure: 1, unknown: new Set() });
  }
});

test('plain words keep their plain meaning, whatever phrases are added', () => {
  for (const word of 'name date number type address reference status value policy client note first last'.split(
    ' ',
  )) {
    expect(lexicon.meaningOf(word).words, word).toEqual([word]);
  }
});

test('short forms are seen inside words that are written together', () => {
  same('CustomerDoB', 'customer date of birth');
  same('PoAInPlace', 'power of attorney in place');
});
