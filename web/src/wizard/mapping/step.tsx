/** A line a column: what it holds, which field it fills, how sure that is and why. */

import { Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { post } from '../../api/ask.ts';
import { importQuery, suggestionQuery, useMayChange, useTypes } from '../../api/queries.ts';
import type { Import, ImportType, Suggestion } from '../../api/types.ts';
import { count, number } from '../../look/format.ts';
import { Icon } from '../../look/icons.tsx';
import { BusyButton } from '../../parts/busy-button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { Problem } from '../../parts/problem.tsx';
import { PageSkeleton } from '../../shell/page-skeleton.tsx';
import { inOneLine } from '../file/understood.ts';
import { useKeep, useLookAgain } from '../use-change.ts';
import wizard from '../wizard.module.css';
import type { StepProps } from '../wizard.tsx';
import { ColumnList } from './column-list.tsx';
import { type Draft, firstDraft, forgetDraft, keepDraft, keptDraft, missingFields, toBody } from './draft.ts';
import { Missing } from './missing.tsx';
import { text } from './text.ts';

export default function MappingStep({ one }: StepProps) {
  const { data, error, refetch } = useQuery(suggestionQuery(one.uuid));
  const type = useTypes().get(one.type);
  const recalled = useQuery({
    ...importQuery(data?.recalled ?? ''),
    enabled: Boolean(data?.recalled),
    retry: false,
  });
  if (!data || !type || recalled.isLoading)
    return error ? <Problem error={error} again={refetch} /> : <PageSkeleton />;
  return (
    <Mapping
      key={one.headers.join('\n')}
      one={one}
      type={type}
      suggestion={data}
      earlier={recalled.data ?? null}
    />
  );
}

interface Props {
  one: Import;
  type: ImportType;
  suggestion: Suggestion;
  /** The import whose mapping is recalled, where it is still there. */
  earlier: Import | null;
}

function Mapping({ one, type, suggestion, earlier }: Props) {
  const [draft, setDraft] = useState(
    () => keptDraft(one.uuid, one.headers) ?? firstDraft(one, suggestion, type.fields, earlier),
  );
  const [, go] = useLocation();
  const keep = useKeep();
  const change = (changed: Draft) => {
    setDraft(changed);
    keepDraft(one.uuid, changed);
  };
  const map = useMutation({
    mutationFn: () => post<Import>(`/api/v1/import/map/${one.uuid}`, toBody(draft, type.fields)),
    onSuccess: (mapped) => {
      forgetDraft(one.uuid);
      keep(mapped);
      go(`/imports/${one.uuid}/check`);
    },
    onError: useLookAgain(one.uuid),
  });
  const missing = missingFields(draft, suggestion, type.fields, one.mode);
  const matched = Object.keys(draft.fields).length;
  const mayChange = useMayChange();
  return (
    <Page title={text.title} about={<About one={one} suggestion={suggestion} matched={matched} />}>
      {suggestion.recalled && draft.touched.length === 0 && <Notice tone="plain">{text.recalled}</Notice>}
      <Missing missing={missing} draft={draft} change={change} type={type} />
      <ColumnList type={type} suggestion={suggestion} missing={missing} draft={draft} change={change} />
      <Problem error={map.error} />
      <div className={wizard.actions}>
        <Text c="dimmed" role="status">
          {matched === 0 ? text.nothing : missing.length > 0 && text.missingTitle(labels(missing, type))}
        </Text>
        <BusyButton
          rightSection={<Icon name="right" />}
          disabled={matched === 0 || !mayChange}
          busy={map.isPending}
          variant={missing.length > 0 ? 'default' : 'filled'}
          onClick={() => map.mutate()}
        >
          {missing.length > 0 ? text.nextMissing : text.next}
        </BusyButton>
      </div>
    </Page>
  );
}

const labels = (names: string[], type: ImportType): string =>
  names.map((name) => type.fields.find((field) => field.name === name)?.label ?? name).join(', ');

function About({ one, suggestion, matched }: { one: Import; suggestion: Suggestion; matched: number }) {
  return (
    <Stack gap={2}>
      <Group gap="xs">
        <Text fw={600}>{one.name}</Text>
        <Text c="dimmed">{inOneLine(suggestion.file)}</Text>
        <Link href={`/imports/${one.uuid}/file`}>{text.change}</Link>
      </Group>
      <Text c="dimmed">{text.matched(number(matched), count(one.headers.length, '', '').trim())}</Text>
    </Stack>
  );
}
