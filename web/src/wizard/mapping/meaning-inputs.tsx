import { NativeSelect } from '@mantine/core';
import type { ImportField } from '../../api/types.ts';
import classes from './mapping.module.css';
import { unknownValues } from './meanings.ts';
import { text } from './text.ts';

interface Props {
  field: ImportField;
  examples: readonly string[];
  given: Readonly<Record<string, string>>;
  change: (given: Record<string, string>) => void;
}

/** What the file's own words stand for; nothing where it uses ours. */
export function MeaningInputs({ field, examples, given, change }: Props) {
  const unknown = unknownValues(field, examples, given);
  if (unknown.length === 0) return null;
  const choose = (from: string, to: string) => {
    const { [from]: _old, ...others } = given;
    change(to === '' ? others : { ...others, [from]: to });
  };
  return (
    <div className={classes.meanings}>
      {unknown.map((from) => (
        <NativeSelect
          key={from}
          size="xs"
          label={text.means(from)}
          data={[{ value: '', label: text.choose }, ...field.options]}
          value={given[from] ?? ''}
          onChange={(event) => choose(from, event.currentTarget.value)}
        />
      ))}
    </div>
  );
}
