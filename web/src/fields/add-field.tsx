import { NativeSelect } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { errorsOf, post } from '../api/ask.ts';
import { useTypes } from '../api/queries.ts';
import { type CustomField, type CustomKind, customKinds } from '../api/types.ts';
import { kinds } from '../parts/kinds.ts';
import { MakeForm } from '../parts/make-form.tsx';
import { Notice } from '../parts/notice.tsx';
import { type FieldDraft, FieldInputs, LabelInput, optionsOf } from './field-inputs.tsx';
import { text } from './text.ts';

const empty: FieldDraft = { label: '', help: '', options: '', required: false };

/** @param made told when there is one more */
export function AddField({ made }: { made: () => void }) {
  const types = [...useTypes().values()].filter((type) => type.takes_custom_fields);
  const [type, setType] = useState<string | null>(null);
  const [kind, setKind] = useState<CustomKind>('text');
  const [draft, setDraft] = useState(empty);
  const chosen = type ?? types[0]?.name ?? '';
  const isList = kind === 'one_of';
  const add = useMutation({
    mutationFn: () =>
      post<CustomField>('/api/v1/custom-fields', {
        type: chosen,
        kind,
        label: draft.label,
        help: draft.help,
        required: draft.required,
        ...(isList && { options: optionsOf(draft) }),
      }),
    onSuccess: () => {
      setDraft(empty);
      made();
    },
  });
  const errors = errorsOf(add.error);
  const change = (part: Partial<FieldDraft>) => setDraft({ ...draft, ...part });
  return (
    <MakeForm
      label={text.make}
      action={text.add}
      making={add}
      make={() => add.mutate()}
      made={add.data && <Notice tone="good" title={text.added(add.data.label, add.data.name)} urgent />}
    >
      <NativeSelect
        label={text.type}
        data={types.map(({ name, label }) => ({ value: name, label }))}
        value={chosen}
        error={errors.type?.join(' ')}
        onChange={(event) => setType(event.currentTarget.value)}
      />
      <LabelInput draft={draft} change={change} errors={errors} />
      <NativeSelect
        label={text.kind}
        data={customKinds.map((value) => ({ value, label: kinds[value] ?? value }))}
        value={kind}
        error={errors.kind?.join(' ')}
        onChange={(event) => setKind(event.currentTarget.value as CustomKind)}
      />
      <FieldInputs draft={draft} change={change} isList={isList} hasValues={false} errors={errors} />
    </MakeForm>
  );
}
