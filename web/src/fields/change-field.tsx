import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { AskError, put, remove } from '../api/ask.ts';
import type { CustomField } from '../api/types.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Problem } from '../parts/problem.tsx';
import { type FieldDraft, FieldInputs, LabelInput, optionsOf } from './field-inputs.tsx';
import { text } from './text.ts';

interface Props {
  /** null: nothing is open. */
  field: CustomField | null;
  onClose: () => void;
  /** Told when it was changed, archived, brought back or deleted. */
  changed: () => void;
}

/** A window in which one field is changed, archived or deleted. */
export function ChangeField({ field, onClose, changed }: Props) {
  return (
    <Dialog opened={field !== null} title={field ? text.changeOne(field.label) : ''} onClose={onClose}>
      {field && <Change key={field.uuid} field={field} onClose={onClose} changed={changed} />}
    </Dialog>
  );
}

function Change({ field, onClose, changed }: Props & { field: CustomField }) {
  const { label, help, required, kind, archived } = field;
  const [draft, setDraft] = useState<FieldDraft>({
    label,
    help,
    required,
    options: field.options.join('\n'),
  });
  const path = `/api/v1/custom-fields/${field.uuid}`;
  const act = useMutation({
    mutationFn: (body: Record<string, unknown> | null) =>
      body === null ? remove(path) : put<CustomField>(path, body),
    onSuccess: () => {
      onClose();
      changed();
    },
  });
  const isList = kind === 'one_of';
  const errors = act.error instanceof AskError ? act.error.errors : {};
  const change = (part: Partial<FieldDraft>) => setDraft({ ...draft, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    act.mutate({
      label: draft.label,
      help: draft.help,
      required: draft.required,
      ...(isList && { options: optionsOf(draft) }),
    });
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
            <Button variant="default" onClick={() => act.mutate({ archived: !archived })}>
              {archived ? text.restore : text.archive}
            </Button>
            <Button variant="default" onClick={() => act.mutate(null)}>
              {text.remove}
            </Button>
          </Group>
          <Button type="submit" loading={act.isPending}>
            {text.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
