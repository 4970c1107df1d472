import { stepsOfTime } from "./height";
import { extentOf } from "./shape";
import { children, type Term } from "./term";

/** How many products, sums and functions of numbers an evaluation takes, at most. Linear in the term. */
export function workOf(term: Term, sizes: ReadonlyMap<string, number>): number {
  const extent = (dimension: string): number => extentOf(dimension, sizes);
  const entries = extent(term.shape.rows) * extent(term.shape.columns);
  const inside = children(term).reduce((sum, each) => sum + workOf(each, sizes), 0);
  switch (term.kind) {
    case "product":
      return inside + entries * extent(term.left.shape.columns);
    case "matrix-power":
      return inside + 2 * entries * extent(term.shape.rows) * Math.log2(term.exponent + 2);
    case "power":
      return inside + 2 * entries * Math.log2(Math.abs(term.exponent) + 2);
    case "inverse":
      return inside + 4 * entries * extent(term.shape.rows);
    case "map":
      // An exponential is a power with an exponent of 25 bits.
      return inside + 40 * entries;
    case "largest":
    case "total": {
      const { rows, columns } = term.argument.shape;
      return inside + extent(rows) * extent(columns);
    }
    case "reduce":
      return (sizes.get(stepsOfTime) ?? 1) * (inside + entries);
    case "quotient":
      return inside + 20 * entries;
    case "number":
    case "size":
    case "symbol":
    case "identity":
    case "ones":
    case "add":
    case "entrywise":
    case "transpose":
    case "diag":
    case "diagonal":
      return inside + entries;
  }
}
