import { spend } from "../expression/decide/effort";
import { children, type Term } from "./term";

/**
 * Whether something in one factor may cancel what another is divided by, as in x ⊙ 1/x or U U⁻¹: what is left then need not depend on the
 * indices that the factors depend on, and a sum of it over an axis is the length of the axis.
 */
export function mayCancel(factors: readonly Term[]): boolean {
  const below = factors.map((factor) => divisorsIn(factor));
  if (below.every(({ size }) => size === 0)) return false;
  const above = factors.map((factor) => namesIn(factor));
  return below.some((names, i) => above.some((others, j) => i !== j && [...names].some((name) => others.has(name))));
}

/** Symbols that stand in a denominator, a negative power or an inverse. */
function divisorsIn(term: Term, found = new Set<string>()): Set<string> {
  spend(1);
  if (term.kind === "quotient") namesIn(term.denominator, found);
  if (term.kind === "inverse") namesIn(term.argument, found);
  if (term.kind === "power" && term.exponent < 0) namesIn(term.base, found);
  for (const each of children(term)) divisorsIn(each, found);
  return found;
}

function namesIn(term: Term, found = new Set<string>()): Set<string> {
  spend(1);
  if (term.kind === "symbol") found.add(term.name);
  for (const each of children(term)) namesIn(each, found);
  return found;
}
