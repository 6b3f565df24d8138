import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toTime } from './time.ts';

test.each([
  ['2024-10-16T10:10:13.999Z', 'Europe/London', '2024-10-16T11:10:13+01:00'],
  ['2024-12-16T10:10:13Z', 'Europe/London', '2024-12-16T10:10:13+00:00'],
  ['2024-10-27T00:59:59Z', 'Europe/London', '2024-10-27T01:59:59+01:00'],
  ['2024-10-27T01:00:00Z', 'Europe/London', '2024-10-27T01:00:00+00:00'],
  ['2024-01-01T00:00:00Z', 'America/St_Johns', '2023-12-31T20:30:00-03:30'],
  ['2024-01-01T00:00:00Z', 'Asia/Kathmandu', '2024-01-01T05:45:00+05:45'],
  ['2024-01-01T00:00:00Z', 'UTC', '2024-01-01T00:00:00+00:00'],
])('%s in %s is %s', (at, timezone, text) => {
  expect(toTime(new Date(at), timezone)).toBe(text);
});

test('it is the same moment, whatever the zone', () => {
  const zones = [
    'Europe/London',
    'Australia/Lord_Howe',
    'America/New_York',
    'Pacific/Chatham',
    'Africa/Monrovia',
  ];
  const moments = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(moments, fc.constantFrom(...zones), (at, zone) => {
      expect(Date.parse(toTime(at, zone))).toBe(Math.floor(at.getTime() / 1000) * 1000);
    }),
  );
});
