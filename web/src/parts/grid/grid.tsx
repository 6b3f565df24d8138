/**
 * A table of any size: only the cells one sees are there. A grid to screen readers (WAI-ARIA APG «Grid»): one stop of
 * the Tab key, arrows inside; what is wrong with the cell one is on is said beneath.
 */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useId, useRef, useState } from 'react';
import { GridCell } from './cell.tsx';
import { EditCell } from './edit-cell.tsx';
import classes from './grid.module.css';
import { text } from './text.ts';
import { type Place, useGridKeys } from './use-grid-keys.ts';

export interface Column {
  key: string;
  label: string;
  /** Pixels. */
  width: number;
}

export interface Cell {
  text: string;
  /** What is wrong with it. */
  problem?: string | undefined;
  /** Not what the file says any more. */
  changed?: boolean;
}

export interface GridProps {
  /** What the table is, for those who do not see it. */
  label: string;
  columns: readonly Column[];
  rows: number;
  /** The name of a row, e.g. its number in the file; null while it is on its way. */
  rowName: (row: number) => string | null;
  cell: (row: number, column: number) => Cell | null;
  /** Told which rows are in sight, so that they can be fetched. */
  inSight?: (first: number, last: number) => void;
  /** What a double click or Enter does with a row that is not edited. */
  onOpen?: (row: number) => void;
  /** Makes the cells editable. */
  onEdit?: (row: number, column: number, text: string) => void;
  /** Stands beneath, beside what is said of the cell. */
  footer?: ReactNode;
}

const rowHeight = 34;
const nameWidth = 76;
const heightMax = 480;
const footerHeight = 40;

const scrollerHeight = (rows: number): number => Math.min(heightMax, (rows + 1) * rowHeight + 14);

/** How high a grid of so many rows is, in pixels: for what stands in its place until it is there. */
export const gridHeight = (rows: number): number => scrollerHeight(rows) + footerHeight;

export function Grid(props: GridProps) {
  const { label, columns, rows, rowName, cell, onEdit, onOpen } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [editing, setEditing] = useState(false);
  const rowView = useVirtualizer({
    count: rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    scrollPaddingStart: rowHeight,
    onChange: ({ range }) => range && props.inSight?.(range.startIndex, range.endIndex),
  });
  const columnView = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => columns[index]?.width ?? 120,
    getItemKey: (index) => columns[index]?.key ?? index,
    overscan: 2,
    paddingStart: nameWidth,
    scrollPaddingStart: nameWidth,
  });
  const show = ({ row, column }: Place) => {
    rowView.scrollToIndex(row);
    columnView.scrollToIndex(column);
  };
  const { place, setPlace, onKeyDown } = useGridKeys(rows, columns.length, show, (at) => open?.(at));
  const open = onEdit ? () => setEditing(true) : onOpen && (({ row }: Place) => onOpen(row));
  const cellId = (at: Place) => `${id}-${at.row}-${at.column}`;
  const stop = () => {
    setEditing(false);
    scroller.current?.focus();
  };
  const visible = columnView.getVirtualItems();
  const width = columnView.getTotalSize();
  return (
    <div className={classes.frame}>
      <div
        ref={scroller}
        className={classes.scroller}
        style={{ height: scrollerHeight(rows) }}
        role="grid"
        aria-label={label}
        aria-rowcount={rows + 1}
        aria-colcount={columns.length + 1}
        aria-readonly={!onEdit}
        aria-activedescendant={rows > 0 ? cellId(place) : undefined}
        tabIndex={0}
        onKeyDown={editing ? undefined : onKeyDown}
      >
        <div
          role="rowgroup"
          style={{
            width,
            minWidth: '100%',
            height: rowView.getTotalSize() + rowHeight,
            position: 'relative',
          }}
        >
          <div role="row" aria-rowindex={1} className={classes.head} style={{ width, minWidth: '100%' }}>
            <div role="columnheader" aria-colindex={1} className={classes.name} style={{ width: nameWidth }}>
              {text.row}
            </div>
            {visible.map(({ index, key, start, size }) => (
              <div
                key={key}
                role="columnheader"
                aria-colindex={index + 2}
                className={classes.cell}
                style={{ left: start, width: size }}
                title={columns[index]?.label}
              >
                {columns[index]?.label}
              </div>
            ))}
          </div>
          {rowView.getVirtualItems().map(({ index: row, start: top }) => (
            <div
              key={row}
              role="row"
              aria-rowindex={row + 2}
              className={classes.row}
              style={{ width, minWidth: '100%', transform: `translateY(${top + rowHeight}px)` }}
            >
              <div role="rowheader" aria-colindex={1} className={classes.name} style={{ width: nameWidth }}>
                {rowName(row)}
              </div>
              {visible.map(({ index: column, key, start, size }) => (
                <GridCell
                  key={key}
                  id={cellId({ row, column })}
                  cell={cell(row, column)}
                  column={column}
                  left={start}
                  width={size}
                  active={place.row === row && place.column === column}
                  onPick={() => {
                    setPlace({ row, column });
                    if (!editing) scroller.current?.focus();
                  }}
                  onOpen={() => open?.({ row, column })}
                >
                  {editing && place.row === row && place.column === column && (
                    <EditCell
                      label={columns[column]?.label ?? ''}
                      text={cell(row, column)?.text ?? ''}
                      onDone={(written) => {
                        onEdit?.(row, column, written);
                        stop();
                      }}
                      onCancel={stop}
                    />
                  )}
                </GridCell>
              ))}
            </div>
          ))}
        </div>
      </div>
      <GridFooter props={props} place={place} />
    </div>
  );
}

function GridFooter({ props, place }: { props: GridProps; place: Place }) {
  const { columns, rowName, cell, footer, onEdit } = props;
  const at = cell(place.row, place.column);
  return (
    <div className={classes.footer}>
      <div role="status" className={at?.problem ? classes.problem : undefined}>
        {at && text.at(rowName(place.row) ?? '', columns[place.column]?.label ?? '')}
        {at?.problem}
      </div>
      {footer ?? (onEdit && text.edit)}
    </div>
  );
}
