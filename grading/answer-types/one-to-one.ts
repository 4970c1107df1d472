/**
 * Whether each of as many things on one side can be given one of the other side for itself, by a table of what fits what
 * (H. W. Kuhn's augmenting paths).
 */
export function isOneToOne(fits: readonly (readonly boolean[])[], columns: number): boolean {
  if (fits.length !== columns) return false;
  const taken = new Map<number, number>();
  const place = (row: number, seen: Set<number>): boolean =>
    (fits[row] ?? []).some((isFit, column) => {
      if (!isFit || seen.has(column)) return false;
      seen.add(column);
      const before = taken.get(column);
      if (before !== undefined && !place(before, seen)) return false;
      taken.set(column, row);
      return true;
    });
  return fits.every((_, row) => place(row, new Set()));
}
