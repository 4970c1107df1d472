import type { Term } from "./term";
import { children } from "./term";
import { momentText } from "./time";

/** A text that tells any two terms apart; it seeds the random points, so that the same answer always meets the same ones. */
export function textOf(term: Term): string {
  const inside = children(term).map(textOf).join(",");
  switch (term.kind) {
    case "number":
      return `${term.value.n}/${term.value.d}`;
    case "size":
      return `size ${term.dimension}`;
    case "symbol":
      return term.time === undefined ? term.name : `${term.name}@${momentText(term.time)}`;
    case "identity":
    case "ones":
      return `${term.kind} ${term.shape.rows} ${term.shape.columns}`;
    case "power":
    case "matrix-power":
      return `${term.kind} ${term.exponent}(${inside})`;
    case "largest":
      return `largest ${term.along}(${inside})`;
    case "map":
      return `${term.name}(${inside})`;
    case "reduce":
      return `${term.operator} ${term.index} ${momentText(term.from)} ${momentText(term.to)}(${inside})`;
    case "add":
    case "entrywise":
    case "product":
    case "quotient":
    case "transpose":
    case "diag":
    case "diagonal":
    case "total":
    case "inverse":
      return `${term.kind}(${inside})`;
  }
}
