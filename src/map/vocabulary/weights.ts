/**
 * How much a word changes what a header means when it stands beside the words of a field: 0 not at all, 1 makes it
 * something else, 3 something else for certain. Words that are nowhere here weigh 1.
 */

/** Beside any field. */
const beside: Readonly<Record<number, string>> = {
  0.03: 'unique dateformat format applicable optional mandatory field column data record',
  0.08: '1 current main primary principal default personal information private own usual permanent actual system',
  0.06: 'with to at now today any approx approximate estimated est already each every ever yet just use currently realistically ideally roughly probably normally generally presently',
  0.15: 'on used held given made about assessed being usually provided supplied entered chosen stated recorded known all',
  0.1: 'financial own owns money identify reach write',
  0.12: 'exact correct recent present overall headline typical real imported receiving us new more related linked associated further additional considered they home residential residence preferred best contact assigned mailing postal latest full individual',
  0.3: 'existing recommended proposed',
  0.18: 'correspondence registered legal official billing uk general basic',
  1.3: 'by uuid id type age number status code reason frequency premium',
  3: `2 3 4 5 6 partner spouse wife husband other second secondary third alternative alternate alt previous old former
   employment work business office previous requester requestor reporter submitter approver reviewer author vet carer nok lessor contractor surveyor architect teacher
   tutor coach boss supervisor colleague friend neighbour relative sponsor fiance ex grandparent grandchild nephew niece aunt uncle
   cousin stepson stepdaughter deputy settlor bursar dentist surgery practice school university college organiser host interviewer
   emergency kin father mother child children dependant parent guardian executor trustee beneficiary accountant
   solicitor employer referrer introducer referral owner nominee attorney joint exclude excluded opt consent
   ceding marketing not never deceased death bank delivery shipping supplier sibling son daughter brother sister doctor gp
   landlord signatory pupil student pet vehicle property adviser broker consultant planner agent branch manager paraplanner administrator provider insurer lender director secretary shareholder login password skype twitter facebook linkedin fax website
   jobtitle sumassured premium attituderisk sortcode bankaccount created updated birthplace last verified bounced
   count score template campaign source`,
};

/** Beside a field of a kind; goes before `beside`. */
const besideKind: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  date: { 0.05: 'date day on at', 0.3: 'time' },
  datetime: { 0.05: 'date time day on at datetime timestamp' },
  email: { 0.05: 'address id account value', 0.5: 'work office business' },
  phone: { 0.05: 'number line day evening value switchboard', 0.12: 'home', 0.5: 'work office business' },
  money: {
    0.05: 'pound amount value total k',
    0.25: 'net',
    0.2: 'average modal typical gross regular closing pot direct debit instalment',
    3: 'date usd eur percent',
  },
  percentage: { 0.05: 'percentage percent pc rate value', 3: 'date pound' },
  bool: {
    0.05: 'yn place held by on any identified flagged set up done made granted completed arranged exist existing',
    0.1: 'receive received get anything something',
    0.9: 'status',
    0.3: 'client',
    3: 'date note number',
  },
  list: { 0.05: 'code', 0.1: 'name list held' },
  one_of: {
    0.05: 'yn option code',
    0.2: 'status type level identified flagged',
    0.5: 'name',
    0.6: 'note',
    3: 'date number other',
  },
  int: { 0.05: 'year number count cm lb unit', 3: 'date kg stone ft feet inch note metre m' },
  long: { 0.05: 'note place made', 3: 'date' },
  name: { 0.05: 'name full', 0.1: 'by support' },
  text: { 0.25: 'name', 3: 'date' },
  uuid: { 0.05: 'uuid id', 0.3: 'reference key' },
};

/** What a field's own word weighs when the header leaves it out; 1 where nothing is said. */
const leftOut: Readonly<Record<number, string>> = {
  0.05: 'assigned to',
  0.15: 'current your by',
  0.3: 'client',
};

const leftOutOfKind: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  date: { 0.12: 'date', 0.15: 'at on' },
  datetime: { 0.12: 'date', 0.15: 'at on' },
  name: { 0.08: 'name' },
  money: { 0.6: 'amount' },
};

type Weights = ReadonlyMap<string, number>;

function read(table: Readonly<Record<number, string>>): Weights {
  return new Map(
    Object.entries(table).flatMap(([weight, words]) =>
      words
        .split(/\s+/)
        .filter((word) => word !== '')
        .map((word): [string, number] => [word, Number(weight)]),
    ),
  );
}
const readAll = (table: Readonly<Record<string, Readonly<Record<number, string>>>>) =>
  new Map(Object.entries(table).map(([kind, weights]): [string, Weights] => [kind, read(weights)]));

