/** Workbooks in the manner of people who keep lists in them. */
import { escaped, sheetOf, workbookOf } from '../../support/workbook.ts';

type Value = string | number | boolean | null | { v: number; s: number } | { f: string; v: string | number };

/** `sheetData` of rows of values; `null` leaves a cell out, and an empty row leaves the row out. */
function sheetRows(rows: Value[][], fromColumn = 0): string {
  return rows
    .map((row, r) => {
      const cells = row.map((value, c) => cellOf(`${letterOf(c + fromColumn)}${r + 1}`, value)).join('');
      return row.length === 0 ? '' : `<row r="${r + 1}">${cells}</row>`;
    })
    .join('');
}

function cellOf(at: string, value: Value): string {
  if (value === null) return '';
  if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${at}" t="b"><v>${value ? 1 : 0}</v></c>`;
  if (typeof value === 'string') return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
  if ('s' in value) return `<c r="${at}" s="${value.s}"><v>${value.v}</v></c>`;
  const text = typeof value.v === 'string';
  return `<c r="${at}"${text ? ' t="str"' : ''}><f>${escaped(value.f)}</f><v>${text ? escaped(value.v as string) : value.v}</v></c>`;
}

const letterOf = (c: number): string => (c < 26 ? '' : letterOf(Math.floor(c / 26) - 1)) + String.fromCharCode(65 + (c % 26));

/** 31 January 2024, as a workbook counts days. */
const DAY = 45322;

