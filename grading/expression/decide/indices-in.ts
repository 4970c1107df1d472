import type { Expression } from "../expression";
import { children, namesIn } from "../walk";

export const noNames: ReadonlySet<string> = new Set();

/** Names that stand in the bounds of sums and products, or that an index is compared with, but those that an outer one counts through. */
export function indicesIn(e: Expression): ReadonlySet<string> {
  if (!hasReductions(e)) return noNames;
  const found = new Set<string>();
  const visit = (part: Expression, dummies: ReadonlySet<string>): void => {
    if (part.kind === "reduce")
      for (const bound of [part.from, part.to])
        if (bound !== undefined) for (const name of namesIn(bound)) if (!dummies.has(name)) found.add(name);
    if (part.kind === "indicator" && dummies.size > 0)
      for (const name of namesIn(part)) if (!dummies.has(name)) found.add(name);
    const within = part.kind === "reduce" ? new Set([...dummies, part.index]) : dummies;
    for (const child of children(part)) visit(child, within);
  };
  visit(e, noNames);
  return found;
}

export const hasReductions = (e: Expression): boolean => e.kind === "reduce" || children(e).some(hasReductions);
