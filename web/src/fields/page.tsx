/** The fields a firm has added to types: everybody sees them; owners and admins add, change and archive them. */
import { Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { typesQuery, useMayManage, useTypes } from '../api/queries.ts';
import type { CustomField, ImportType } from '../api/types.ts';
import { Ending } from '../parts/ending.tsx';
import { Entry } from '../parts/entries.tsx';
import { kinds } from '../parts/kinds.ts';
import { OwnList } from '../parts/own-list.tsx';
import { Page } from '../parts/page.tsx';
import { ToTokens } from '../parts/to-tokens.tsx';
import { AddField } from './add-field.tsx';
import { ChangeField } from './change-field.tsx';
import { text } from './text.ts';

const fieldsKey = ['custom-fields'];

export default function Fields() {
  const client = useQueryClient();
  const types = useTypes();
  const mayManage = useMayManage();
  const [open, setOpen] = useState<CustomField | null>(null);
  const [leaving, setLeaving] = useState<CustomField | null>(null);
  // What is suggested for a file goes by the fields there are.
  const again = () => {
    const keys = [fieldsKey, typesQuery.queryKey, ['import']];
    for (const queryKey of keys) void client.invalidateQueries({ queryKey });
  };
  return (
    <Page title={text.title} about={<Text c="dimmed">{text.about}</Text>} actions={<ToTokens />}>
      <OwnList<CustomField>
        queryKey={fieldsKey}
        address="/api/v1/custom-fields"
        title={text.list}
        emptyTitle={text.emptyTitle}
        {...(mayManage && { empty: text.empty })}
        form={mayManage ? <AddField made={again} /> : <Text>{text.lookOnly}</Text>}
        entry={(field) => (
          <Entry
            key={field.uuid}
            name={field.label}
            facts={factsOf(field, types.get(field.type))}
            action={text.change}
            actionOn={text.changeOne(field.label)}
            {...(mayManage && { onAction: () => setOpen(field) })}
          >
            <Text fz="sm" ff="monospace">
              {field.name}
            </Text>
          </Entry>
        )}
      />
      <ChangeField
        field={open}
        onClose={() => setOpen(null)}
        changed={again}
        remove={(field) => {
          setOpen(null);
          setLeaving(field);
        }}
      />
      <Ending
        one={leaving}
        address={({ uuid }) => `/api/v1/custom-fields/${uuid}`}
        again={again}
        title={text.removeTitle}
        about={({ label }) => text.removeAbout(label)}
        action={text.remove}
        keep={text.keep}
        onClose={() => setLeaving(null)}
      />
    </Page>
  );
}

const factsOf = (field: CustomField, type: ImportType | undefined): string[] => [
  ...(field.archived ? [text.archived] : []),
  type?.label ?? field.type,
  kinds[field.kind] ?? field.kind,
  ...(field.options.length > 0 ? [text.values(field.options.length)] : []),
  ...(field.required ? [text.needed] : []),
  ...(field.help === '' ? [] : [field.help]),
];
