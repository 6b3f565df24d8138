import { NativeSelect, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Cause, ImportField } from '../../api/types.ts';
import { count, number } from '../../look/format.ts';
import { BusyButton } from '../../parts/busy-button.tsx';
import { Problem } from '../../parts/problem.tsx';
import classes from './causes.module.css';
import { text } from './text.ts';
import { useCorrect } from './use-failures.ts';

interface Props {
  uuid: string;
  cause: Cause;
  field: ImportField;
}

/** No cell of any file is this. */
const everything = '\u0000';

/** One value for another, or one for all rows of a cause. */
export function FixCause({ uuid, cause, field }: Props) {
  const correct = useCorrect(uuid);
  const [from, setFrom] = useState(
    cause.examples.length > 1 ? (cause.examples[0] ?? everything) : everything,
  );
  const [to, setTo] = useState('');
  const choices = field.kind === 'bool' ? ['Yes', 'No'] : field.options.map(({ label }) => label);
  const apply = () =>
    correct.mutate({
      field: cause.field,
      message: cause.message,
      ...(from === everything ? { set: to } : { replace: { from, to } }),
    });
  return (
    <div className={classes.fix}>
      <NativeSelect
        label={text.from}
        data={[
          { value: everything, label: text.all(number(cause.count)) },
          ...cause.examples.map((value) => ({ value, label: value === '' ? text.empty : value })),
        ]}
        value={from}
        onChange={(event) => setFrom(event.currentTarget.value)}
      />
      {choices.length > 0 ? (
        <NativeSelect
          label={text.to}
          data={[{ value: '', label: text.choose }, ...choices.map((label) => ({ value: label, label }))]}
          value={to}
          onChange={(event) => setTo(event.currentTarget.value)}
        />
      ) : (
        <TextInput
          label={text.to}
          placeholder={field.example}
          value={to}
          onChange={(event) => setTo(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && to !== '' && apply()}
        />
      )}
      <BusyButton busy={correct.isPending} disabled={to === ''} onClick={apply}>
        {text.apply}
      </BusyButton>
      <div className={classes.told} role="status">
        {correct.data && (
          <Text fz="sm" c="var(--good)">
            {text.applied(count(correct.data.corrected.rows, 'row', 'rows'))}
          </Text>
        )}
        <Problem error={correct.error} />
      </div>
    </div>
  );
}
