import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberText, plainNumber } from './workbook-number.ts';
import { numberKind } from './workbook-number-format.ts';

const kind = (code: string) => numberKind(200, code).is;
const text = (raw: string, code: string | number, date1904 = false) =>
  numberText(raw, typeof code === 'number' ? numberKind(code, undefined) : numberKind(200, code), date1904);

test('tells dates, times and durations from numbers by the format code', () => {
  const codes: Record<string, string[]> = {
    date: [
      'dd/mm/yyyy',
      'd-mmm-yy',
      '[$-809]dd\\ mmmm\\ yyyy;@',
      '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy',
      'yyyy"年"m"月"d"日"',
      '[$-411]ggge"年"m"月"d"日"',
      'mmm\\-yy',
      'mmmm',
      'dd.mm.yyyy;;',
      '[Red]yyyy-mm-dd',
      'd"th of "mmmm',
      'b1dd/mm/bbbb',
    ],
    time: ['hh:mm', 'h:mm:ss AM/PM', '[$-F400]h:mm:ss\\ AM/PM', 'mm:ss.0', 'h"h "mm"m"', 'hh:mm A/P'],
    datetime: [
      'dd/mm/yyyy hh:mm',
      'yyyy\\-mm\\-dd\\Thh:mm:ss',
      'm/d/yy h:mm AM/PM',
      '[$-409]d\\-mmm\\-yyyy\\ hh:mm;@',
    ],
    duration: ['[h]:mm:ss', '[mm]:ss', '[ss]'],
    percent: ['0%', '0.00%', '#,##0%;[Red]-#,##0%'],
    digits: ['00000', '00\\-00\\-00', '00000;-00000', '000" / "000', '0000000000_)'],
    number: [
      'General',
      'GENERAL',
      '0',
      '0.00',
      '#,##0.00',
      '"£"#,##0.00',
      '[$£-809]#,##0.00;[Red]\\-[$£-809]#,##0.00',
      '0.00E+00',
      '# ?/?',
      '@',
      '_-* #,##0.00_-;\\-* #,##0.00_-;_-* "-"??_-;_-@_-',
      '0" days"',
      '#,##0\\ "kr"',
      '[$EUR] #,##0.00',
      '"made"0',
      '#,##0.00\\ [$€-407]',
      '',
      '0.0,,"M"',
      '[>=1000]#,##0," Tsd";0',
      '"Year "0',
    ],
  };
  for (const [expected, all] of Object.entries(codes)) {
    for (const code of all) expect([code, kind(code)]).toEqual([code, expected]);
  }
});

test('writes numbers as typed: no float noise, no exponent, whole numbers to the digit', () => {
  const typed: Record<string, string> = {
    '0.30000000000000004': '0.3',
    '1.0000000000000002': '1',
    '1.0000000002': '1.0000000002',
    '19.989999999999998': '19.99',
    '1E-3': '0.001',
    '1.5E-7': '0.00000015',
    '1.2345678901234501E+16': '12345678901234500',
    '1e21': '1000000000000000000000',
    '12345678901234567': '12345678901234567',
    '-4.0': '-4',
    '12.50': '12.5',
    '-0.1': '-0.1',
    '9.9999999999999995E-8': '0.0000001',
    'not a number': 'not a number',
  };
  for (const [raw, expected] of Object.entries(typed)) expect(plainNumber(raw)).toBe(expected);
});

test('any number of 15 digits comes back as it was typed', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 999_999_999_999_999 }),
      fc.integer({ min: 0, max: 20 }),
      (digits, point) => {
        const typed = String(digits).padStart(point + 1, '0');
        const decimal = `${typed.slice(0, typed.length - point)}.${typed.slice(typed.length - point)}`;
        const shortest = decimal.replace(/\.?0*$/, '');
        // A spreadsheet stores the double nearest to what was typed, with 17 digits.
        expect(plainNumber(Number(decimal).toExponential(16))).toBe(shortest);
      },
    ),
  );
});

test('counts days as the two date systems do, the day that never was included', () => {
  expect(['0', '1', '59', '60', '61', '2958465'].map((serial) => text(serial, 14))).toEqual([
    '1900-01-00',
    '1900-01-01',
    '1900-02-28',
    '1900-02-29',
    '1900-03-01',
    '9999-12-31',
  ]);
  expect(['0', '1', '2957003'].map((serial) => text(serial, 14, true))).toEqual([
    '1904-01-01',
    '1904-01-02',
    '9999-12-31',
  ]);
  expect(text('-1', 14)).toBe('-1');
  expect(text('2958466', 14)).toBe('2958466');
});

test('rounds times to the second and carries into the day', () => {
  expect(text('45292.999999999', 22)).toBe('2024-01-02T00:00:00');
  expect(text('45292.354166666664', 22)).toBe('2024-01-01T08:30:00');
  expect(text('45292.9', 14)).toBe('2024-01-01');
  expect(text('0.5', 20)).toBe('12:00:00');
  expect(text('45292.5', 20)).toBe('12:00:00');
  expect(text('4.25', 46)).toBe('102:00:00');
  expect(text('45292', 57)).toBe('2024-01-01');
  expect(text('0.25', 55)).toBe('06:00:00');
});

test('writes percent with its sign and as many digits as typed', () => {
  expect(text('0.125', 9)).toBe('12.5%');
  expect(text('0.07', 9)).toBe('7%');
  expect(text('0.28999999999999998', 10)).toBe('29%');
  expect(text('-1.5E-3', 10)).toBe('-0.15%');
});

test('keeps the leading zeros of whole-number formats', () => {
  expect(text('7', '00000')).toBe('00007');
  expect(text('123456', '00\\-00\\-00')).toBe('12-34-56');
  expect(text('1234567', '00-00-00')).toBe('123-45-67');
  expect(text('7700900123', '"+44 "0000 000000')).toBe('+44 7700 900123');
  expect(text('7700900123', '0##########')).toBe('07700900123');
  expect(text('7700900123', '00000\\ 000000')).toBe('07700 900123');
  expect(text('7700900123', '"0"##########')).toBe('07700900123');
  expect(text('123456789', '"0"##########')).toBe('0123456789');
  expect(text('7', '"INV-"0000')).toBe('INV-0007');
  expect(text('20', '"+44"0')).toBe('+4420');
  expect(text('7', '##00')).toBe('07');
  expect(text('1234', '##00')).toBe('1234');
  expect(text('5', '0"000"')).toBe('5');
  expect(text('5551234', '###\\-0000')).toBe('5551234');
  expect(text('12.5', '00000')).toBe('12.5');
  expect(text('-7', '00000')).toBe('-7');
});
