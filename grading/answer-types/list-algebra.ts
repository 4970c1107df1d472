import type { Expression, List } from "../expression/expression";

/**
 * Multiples and sums of lists worked out entry by entry: 1/2·(1, 1) is (1/2, 1/2), 2·[[1, 2], [3, 4]] a matrix. What is no
 * linear combination (products of lists, a list plus a number, other lengths) stays as it is, and is refused as no list.
 */
export function combined(e: Expression): Expression {
  switch (e.kind) {
    case "negate": {
      const list = combined(e.argument);
      return list.kind === "list" ? scaled(list, (entry) => ({ kind: "negate", argument: entry, at: entry.at })) : e;
    }
    case "divide": {
      const list = combined(e.numerator);
      if (list.kind !== "list" || combined(e.denominator).kind === "list") return e;
      return scaled(list, (entry) => ({ kind: "divide", numerator: entry, denominator: e.denominator, at: entry.at }));
    }
    case "multiply": {
      // Each part is looked at once, so that the work stays linear in the size of the tree.
      const factors = e.factors.map(combined);
      const lists = factors.filter(isList);
      const [list] = lists;
      if (list === undefined || lists.length > 1) return e;
      const others = factors.filter((factor) => factor !== list);
      return scaled(list, (entry) => ({ kind: "multiply", factors: [...others, entry], at: entry.at }));
    }
    case "add": {
      const [first, ...others] = e.terms.map(combined);
      if (first === undefined || first.kind !== "list") return e;
      let total: List = first;
      for (const other of others) {
        const next = other.kind === "list" ? sumOf(total, other) : null;
        if (next === null) return e;
        total = next;
      }
      return total;
    }
    default:
      return e;
  }
}

const isList = (e: Expression): e is List => e.kind === "list";

function scaled(list: List, change: (entry: Expression) => Expression): List {
  return { ...list, items: list.items.map((item) => (item.kind === "list" ? scaled(item, change) : change(item))) };
}

/** The sum of two lists of one shape, else null. */
function sumOf(a: List, b: List): List | null {
  if (a.items.length !== b.items.length) return null;
  const items: Expression[] = [];
  for (const [i, left] of a.items.entries()) {
    const right = b.items[i];
    if (right === undefined || (left.kind === "list") !== (right.kind === "list")) return null;
    const made: Expression | null =
      left.kind === "list" && right.kind === "list"
        ? sumOf(left, right)
        : { kind: "add", terms: [left, right], at: left.at };
    if (made === null) return null;
    items.push(made);
  }
  return { ...a, items };
}
