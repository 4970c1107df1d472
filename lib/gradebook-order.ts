import "server-only";
import type { GradebookRow } from "./gradebook";
import type { GradebookQuery } from "./gradebook-query";
import { byName, compareNames } from "./names";

/** The rows that the query shows, in its order. */
export function orderRows(rows: readonly GradebookRow[], query: GradebookQuery): readonly GradebookRow[] {
  return sortRows(
    rows.filter((row) => shown(row, query)),
    query,
  );
}

function shown({ cells, undecided, total, points, shares }: GradebookRow, query: GradebookQuery): boolean {
  const { show, quiz, from, to } = query;
  const share = quiz === null ? (points === 0 ? 0 : total / points) : shares.get(quiz);
  if (share === undefined || share < from || (to < 1 && share >= to)) return false;
  switch (show) {
    case "all":
      return true;
    case "waiting":
      return undecided > 0;
    case "late":
      return cells.some(({ late }) => late);
    case "missing":
      return cells.some(({ earned, undecided, role }) => earned === null && undecided === 0 && role !== "excused");
  }
}

/** A sorted copy; equal rows stay by name. Where nothing counts yet comes last, whichever way the rest runs. */
function sortRows(
  rows: readonly GradebookRow[],
  { sort, descending }: Pick<GradebookQuery, "sort" | "descending">,
): readonly GradebookRow[] {
  const direction = descending ? -1 : 1;
  const by = <Key>(key: (row: GradebookRow) => Key | null, compare: (a: Key, b: Key) => number) =>
    [...rows].sort((a, b) => {
      const [x, y] = [key(a), key(b)];
      if (x === null || y === null) return x === y ? byName(a, b) : x === null ? 1 : -1;
      return direction * compare(x, y) || byName(a, b);
    });
  const figures = (x: number, y: number) => x - y;
  switch (sort) {
    case "name":
      return [...rows].sort((a, b) => direction * byName(a, b));
    case "number":
      return by(({ number }) => number, compareNames);
    case "section":
      return by(({ section }) => section, compareNames);
    case "total":
      return by(({ total }) => total, figures);
    case "activity":
      return by(({ lastActivity }) => lastActivity?.getTime() ?? null, figures);
    default:
      return by(({ cells }) => cells[sort]?.earned ?? null, figures);
  }
}
