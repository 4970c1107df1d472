import { mayCancel } from "./cancelling";
import { type Counts, larger, noCounts, onceAlong, plus, timesOver } from "./counts";
import { type Dimension, isScalar } from "./shape";
import { children, type Term } from "./term";

/**
 * How large the axes must be so that an identity at one size is one at every size.
 *
 * Each entry of a polynomial formula is a sum, over all values of its summation indices, of products of symbols'
 * entries: a combination of homomorphism counts of small graphs whose vertices are the indices, each of the sort of its
 * axis. Where every axis has at least as many entries as the graphs have vertices of its sort, different graphs give
 * independent functions (Lovász 1967), so no coincidence like the 2×2 Cayley–Hamilton identity is left. Only the sizes
 * themselves may still hide in a coefficient, where a sum runs over something that does not vary (the sum of a column of
 * ones is n): `leaks` bounds the degree in which each does, and that many more of its sizes are tried.
 */
export interface Genericity {
  /** Summation indices of one monomial along each axis, at most; those of `anyAxis` may be along each. */
  readonly indices: Counts;
  /** Degree of the formula in each of the sizes, at most, and in all of them together; sums over time are `overTime`. */
  readonly leaks: Counts;
  /** Whether a sum stands in a denominator, or a size in the argument of a function: a difference then has more of both. */
  readonly enclosed: boolean;
  /** The axes and dummy indices on which every monomial is certain to depend. */
  readonly varies: ReadonlySet<string>;
}

/** No axis has these names. */
export const anyAxis = " any";
export const allAxes = " all";
export const overTime = " time";

const row = "row";
const column = "column";
const nothing: ReadonlySet<string> = new Set();

