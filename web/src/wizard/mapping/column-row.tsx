import { SegmentedControl, Text } from '@mantine/core';
import { memo } from 'react';
import type { DateOrder, ImportType, SuggestedColumn, Suggestion } from '../../api/types.ts';
import { FieldPicker } from './field-picker.tsx';
import classes from './mapping.module.css';
import { MeaningInputs } from './meaning-inputs.tsx';
import { dateOrders, text } from './text.ts';

interface Props {
  column: SuggestedColumn;
  /** null: not imported */
  field: string | null;
  type: ImportType;
  missing: string[];
  /** Whether a person decided it. */
  touched: boolean;
  /** header → field, of all columns */
  used: Record<string, string>;
  /** What is known of its dates; null where it holds none. */
  date: Suggestion['dates'][string] | null;
  /** What a person said of them. */
  order: DateOrder | null;
  /** What a person said its values mean. */
  meanings: Record<string, string>;
  pick: (field: string | null) => void;
  settle: (order: DateOrder) => void;
  mean: (meanings: Record<string, string>) => void;
}

/** One column of the file. */
export const ColumnRow = memo(function ColumnRow(props: Props) {
  const { column, field, type, date, order, touched } = props;
  const chosen = type.fields.find(({ name }) => name === field);
  const label = chosen?.label;
  return (
    <div className={classes.row} data-ignored={field === null || undefined}>
      <div className={classes.column}>
        <div className={classes.header}>{column.header}</div>
        <div className={classes.examples}>
          {column.examples.length > 0 ? column.examples.slice(0, 3).join('  ·  ') : text.empty}
        </div>
      </div>
      <div>
        <FieldPicker {...props} />
        {chosen && (
          <MeaningInputs
            field={chosen}
            examples={column.examples}
            given={props.meanings}
            change={props.mean}
          />
        )}
        {date && (!date.sure || order) && (
          <div className={classes.dates}>
            <Text fz="sm" className={order ? '' : (classes.doubt ?? '')}>
              {order ? text.dates(label ?? '') : text.doubt}{' '}
              <span className={classes.because}>{date.because}</span>
            </Text>
            <SegmentedControl
              size="xs"
              aria-label={text.dates(label ?? '')}
              data={Object.entries(dateOrders).map(([value, words]) => ({ value, label: words }))}
              value={order ?? date.order}
              onChange={(value) => props.settle(value as DateOrder)}
            />
          </div>
        )}
      </div>
      <Why column={column} field={field} touched={touched} />
    </div>
  );
});

const [sureFrom, likelyFrom] = [0.9, 0.7];

/** How sure, and why: of what Inlet decided only. */
function Why({
  column,
  field,
  touched,
}: {
  column: SuggestedColumn;
  field: string | null;
  touched: boolean;
}) {
  if (touched || field !== column.field) return <div className={classes.why}>{text.yours}</div>;
  if (field === null)
    return (
      <div className={classes.why}>
        <b>{text.ignored}</b> {column.reason}
      </div>
    );
  const { confidence } = column;
  const level = confidence >= sureFrom ? 'sure' : confidence >= likelyFrom ? 'likely' : 'guess';
  return (
    <div className={classes.why} data-level={level}>
      <b>{text[level]}</b> {column.reason}
    </div>
  );
}