export const workbooks = [
  {
    name: 'a workbook: title, date of printing and an empty row above, a total below',
    bytes: sheetOf(sheetRows([['Clients of the branch'], ['As at', { v: DAY, s: 1 }], [], ['Client', 'Since', 'Fee'], ['Ann Lee', { v: DAY, s: 1 }, 120.5], ['Bob Ray', { v: DAY - 1, s: 1 }, 80], ['Cid Fox', { v: DAY - 2, s: 1 }, 99], ['Total', null, { f: 'SUM(C5:C7)', v: 299.5 }]]), { formats: [14] }),
    header: ['Client', 'Since', 'Fee'],
    rows: [['Ann Lee', '2024-01-31', '120.5'], ['Bob Ray', '2024-01-30', '80'], ['Cid Fox', '2024-01-29', '99']],
  },
  {
    name: 'a workbook whose table begins in column C and row 4',
    bytes: sheetOf(sheetRows([[], [], [], ['Ref', 'Name', 'Active'], ['A1', 'Ann', true], ['A2', 'Bob', false]], 2)),
    header: ['Ref', 'Name', 'Active'],
    rows: [['A1', 'Ann', 'TRUE'], ['A2', 'Bob', 'FALSE']],
  },
  {
    name: 'a workbook with a cover sheet of words before the list',
    bytes: workbookOf({ sheets: [
      { name: 'Read me', rows: sheetRows([['This workbook lists our clients.'], ['Do not change the names of columns.']]) },
      { name: 'Clients', rows: sheetRows([['Name', 'Town', 'Born'], ['Ann', 'Leeds', 1970], ['Bob', 'Bath', 1981], ['Cid', 'York', 1990]]) },
    ] }),
    header: ['Name', 'Town', 'Born'],
    rows: [['Ann', 'Leeds', '1970'], ['Bob', 'Bath', '1981'], ['Cid', 'York', '1990']],
  },
  {
    name: 'a workbook with a hidden sheet of choices first',
    bytes: workbookOf({ sheets: [
      { name: 'lists', state: 'hidden', rows: sheetRows([['Choices'], ...Array.from({ length: 20 }, (_, i) => [`choice ${i}`])]) },
      { name: 'Data', rows: sheetRows([['Name', 'Choice'], ['Ann', 'choice 1'], ['Bob', 'choice 2']]) },
    ] }),
    header: ['Name', 'Choice'],
    rows: [['Ann', 'choice 1'], ['Bob', 'choice 2']],
  },
  {
    name: 'a workbook with groups merged above the names',
    bytes: sheetOf(sheetRows([['Person', null, 'Address', null], ['Name', 'Born', 'Street', 'Town'], ['Ann', 1970, '1 High St', 'Leeds'], ['Bob', 1981, '2 Low Rd', 'Bath'], ['Cid', 1990, '3 Mill Ln', 'York']]), { after: '<mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="C1:D1"/></mergeCells>' }),
    header: ['Person Name', 'Born', 'Address Street', 'Town'],
    rows: [['Ann', '1970', '1 High St', 'Leeds'], ['Bob', '1981', '2 Low Rd', 'Bath'], ['Cid', '1990', '3 Mill Ln', 'York']],
  },
  {
    name: 'a workbook with formats of countries: dates in words, times, percents, money',
    bytes: sheetOf(sheetRows([['Day', 'At', 'Share', 'Fee', 'Code'], [{ v: DAY, s: 1 }, { v: 0.75, s: 2 }, { v: 0.125, s: 3 }, { v: 1234.5, s: 4 }, { v: 7, s: 5 }], [{ v: DAY + 1, s: 1 }, { v: 0.5, s: 2 }, { v: 0.5, s: 3 }, { v: -20, s: 4 }, { v: 42, s: 5 }]]), { formats: ['[$-809]dd mmmm yyyy;@', 'hh:mm', '0.0%', '"£"#,##0.00;[Red]-"£"#,##0.00', '00000'] }),
    header: ['Day', 'At', 'Share', 'Fee', 'Code'],
    rows: [['2024-01-31', '18:00:00', '12.5%', '1234.5', '00007'], ['2024-02-01', '12:00:00', '50%', '-20', '00042']],
  },
  {
    name: 'a workbook with years as numbers in the header',
    bytes: sheetOf(sheetRows([['Country', 2019, 2020, 2021], ['France', 12.1, 11.8, 12.4], ['Spain', 9, 8.2, 8.8], ['Italy', 10.5, 9.9, 10.1]])),
    header: ['Country', '2019', '2020', '2021'],
    rows: [['France', '12.1', '11.8', '12.4'], ['Spain', '9', '8.2', '8.8'], ['Italy', '10.5', '9.9', '10.1']],
  },
  {
    name: 'a workbook with empty rows amid and a note far below',
    bytes: sheetOf(sheetRows([['Name', 'Hours'], ['Ann', 12], [], ['Bob', 13], ['Cid', 9], [], [], ['Hours as reported on Friday.']])),
    header: ['Name', 'Hours'],
    rows: [['Ann', '12'], ['Bob', '13'], ['Cid', '9']],
  },
  {
    name: 'a workbook of numbers without a header',
    bytes: sheetOf(sheetRows([[1, 12.5, 80], [2, 12.4, 81], [3, 12.3, 83], [4, 12.6, 79]])),
    header: null,
    rows: [['1', '12.5', '80'], ['2', '12.4', '81'], ['3', '12.3', '83'], ['4', '12.6', '79']],
  },
  {
    name: 'a workbook with names of two lines and text of two lines in cells',
    bytes: sheetOf(sheetRows([['Client\nname', 'Date of\nbirth', 'Notes'], ['Ann', { v: DAY, s: 1 }, 'one\ntwo'], ['Bob', { v: DAY - 9, s: 1 }, null]]), { formats: [14] }),
    header: ['Client\nname', 'Date of\nbirth', 'Notes'],
    rows: [['Ann', '2024-01-31', 'one\ntwo'], ['Bob', '2024-01-22', '']],
  },
  {
    name: 'a workbook with formulas that ended in errors and in texts',
    bytes: sheetOf(sheetRows([['Name', 'Both', 'Ratio'], ['Ann', { f: 'A2&"!"', v: 'Ann!' }, 0.25], ['Bob', { f: 'A3&"!"', v: 'Bob!' }, 4]]).replace('<c r="C3"><v>4</v></c>', '<c r="C3" t="e"><v>#DIV/0!</v></c>')),
    header: ['Name', 'Both', 'Ratio'],
    rows: [['Ann', 'Ann!', '0.25'], ['Bob', 'Bob!', '#DIV/0!']],
  },
];
