/** Where a client lives. */
import { text } from '../fields/text.ts';

export const addressFields = [
  text('address_1', {
    label: 'Address line 1',
    aliases: [
      'address',
      'address line 1',
      'addr1',
      'street',
      'street address',
      'street 1',
      'home address',
      'house',
    ],
    example: '12 Castle Street',
  }),
  text('address_2', {
    label: 'Address line 2',
    aliases: ['address line 2', 'addr2', 'street 2'],
    example: 'Flat 3',
  }),
  text('address_3', {
    label: 'Address line 3',
    aliases: ['address line 3', 'addr3', 'locality', 'district', 'village'],
    example: 'Canton',
  }),
  text('address_4', {
    label: 'Address line 4',
    aliases: ['address line 4', 'addr4'],
    example: 'Upper Canton',
  }),
  text('town_city', {
    label: 'Town or city',
    aliases: ['town', 'city', 'town city', 'town or city', 'post town', 'posttown'],
    example: 'Cardiff',
  }),
  text('county', { aliases: ['region', 'state', 'province', 'county name'], example: 'South Glamorgan' }),
  text('postcode', {
    aliases: ['post code', 'postal code', 'zip', 'zip code', 'pcode'],
    example: 'CF10 1BH',
  }),
  text('country', { aliases: ['address country', 'country name'], example: 'United Kingdom' }),
];
