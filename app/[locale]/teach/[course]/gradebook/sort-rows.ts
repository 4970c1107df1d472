import type { GradebookRow } from "@/lib/gradebook";

/** By name, by total, by time of the last word, or by the question in that column. */
export type SortKey = "name" | "total" | "activity" | number;

export function sortKey(asked: string | undefined, columns: number): SortKey {
  if (asked === "total" || asked === "activity") return asked;
  const column = asked !== undefined && /^\d{1,3}$/.test(asked) ? Number(asked) : columns;
  return column < columns ? column : "name";
}

/** A sorted copy; equal rows stay by name. Where nothing counts yet comes last, whichever way the rest runs. */
export function sortRows(
  rows: readonly GradebookRow[],
  key: SortKey,
  descending: boolean,
  locale: string,
): readonly GradebookRow[] {
  const names = new Intl.Collator(locale, { numeric: true });
  const byName = (a: GradebookRow, b: GradebookRow): number =>
    names.compare(a.name, b.name) || names.compare(a.email, b.email);
  const figure = (row: GradebookRow): number | null => {
    switch (key) {
      case "name":
        return null;
      case "total":
        return row.total;
      case "activity":
        return row.lastActivity?.getTime() ?? null;
      default:
        return row.cells[key]?.earned ?? null;
    }
  };
  const direction = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    if (key === "name") return direction * byName(a, b);
    const [x, y] = [figure(a), figure(b)];
    if (x === null || y === null) return x === y ? byName(a, b) : x === null ? 1 : -1;
    return direction * (x - y) || byName(a, b);
  });
}
