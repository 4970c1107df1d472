import type { Expression } from "../expression/expression";
import type { Context } from "./context";
import { rebuilt } from "./rebuilt";
import { isVector } from "./shape";

/**
 * The answer as NumPy runs it where its given vectors have one axis: `.T` leaves such an array as it is, so that y.T @ X is y @ X.
 * Where they are columns of two axes, `.T` makes rows of them, which is how it was read. null where nothing was turned.
 */
export function withOneAxis(expression: Expression, { known, axes, notation }: Context): Expression | null {
  if (notation !== "numpy") return null;
  let isTurned = false;
  const lined = rebuilt(expression, (part) => {
    let inner = part;
    while (inner.kind === "transpose" && mayHaveOneAxis(inner.argument)) inner = inner.argument;
    if (inner === part) return undefined;
    isTurned = true;
    return inner;
  });
  return isTurned ? lined : null;

  function mayHaveOneAxis(part: Expression): boolean {
    const term = known.get(part);
    const kind = axes.get(part);
    return (
      term !== undefined && term.kind !== "refused" && isVector(term.shape) && (kind === "vector" || kind === "line")
    );
  }
}
