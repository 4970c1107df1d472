import { type Expression, nowhere } from "../expression/expression";
import { namesIn } from "../expression/walk";

/**
 * What indices mean: where i = k, also s_i = s_k. For every two names that differ only in their index, where both indices
 * are variables of the expressions themselves, as in s_i·(1[i = k] - s_k).
 */
export function sharedIndices(expressions: readonly Expression[]): readonly Expression[] {
  const names = [...new Set(expressions.flatMap(namesIn))];
  const known = new Set(names);
  const indexed = names.flatMap((name) => {
    const cut = name.lastIndexOf("_");
    const index = name.slice(cut + 1);
    return cut > 0 && known.has(index) ? [{ name, base: name.slice(0, cut), index }] : [];
  });
  return indexed.flatMap((a, i) =>
    indexed
      .slice(i + 1)
      .filter(({ base, index }) => base === a.base && index !== a.index)
      .map((b): Expression => {
        const apart = compared(a.index, "!=", b.index);
        return { kind: "or", conditions: [apart, compared(a.name, "=", b.name)], at: nowhere };
      }),
  );
}

const compared = (left: string, comparator: "=" | "!=", right: string): Expression => ({
  kind: "compare",
  operands: [left, right].map((name) => ({ kind: "symbol", name, at: nowhere })),
  comparators: [comparator],
  at: nowhere,
});
