import { expect, test } from 'vitest';
import { builtInTypes } from '../../types/registry.ts';
import { indexOf, uniqueKeysOf } from '../../types/unique-keys.ts';
import { wantedIndexes } from './wanted.ts';

test('whichever end of a relation is looked up by, its index holds the other end too', () => {
  const staff = builtInTypes.get('business_staff_members');
  if (!staff) throw new Error('There is no staff.');
  const keys = wantedIndexes(builtInTypes, staff).map(({ name, key }) => `${name}: ${key}`);
  expect(keys).toEqual(
    expect.arrayContaining([
      expect.stringContaining(
        '_account_uuid_with_client_uuid: btree (firm_uuid, "account_uuid", "client_uuid") WHERE',
      ),
      expect.stringContaining(
        '_client_uuid_with_account_uuid: btree (firm_uuid, "client_uuid", "account_uuid") WHERE',
      ),
    ]),
  );
});

test.each([
  ...builtInTypes.values(),
])('every key of $name has its unique index, whatever else is indexed', (type) => {
  const unique = wantedIndexes(builtInTypes, type).filter((index) => index.unique);
  expect(unique.map(({ name }) => name)).toEqual(uniqueKeysOf(type).map((key) => indexOf(type.table, key)));
});

test('what points to records has an index, since undo asks who points; what no import takes away has none', () => {
  const all = [...builtInTypes.values()].flatMap((type) => wantedIndexes(builtInTypes, type));
  const names = all.map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining(['plans_client_uuid', 'clients_introduced_by_uuid', 'circles_account_uuids']),
  );
  expect(names.join()).not.toMatch(/provider_uuid|adviser_uuid|status_uuid/);
});
