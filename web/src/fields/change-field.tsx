import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { errorsOf, put } from '../api/ask.ts';
import type { CustomField } from '../api/types.ts';
import { BusyButton } from '../parts/busy-button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Problem } from '../parts/problem.tsx';
import { type FieldDraft, FieldInputs, LabelInput, optionsOf } from './field-inputs.tsx';
import { text } from './text.ts';

interface Props {
  /** null: nothing is open. */
  field: CustomField | null;
  onClose: () => void;
  /** Told when it was changed, archived or brought back. */
  changed: () => void;
  /** Asked for its deletion. */
  remove: (field: CustomField) => void;
}

/** A window in which one field is changed or archived, and from which its deletion is asked for. */
export function ChangeField({ field, ...props }: Props) {
  return (
    <Dialog opened={field !== null} title={field ? text.changeOne(field.label) : ''} onClose={props.onClose}>
      {field && <Change key={field.uuid} field={field} {...props} />}
    </Dialog>
  );
}

function Change({ field, onClose, changed, remove }: Props & { field: CustomField }) {
  const { label, help, required, kind, archived } = field;
  const [draft, setDraft] = useState<FieldDraft>({
    label,
    help,
    required,
    options: field.options.join('\n'),
  });
  const isList = kind === 'one_of';
  const act = useMutation({
    // What was typed is kept with either button.
    mutationFn: (to: { archived: boolean }) =>
      put<CustomField>(`/api/v1/custom-fields/${field.uuid}`, {
        ...to,
        label: draft.label,
        help: draft.help,
        required: draft.required,
        ...(isList && { options: optionsOf(draft) }),
      }),
    onSuccess: () => {
      onClose();
      changed();
    },
  });
  const errors = errorsOf(act.error);
  const change = (part: Partial<FieldDraft>) => setDraft({ ...draft, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    act.mutate({ archived });
  };
  return (
    <form onSubmit={submit} aria-label={text.changeOne(label)}>
      <Stack gap="md">
        <LabelInput draft={draft} change={change} errors={errors} />
        <FieldInputs draft={draft} change={change} isList={isList} hasValues errors={errors} />
        <Text c="dimmed" fz="sm">
          {archived ? text.restoreAbout : text.archiveAbout}
        </Text>
        {Object.keys(errors).length === 0 && <Problem error={act.error} />}
        <Group justify="space-between">
          <Group gap="sm">
            <BusyButton
              variant="default"
              busy={act.isPending}
              onClick={() => act.mutate({ archived: !archived })}
            >
              {archived ? text.restore : text.archive}
            </BusyButton>
            <Button variant="default" disabled={act.isPending} onClick={() => remove(field)}>
              {text.remove}
            </Button>
          </Group>
          <BusyButton type="submit" busy={act.isPending}>
            {text.save}
          </BusyButton>
        </Group>
      </Stack>
    </form>
  );
}
