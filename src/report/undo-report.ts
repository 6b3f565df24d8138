/**
 * The report of an undo: one line a record that was not simply removed. CSV as the error report is (contract §8).
 * The cells are Inlet's own words, and nothing in them needs to be guarded.
 */
import { type UndoneRecord, undoReasonWords } from '../domain/undo.ts';
import { byteOrderMark, csvLine } from './csv-line.ts';

/**
 * The report as pieces of UTF-8, one a batch of records.
 * @param unnamed how many records are kept of which nobody can say what row they came from
 */
export async function* undoReportLines(
  records: AsyncIterable<UndoneRecord[]>,
  unnamed: number,
): AsyncIterable<Buffer> {
  yield Buffer.from(
    byteOrderMark + csvLine(['inlet_row', 'uuid', 'outcome', 'reason', 'fields_not_restored']),
  );
  for await (const batch of records) yield Buffer.from(batch.map(recordLine).join(''));
  if (unnamed > 0) {
    const records = unnamed === 1 ? 'One record was' : `${unnamed.toLocaleString('en-GB')} records were`;
    yield Buffer.from(
      csvLine(['', '', 'kept', `${records} not there any more, or could not be taken back.`, '']),
    );
  }
}

function recordLine({ row, uuid, outcome, reason, fields }: UndoneRecord): string {
  return csvLine([
    String(row),
    uuid,
    outcome,
    reason === null ? '' : undoReasonWords[reason],
    fields.join(' '),
  ]);
}
