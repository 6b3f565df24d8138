import { Text } from '@mantine/core';
import { Link } from 'wouter';
import type { ImportField, StoredRecord } from '../api/types.ts';
import { ago, number } from '../look/format.ts';
import { inWords } from '../parts/cells.ts';
import classes from './records.module.css';
import { text } from './text.ts';

/** One record, field by field, with the import and row it came from. */
export function RecordDetails({ record, fields }: { record: StoredRecord; fields: ImportField[] }) {
  const values = record as unknown as Record<string, unknown>;
  const told = fields.filter(({ name }) => (values[name] ?? '') !== '');
  return (
    <>
      <Text c="dimmed" fz="sm">
        {record.origin ? (
          <Link href={`/imports/${record.origin.import}`}>{text.origin(number(record.origin.row))}</Link>
        ) : (
          text.byHand
        )}
        {' · '}
        {text.changed(ago(record.updated_at))}
      </Text>
      <dl className={classes.details}>
        {told.map((field) => (
          <div key={field.name}>
            <dt>{field.label}</dt>
            <dd>{inWords(values[field.name], field)}</dd>
          </div>
        ))}
        <div>
          <dt>UUID</dt>
          <dd>{record.uuid}</dd>
        </div>
      </dl>
    </>
  );
}