const extra = read(beside);
const extraOfKind = readAll(besideKind);
const missing = read(leftOut);
const missingOfKind = readAll(leftOutOfKind);

/** The kinds as they matter here: references by name are `name`, those by uuid `uuid`. */
export type WeightKind = string;

/** Weight of a header's word that the field does not have. */
export const extraWeight = (word: string, kind: WeightKind): number =>
  extraOfKind.get(kind)?.get(word) ?? extra.get(word) ?? 1;

/** Weight of a field's word that the header does not have. */
export const missingWeight = (word: string, kind: WeightKind): number =>
  missingOfKind.get(kind)?.get(word) ?? missing.get(word) ?? 1;

/** Every word that is known here, so that it is not taken for a misspelling of another. */
export const weighedWords: ReadonlySet<string> = new Set(
  [extra, missing, ...extraOfKind.values(), ...missingOfKind.values()].flatMap((weights) => [
    ...weights.keys(),
  ]),
);

/** What records are called. */
export interface Nouns {
  /** As good as each other beside the fields of such a type. */
  same: ReadonlySet<string>;
  /** Narrower words that change little beside its fields. */
  near: ReadonlySet<string>;
}

const nounLines = `
client customer contact person member individual applicant investor policyholder insured consumer party subscriber patron borrower | people household donor patient user attendee supporter guest buyer payer annuitant delegate participant respondent tenant employee claimant prospect lead elector voter proposer householder learner
plan policy contract arrangement agreement | product account scheme investment wrapper holding pension mortgage annuity bond isa sipp saving insurance insured protection portfolio loan cover mandate pot debt
staff employee member worker personnel |
task todo activity action job | card ticket reminder item diary step milestone
note comment log | activity interaction call meeting journal entry communication message correspondence
charge fee commission | remuneration agreement
premium contribution payment | deferral deposit instalment collection
valuation price |
income earning | pension benefit
expense expenditure outgoing cost spend spending | budget
circle family group household | relationship
statement transaction payment |
order purchase sale |
product item article |
`;

/** One group a line; before the bar those that are the same, after it those that are near. */
export const nouns: readonly Nouns[] = nounLines
  .trim()
  .split('\n')
  .map((line) => {
    const [same = '', near = ''] = line.split('|');
    const words = (text: string) => new Set(text.split(' ').filter((word) => word !== ''));
    return { same: words(same), near: words(near) };
  });

const allOf = (noun: string): ReadonlySet<string> =>
  new Set(nouns.filter(({ same }) => same.has(noun)).flatMap(({ same, near }) => [...same, ...near]));

const sameAs = (noun: string): readonly string[] => [
  ...(nouns.find(({ same }) => same.has(noun))?.same ?? []),
];

/** What a client is called. */
export const personNouns = allOf('client');
/** What a contract is called. */
export const contractNouns = allOf('plan');

/** Whom or what a row may belong to: people, contracts, and who owns them. */
export const accountWords: ReadonlySet<string> = new Set([
  ...sameAs('client'),
  ...sameAs('plan'),
  'account',
  'owner',
  'holder',
]);

/** Beside a field: what the records themselves are called, other words for it, and narrower ones. */
export const nounWeight = { own: 0.05, same: 0.1, near: 0.14 };

/** What only people and places have, whatever else a header says. */
export const personalWords: ReadonlySet<string> = new Set(
  `firstname lastname middlename maidenname knownas honorific birthdate ninumber gender maritalstatus nationality
   email phone mobile postcode town county country region address1 address2 address3 address4 street smoker`.split(
    /\s+/,
  ),
);

/** Parts of an address. */
export const addressWords: ReadonlySet<string> = new Set(
  'address1 address2 address3 address4 street town county region state province postcode country'.split(' '),
);

/** Headers of such words alone say nothing of what is in the column: its cells may. */
export const blankWords: ReadonlySet<string> = new Set(
  'column field col data value unnamed untitled header blank f c x item attribute var'.split(' '),
);
/** What an account, a person or a contract is known by; one such word is often written for another. */
export const idWords: ReadonlySet<string> = new Set(['number', 'code', 'id', 'reference', 'key']);

