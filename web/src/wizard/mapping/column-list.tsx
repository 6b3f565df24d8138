/** The columns, in the order of the file. Of very many only those in sight are there. */
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { ImportType, Suggestion } from '../../api/types.ts';
import { ColumnRow } from './column-row.tsx';
import { type Draft, withField, withMeanings } from './draft.ts';
import classes from './mapping.module.css';
import { text } from './text.ts';

interface Props {
  type: ImportType;
  suggestion: Suggestion;
  missing: string[];
  draft: Draft;
  change: (draft: Draft) => void;
}

/** Up to so many stand on the page as they are, so that the browser's own search finds them. */
const plainMax = 80;
const rowHeight = 92;

export function ColumnList(props: Props) {
  const { suggestion, draft, change } = props;
  const { columns } = suggestion;
  const list = useRef<HTMLDivElement>(null);
  const view = useWindowVirtualizer({
    count: columns.length,
    enabled: columns.length > plainMax,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollMargin: list.current?.offsetTop ?? 0,
  });
  const row = (index: number) => {
    const column = columns[index];
    if (!column) return null;
    const field = draft.fields[column.header] ?? null;
    return (
      <ColumnRow
        column={column}
        field={field}
        type={props.type}
        missing={props.missing}
        touched={draft.touched.includes(column.header)}
        used={draft.fields}
        date={field ? (suggestion.dates[field] ?? null) : null}
        order={field ? (draft.dates[field] ?? null) : null}
        meanings={(field && draft.replace[field]) || {}}
        mean={(given) => field && change({ ...draft, replace: { ...draft.replace, [field]: given } })}
        pick={(name) =>
          change(withMeanings(withField(draft, column.header, name), column, props.type.fields))
        }
        settle={(order) => field && change({ ...draft, dates: { ...draft.dates, [field]: order } })}
      />
    );
  };
  return (
    <div>
      <div className={classes.head} aria-hidden="true">
        <span>{text.column}</span>
        <span>{text.field}</span>
        <span>{text.why}</span>
      </div>
      {columns.length <= plainMax ? (
        <ul className={classes.list}>
          {columns.map(({ header }, index) => (
            <li key={header}>{row(index)}</li>
          ))}
        </ul>
      ) : (
        <div ref={list} className={classes.list}>
          <ul className={classes.unseen} style={{ height: view.getTotalSize() }}>
            {view.getVirtualItems().map(({ index, key, start }) => (
              <li
                key={key}
                ref={view.measureElement}
                data-index={index}
                aria-setsize={columns.length}
                aria-posinset={index + 1}
                className={classes.placed}
                style={{ transform: `translateY(${start - view.options.scrollMargin}px)` }}
              >
                {row(index)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
