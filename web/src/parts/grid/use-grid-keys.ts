/** Where one is in a grid, and the keys that go elsewhere (WAI-ARIA APG «Grid»). */
import { type KeyboardEvent, useState } from 'react';

/** Both from 0. */
export interface Place {
  row: number;
  column: number;
}

const pageRows = 12;

/** Where a key leads; null where it leads nowhere. */
export function afterKey(
  key: string,
  withControl: boolean,
  at: Place,
  rows: number,
  columns: number,
): Place | null {
  const [lastRow, lastColumn] = [rows - 1, columns - 1];
  switch (key) {
    case 'ArrowUp':
      return { ...at, row: Math.max(0, at.row - 1) };
    case 'ArrowDown':
      return { ...at, row: Math.min(lastRow, at.row + 1) };
    case 'ArrowLeft':
      return { ...at, column: Math.max(0, at.column - 1) };
    case 'ArrowRight':
      return { ...at, column: Math.min(lastColumn, at.column + 1) };
    case 'PageUp':
      return { ...at, row: Math.max(0, at.row - pageRows) };
    case 'PageDown':
      return { ...at, row: Math.min(lastRow, at.row + pageRows) };
    case 'Home':
      return withControl ? { row: 0, column: 0 } : { ...at, column: 0 };
    case 'End':
      return withControl ? { row: lastRow, column: lastColumn } : { ...at, column: lastColumn };
    default:
      return null;
  }
}

/** @param show scrolls to a place @param open what Enter does there */
export function useGridKeys(
  rows: number,
  columns: number,
  show: (place: Place) => void,
  open: (place: Place) => void,
) {
  const [chosen, setPlace] = useState<Place>({ row: 0, column: 0 });
  // The table may have become smaller since.
  const place = {
    row: Math.max(0, Math.min(chosen.row, rows - 1)),
    column: Math.max(0, Math.min(chosen.column, columns - 1)),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (rows === 0 || columns === 0) return;
    if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault();
      open(place);
      return;
    }
    const next = afterKey(event.key, event.ctrlKey || event.metaKey, place, rows, columns);
    if (!next) return;
    event.preventDefault();
    setPlace(next);
    show(next);
  };
  return { place, setPlace, onKeyDown };
}
