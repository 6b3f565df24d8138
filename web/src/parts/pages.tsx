import { Group, Pagination, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { List } from '../api/types.ts';
import { number } from '../look/format.ts';

const text = {
  label: 'Pages',
  shown: (from: string, to: string, total: string) => `${from} to ${to} of ${total}`,
  control: { first: 'First page', previous: 'Previous page', next: 'Next page', last: 'Last page' },
};

/** The pages of a list, and which part of it one sees; nothing where one page holds all. */
export function Pages({ meta, onPage }: { meta: List<unknown>['meta']; onPage: (page: string) => void }) {
  const narrow = useMediaQuery('(max-width: 40em)');
  if (meta.last_page < 2) return null;
  return (
    <Group justify="space-between">
      <Text c="dimmed" fz="sm">
        {meta.from !== null &&
          text.shown(number(meta.from), number(meta.to ?? meta.from), number(meta.total))}
      </Text>
      <Pagination
        aria-label={text.label}
        total={meta.last_page}
        value={meta.current_page}
        onChange={(page) => onPage(String(page))}
        siblings={narrow ? 0 : 1}
        getControlProps={(control) => ({ 'aria-label': text.control[control as keyof typeof text.control] })}
        getItemProps={(page) => ({ 'aria-label': `Page ${page}` })}
      />
    </Group>
  );
}
