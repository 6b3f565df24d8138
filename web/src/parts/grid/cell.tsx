import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './grid.module.css';
import type { Cell } from './grid.tsx';

interface Props {
  id: string;
  cell: Cell | null;
  column: number;
  left: number;
  width: number;
  active: boolean;
  onPick: () => void;
  onOpen: () => void;
  /** Stands instead of the text while it is edited. */
  children: ReactNode;
}

/** One cell; a grey shape while it is on its way. The keyboard is looked after by the grid. */
export function GridCell({ id, cell, column, left, width, active, onPick, onOpen, children }: Props) {
  return (
    <div
      id={id}
      role="gridcell"
      aria-colindex={column + 2}
      aria-selected={active}
      aria-invalid={cell?.problem ? true : undefined}
      className={classes.cell}
      data-active={active || undefined}
      data-bad={cell?.problem ? true : undefined}
      data-changed={cell?.changed || undefined}
      style={{ left, width }}
      title={cell?.problem ?? cell?.text}
      onClick={onPick}
      onDoubleClick={onOpen}
    >
      {children || (cell ? cell.text : <Skeleton h={10} mt={6} w="70%" />)}
    </div>
  );
}
