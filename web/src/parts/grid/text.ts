export const text = {
  row: 'Row',
  at: (row: string, column: string) => `Row ${row}, ${column}. `,
  edit: 'Enter or a double click changes it.',
};