/** Records that are neither people nor what they own: the first column of a file of people may be the id of one. */
export const otherRecords: ReadonlySet<string> = new Set(
  'opportunity deal order invoice ticket payment transaction policy vehicle property job product event campaign session booking device quote household'.split(
    ' ',
  ),
);

/** Words that need another beside them to mean anything. */
export const faintWords: ReadonlySet<string> = new Set(
  'number id code key reference name date type status value note yn dateformat'.split(' '),
);

/** So do these, a little less: they name a person, a way to reach one, or a kind of list. */
export const vagueWords: ReadonlySet<string> = new Set(
  'contact detail note information client customer person member status type category relationship number id login username'.split(
    ' ',
  ),
);

/**
 * Headers that may mean two things of one type, whole: they are left to a person unless the cells tell. `@plan` is for
 * types of such records alone.
 */
const ambiguousLines = `
name | date | type | number | note | address | category | kind | amount | description | contact | relationship | other
class | group | price | total | detail | text | subject | year | age | label | reference date | total amount
@premium contribution type | premium type
@statement statement reference | statement number | statement id
@client lead status | contact type | prospect status | attendee status
@plan asset | product name | holding name | account name | investment name | loan amount | mortgage amount | investment amount
@plan transfer amount | transfer value | normal retirement age | loan value | product end date | product code | term end date | owner id
`;

/** Of these the plainest: a field that a record may do without is hardly meant by so little. */
export const plainestHeaders: ReadonlySet<string> = new Set(['name', 'type']);

export const ambiguousHeaders: readonly { noun: string | null; header: string }[] = ambiguousLines
  .trim()
  .split('\n')
  .flatMap((line) => {
    const [, noun = null, headers = ''] = /^(?:@(\w+) )?(.+)$/.exec(line) ?? [];
    return headers.split('|').map((header) => ({ noun, header: header.trim() }));
  });

/** Words that are English headers though they mean no field here, so that they are not read as misspellings. */
export const otherWords: ReadonlySet<string> = new Set(
  `accident account action ceding receiving grid collector batch session active activity actual additional agent agreement alert allergy amend analysis annual answer
  approved area arrears asset assistant attachment attendance audit authority available average balance base batch
  begin benefit bill blocked blood board bonus book box branch brand break budget building bulk buyer calendar call
  campaign capital car card case cash cause certificate chair change channel charge charity check chief claim class
  clinic club code collection committee company complaint completed compliance condition confirmed connection contract
  copy cost council count court cover created credit currency custom dealer debit decision declared delete delivered
  department deposit device diagnosis direct disability disabled discount disposable distance district document
  domain donation draft driver driving duration duty earning education electric end energy engine enquiry entry error
  estate estimated ethnicity event exchange excess executive exit expense experience export extension factor family
  farm fee figure file final finance first flag flat floor folder follow food form forecast format found fund funding
  future gain gas gross group growth guarantee heading heat help hire history hobby hold holder holiday hospital hour
  household housing image import incident income index industry initial inspection instruction insurance interest
  interview invoice issue item journey key label language last latest latitude lead league lease legal length level
  liability licence license life limit link list loan local lock log long longitude loss loyalty machine manager manual
  map margin market match material maximum medical meeting member memo merchant message method migration milestone
  minimum mobile mode model module money month mortgage motor movement name net network news next night nominal number
  objective obligation offer office officer online open operator option order origin other outcome output outstanding
  overdue overtime owed owner package page paid panel parking passport password past patient payment payroll pending
  people percent performance period permission permit phase photo picture place plan platform point policy pool
  portfolio position post power premise present price priority prize process product profession profile profit
  programme project promise property proposal protection province public purchase purpose quality quantity quarter
  query question queue quote race rank rate rating reason receipt received recent recipient record recurring refund
  region register registration relation release religion remaining remote rent repair report request reserve resource
  response restriction result return revenue reward risk room route royal salary sale sample saving schedule scheme
  school score season seat section sector security segment seller sender sequence serial service session share shift
  shop short signature signed site size skill slot social society sort source space special spend sport staff stage
  standard start state statement station status step stock stop store student subject submitted subscription
  suffix sum summary supplier support survey system table tag target tariff task tax team temp term test text theme
  ticket time title token tool topic total track trade training transaction transfer travel trust type unit update
  upload urgent usage user username utility vacancy valid value vehicle vendor venue version view village visa visit
  volume vote voucher wage ward warning warranty web weight width winner work worker year zone heir heiress legatee ward retired`.split(
    /\s+/,
  ),
);