export function genericityOf(term: Term): Genericity {
  switch (term.kind) {
    case "number":
      return { indices: noCounts, leaks: noCounts, enclosed: false, varies: nothing };
    case "size":
      return { ...none, leaks: leakAlong(term.dimension) };
    case "symbol": {
      const varies = new Set<string>();
      // A scalar, and a column along its rows' other axis, are the same everywhere: broadcast, they do not vary.
      if (term.shape.rows !== "1") varies.add(row);
      if (term.shape.columns !== "1") varies.add(column);
      if (term.time !== undefined && term.time.variable !== null) varies.add(`time ${term.time.variable}`);
      return { indices: noCounts, leaks: noCounts, enclosed: false, varies };
    }
    case "identity":
    case "ones":
      return { indices: noCounts, leaks: noCounts, enclosed: false, varies: nothing };
    case "add":
      return term.terms.map(genericityOf).reduce((a, b) => ({
        indices: larger(a.indices, b.indices),
        leaks: larger(a.leaks, b.leaks),
        enclosed: a.enclosed || b.enclosed,
        varies: new Set([...a.varies].filter((axis) => b.varies.has(axis))),
      }));
    case "entrywise":
      return term.terms.map(genericityOf).reduce((a, b) => ({
        ...together(a, b),
        varies: mayCancel(term.terms) ? nothing : new Set([...a.varies, ...b.varies]),
      }));
    case "product": {
      const isWhole = !mayCancel([term.left, term.right]);
      const [left, right] = [term.left, term.right]
        .map(genericityOf)
        .map((each) => (isWhole ? each : { ...each, varies: nothing }));
      if (left === undefined || right === undefined) return none;
      const { indices, leaks, enclosed } = together(left, right);
      const varies = new Set([...left.varies, ...right.varies].filter((axis) => axis !== row && axis !== column));
      if (left.varies.has(row)) varies.add(row);
      if (right.varies.has(column)) varies.add(column);
      const index = onceAlong(term.left.shape.columns);
      const leak = left.varies.has(column) || right.varies.has(row) ? noCounts : leakAlong(term.left.shape.columns);
      return { indices: plus(indices, index), leaks: plus(leaks, leak), enclosed, varies };
    }
    case "quotient": {
      const [above, below] = [genericityOf(term.numerator), genericityOf(term.denominator)];
      const both = together(above, below);
      // What varies above may cancel below, but for the rows and columns of what a scalar divides.
      const kept = isScalar(term.denominator.shape) ? [row, column].filter((axis) => above.varies.has(axis)) : [];
      return { ...both, enclosed: both.enclosed || hasSums(below), varies: new Set(kept) };
    }
    case "power":
    case "matrix-power": {
      const base = genericityOf(term.base);
      const { indices, leaks, enclosed, varies } = base;
      const times = Math.abs(term.exponent);
      const own = term.kind === "matrix-power" ? Math.max(0, times - 1) : 0;
      const ownLeaks = timesOver(leakAlong(term.shape.rows), own);
      return {
        indices: plus(timesOver(indices, times), timesOver(onceAlong(term.shape.rows), own)),
        leaks: plus(timesOver(leaks, times), varies.has(row) ? noCounts : ownLeaks),
        enclosed: enclosed || (term.exponent < 0 && hasSums(base)),
        varies: term.exponent > 0 ? varies : nothing,
      };
    }
    case "transpose": {
      const inner = genericityOf(term.argument);
      const varies = new Set([...inner.varies].filter((axis) => axis !== row && axis !== column));
      if (inner.varies.has(row)) varies.add(column);
      if (inner.varies.has(column)) varies.add(row);
      return { ...inner, varies };
    }
    case "diag": {
      const inner = genericityOf(term.argument);
      return inner.varies.has(row) ? { ...inner, varies: new Set([...inner.varies, column]) } : inner;
    }
    case "diagonal": {
      const inner = genericityOf(term.argument);
      return inner.varies.has(column) ? { ...inner, varies: new Set([...inner.varies, row]) } : inner;
    }
    case "total": {
      const { indices, leaks, enclosed, varies } = genericityOf(term.argument);
      const { rows, columns } = term.argument.shape;
      const leak = plus(
        varies.has(row) ? noCounts : leakAlong(rows),
        varies.has(column) ? noCounts : leakAlong(columns),
      );
      return {
        indices: plus(indices, onceAlong(rows, columns)),
        leaks: plus(leaks, leak),
        enclosed,
        varies: new Set([...varies].filter((axis) => axis !== row && axis !== column)),
      };
    }
    // Identities of generic inverses appear once the size exceeds the number of symbols written (Derksen–Makam 2017).
    case "inverse": {
      const { indices, leaks } = genericityOf(term.argument);
      return {
        indices: plus(indices, new Map([[anyAxis, leaves(term.argument)]])),
        leaks,
        enclosed: true,
        varies: nothing,
      };
    }
    // A function of entries of which no order is known: what it is given is the same at every size or at none.
    case "largest": {
      const { indices, leaks } = genericityOf(term.argument);
      return { indices: plus(indices, new Map([[anyAxis, 2]])), leaks, enclosed: true, varies: nothing };
    }
    case "map": {
      const inside = term.arguments.map(genericityOf).reduce(together, none);
      return { ...inside, enclosed: inside.enclosed || inside.leaks.size > 0, varies: nothing };
    }
    case "reduce": {
      const { indices, leaks, enclosed, varies } = genericityOf(term.body);
      const leak = varies.has(`time ${term.index}`) ? noCounts : leakAlong(overTime);
      const kept = new Set([...varies].filter((axis) => axis !== `time ${term.index}`));
      // A product over time has as many factors as there are steps: no bound of this kind holds for its length.
      const idle = term.operator === "sum" ? kept : nothing;
      return { indices: plus(indices, onceAlong(overTime)), leaks: plus(leaks, leak), enclosed, varies: idle };
    }
  }
}

const none: Genericity = { indices: noCounts, leaks: noCounts, enclosed: false, varies: nothing };

/** One degree more in the size of this axis, and in all of them. */
const leakAlong = (axis: Dimension): Counts => (axis === "1" ? noCounts : onceAlong(axis, allAxes));

const together = (a: Genericity, b: Genericity): Genericity => ({
  indices: plus(a.indices, b.indices),
  leaks: plus(a.leaks, b.leaks),
  enclosed: a.enclosed || b.enclosed,
  varies: nothing,
});

const hasSums = ({ indices, leaks }: Genericity): boolean => indices.size + leaks.size > 0;

/** How many symbols and numbers are written in a term, powers multiplied out. */
function leaves(term: Term): number {
  const parts = children(term);
  if (parts.length === 0) return 1;
  const inside = parts.reduce((count, each) => count + leaves(each), 0);
  return term.kind === "power" || term.kind === "matrix-power" ? inside * Math.abs(term.exponent) : inside;
}
