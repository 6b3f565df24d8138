import { expect, test } from 'vitest';
import { builtInTypes } from '../../types/registry.ts';
import { wantedIndexes } from './wanted.ts';

test('whichever end of a relation is looked up by, its index holds the other end too', () => {
  const staff = builtInTypes.get('business_staff_members');
  if (!staff) throw new Error('There is no staff.');
  const keys = wantedIndexes(builtInTypes, staff).map(({ name, key }) => `${name}: ${key}`);
  expect(keys).toEqual(
    expect.arrayContaining([
      expect.stringContaining(
        '_account_uuid_client_uuid: btree (firm_uuid, "account_uuid", "client_uuid") WHERE',
      ),
      expect.stringContaining(
        '_client_uuid_account_uuid: btree (firm_uuid, "client_uuid", "account_uuid") WHERE',
      ),
    ]),
  );
});
