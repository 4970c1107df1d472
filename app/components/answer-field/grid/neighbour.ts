interface Shape {
  readonly rows: number;
  readonly columns: number;
}

/** Where the caret stands in its cell: at its start, at its end, or (in an empty cell) both. */
interface Caret {
  readonly start: boolean;
  readonly end: boolean;
}

/** The cell, row by row from 0, to which an arrow leads; null where it moves within the cell or out of the grid. */
export function neighbour(key: string, at: number, { rows, columns }: Shape, caret: Caret): number | null {
  const column = at % columns;
  const to =
    key === "ArrowUp" && at >= columns
      ? at - columns
      : key === "ArrowDown" && at + columns < rows * columns
        ? at + columns
        : key === "ArrowLeft" && caret.start && column > 0
          ? at - 1
          : key === "ArrowRight" && caret.end && column < columns - 1
            ? at + 1
            : null;
  return to;
}
