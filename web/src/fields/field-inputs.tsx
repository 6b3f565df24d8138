import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { text } from './text.ts';

/** What of a field can be said now and changed later, as it is typed. */
export interface FieldDraft {
  label: string;
  help: string;
  /** One value a line. */
  options: string;
  required: boolean;
}

/** The values that were typed. */
export const optionsOf = ({ options }: FieldDraft): string[] =>
  options
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

interface Props {
  draft: FieldDraft;
  change: (part: Partial<FieldDraft>) => void;
  /** Whether it is one of a list. */
  isList: boolean;
  /** Whether there are values already, which stay. */
  hasValues: boolean;
  /** field → messages */
  errors: Record<string, string[]>;
}

export function FieldInputs({ draft, change, isList, hasValues, errors }: Props) {
  return (
    <>
      {isList && (
        <Textarea
          label={text.options}
          description={hasValues ? text.optionsMore : text.optionsAbout}
          autosize
          minRows={3}
          maxRows={12}
          value={draft.options}
          error={errors.options?.join(' ')}
          onChange={(event) => change({ options: event.currentTarget.value })}
        />
      )}
      <TextInput
        label={text.help}
        description={text.helpAbout}
        maxLength={500}
        autoComplete="off"
        value={draft.help}
        error={errors.help?.join(' ')}
        onChange={(event) => change({ help: event.currentTarget.value })}
      />
      <Checkbox
        label={text.required}
        checked={draft.required}
        onChange={(event) => change({ required: event.currentTarget.checked })}
      />
    </>
  );
}

/** The label, with what is wrong with it or with the name that is made of it. */
export function LabelInput({ draft, change, errors }: Pick<Props, 'draft' | 'change' | 'errors'>) {
  return (
    <TextInput
      label={text.label}
      description={text.labelAbout}
      required
      withAsterisk={false}
      maxLength={100}
      autoComplete="off"
      value={draft.label}
      error={[...(errors.label ?? []), ...(errors.name ?? [])].join(' ')}
      onChange={(event) => change({ label: event.currentTarget.value })}
    />
  );
}
