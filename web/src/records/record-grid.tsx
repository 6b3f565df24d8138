import { useMemo, useState } from 'react';
import type { ImportType, StoredRecord } from '../api/types.ts';
import { number } from '../look/format.ts';
import { columnOf, inWords } from '../parts/cells.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Grid } from '../parts/grid/grid.tsx';
import { RecordDetails } from './record-details.tsx';
import { text } from './text.ts';

/** A page of records: the fields any of them has something in. */
export function RecordGrid({ type, records }: { type: ImportType; records: StoredRecord[] }) {
  const [opened, setOpened] = useState<StoredRecord | null>(null);
  const values = records as unknown as Record<string, unknown>[];
  const { fields, columns } = useMemo(() => {
    const fields = type.fields.filter(
      ({ name }) => name !== 'uuid' && values.some((record) => (record[name] ?? '') !== ''),
    );
    const told = (field: (typeof fields)[number]) =>
      values.map((record) => inWords(record[field.name], field));
    return { fields, columns: fields.map((field) => columnOf(field.name, field.label, told(field))) };
  }, [type, values]);
  return (
    <>
      <Grid
        label={text.grid(type.label)}
        columns={columns}
        rows={records.length}
        rowName={(row) => {
          const origin = records[row]?.origin;
          return origin ? number(origin.row) : '·';
        }}
        cell={(row, column) => {
          const field = fields[column];
          return { text: inWords(values[row]?.[field?.name ?? ''], field) };
        }}
        onOpen={(row) => setOpened(records[row] ?? null)}
        footer={text.open}
      />
      <Dialog aside opened={opened !== null} title={text.details} onClose={() => setOpened(null)}>
        {opened && <RecordDetails record={opened} fields={fields} />}
      </Dialog>
    </>
  );
}
