"use client";

import { defaultRangeExtractor, type Range } from "@tanstack/react-virtual";
import { type FocusEvent, type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from "react";

interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** Rows that a page key moves by. */
const pageRows = 10;

/** The cell that a key leads to; null where the key is none of the grid's. */
export function cellAfter(key: string, ctrl: boolean, row: number, column: number, { rows, columns }: Size) {
  const at = (toRow: number, toColumn: number) => ({
    row: Math.min(rows - 1, Math.max(0, toRow)),
    column: Math.min(columns - 1, Math.max(0, toColumn)),
  });
  switch (key) {
    case "ArrowUp":
      return at(row - 1, column);
    case "ArrowDown":
      return at(row + 1, column);
    case "ArrowLeft":
      return at(row, column - 1);
    case "ArrowRight":
      return at(row, column + 1);
    case "PageUp":
      return at(row - pageRows, column);
    case "PageDown":
      return at(row + pageRows, column);
    case "Home":
      return at(ctrl ? 0 : row, 0);
    case "End":
      return at(ctrl ? rows - 1 : row, columns - 1);
    default:
      return null;
  }
}

/** The rows in sight and the one that has the focus: it must not vanish from under the keys. */
export const rangeWith =
  (row: number) =>
  (range: Range): number[] => {
    const seen = defaultRangeExtractor(range);
    return row < range.count && !seen.includes(row) ? [...seen, row].sort((a, b) => a - b) : seen;
  };

/** One stop for Tab, arrow keys within: the pattern of a grid (WAI-ARIA). */
export function useGridKeys(size: Size) {
  const body = useRef<HTMLTableSectionElement>(null);
  const wanted = useRef(false);
  const [cell, setCell] = useState({ row: 0, column: 0 });
  // Before scripts run every link can be reached by Tab; afterwards the keys are there.
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  useLayoutEffect(() => {
    if (!wanted.current) return;
    const target = body.current?.querySelector<HTMLElement>(`[data-cell="${cell.row}/${cell.column}"]`);
    if (target === undefined || target === null) return;
    wanted.current = false;
    target.focus();
  });
  const press = (event: KeyboardEvent, show: (row: number) => void): void => {
    const next = cellAfter(event.key, event.ctrlKey || event.metaKey, cell.row, cell.column, size);
    if (next === null || event.altKey) return;
    event.preventDefault();
    wanted.current = true;
    setCell(next);
    show(next.row);
  };
  const focus = (event: FocusEvent): void => {
    const [row, column] = event.target.getAttribute("data-cell")?.split("/").map(Number) ?? [];
    if (row !== undefined && column !== undefined && (row !== cell.row || column !== cell.column))
      setCell({ row, column });
  };
  const row = Math.min(cell.row, Math.max(0, size.rows - 1));
  return { body, ready, row, column: cell.column, press, focus };
}
