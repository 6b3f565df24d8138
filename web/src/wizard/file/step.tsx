/** What was understood of the file, each item of it to be corrected; the columns follow at once. */
import { Button, List, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { post } from '../../api/ask.ts';
import { suggestionQuery } from '../../api/queries.ts';
import type { Import, ReadBody, Suggestion } from '../../api/types.ts';
import { count, number } from '../../look/format.ts';
import { Icon } from '../../look/icons.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { Problem } from '../../parts/problem.tsx';
import { forgetDraft } from '../mapping/draft.ts';
import { useKeep, useLookAgain } from '../use-change.ts';
import wizard from '../wizard.module.css';
import type { StepProps } from '../wizard.tsx';
import { Facts } from './facts.tsx';
import classes from './file.module.css';
import { text } from './text.ts';
import { inOneLine } from './understood.ts';

export default function FileStep({ one }: StepProps) {
  const { data, error, refetch } = useQuery(suggestionQuery(one.uuid));
  const keep = useKeep();
  const read = useMutation({
    mutationFn: (body: ReadBody) => post<Import>(`/api/v1/import/${one.uuid}/read`, body),
    onSuccess: (changed) => {
      forgetDraft(one.uuid);
      keep(changed);
    },
    onError: useLookAgain(one.uuid),
  });
  return (
    <Page
      title={one.name}
      about={data ? <Text c="dimmed">{inOneLine(data.file)}</Text> : <Skeleton h={22} w={320} />}
    >
      <Problem error={error} again={refetch} />
      {data && (
        <>
          <Problems file={data.file} />
          <Stack gap="sm">
            <div>
              <Title order={2}>{text.understood}</Title>
              <Text c="dimmed">{text.change}</Text>
            </div>
            <Problem error={read.error} />
            <Facts
              key={JSON.stringify(data.file)}
              file={data.file}
              busy={read.isPending}
              read={read.mutate}
            />
          </Stack>
          <Columns columns={data.columns} />
        </>
      )}
      <div className={wizard.actions}>
        <span />
        <Button component={Link} href={`/imports/${one.uuid}/mapping`} rightSection={<Icon name="right" />}>
          {text.next}
        </Button>
      </div>
    </Page>
  );
}

/** As many as one looks at; the mapping shows all. */
const columnsShown = 60;

function Columns({ columns }: { columns: Suggestion['columns'] }) {
  return (
    <Stack gap="xs">
      <Title order={2}>{text.columns(count(columns.length, 'column', 'columns'))}</Title>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className={classes.box} aria-label={text.columnsLabel} tabIndex={0}>
        <dl className={classes.columns}>
          {columns.slice(0, columnsShown).map(({ header, examples }) => (
            <div key={header} style={{ display: 'contents' }}>
              <dt>{header}</dt>
              <dd>{examples.length > 0 ? examples.join('  ·  ') : text.empty}</dd>
            </div>
          ))}
        </dl>
      </section>
    </Stack>
  );
}

function Problems({ file }: { file: Suggestion['file'] }) {
  if (file.problems.length === 0) return null;
  return (
    <Notice tone="warn" title={text.problemsTitle}>
      <List size="sm">
        {file.problems.map(({ code, message, line, count }) => (
          <List.Item key={code}>
            {message}{' '}
            {[
              ...(line === null ? [] : [text.line(number(line))]),
              ...(count > 1 ? [text.times(number(count))] : []),
            ].join(', ')}
          </List.Item>
        ))}
      </List>
    </Notice>
  );
}
