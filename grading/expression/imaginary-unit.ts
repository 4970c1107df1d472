import type { Expression } from "./expression";
import { children } from "./walk";

/** Letters for the imaginary unit, in mathematics and in engineering. */
const letters: ReadonlySet<string> = new Set(["i", "j"]);

/** What shows that an i is meant so: any exponent of e, or one that holds π as well, since e^{-i/τ} may be of an index. */
type Evidence = "exponent" | "exponent with π";

/**
 * Where an i or j that no question has is meant as the imaginary unit, as far as its place tells: in an exponent of e, e^{iπn}, or beside a
 * sine to which a cosine is added, cos x + i sin x. Indices stand elsewhere: x_i is a name of its own, and that of a sum is bound.
 */
export function imaginaryUnit(
  e: Expression,
  names: ReadonlySet<string>,
  evidence: Evidence = "exponent",
): Expression | null {
  const bound = e.kind === "reduce" ? new Set(names).add(e.index) : names;
  const exponent = exponentOfEuler(e);
  const raised = exponent !== null && (evidence === "exponent" || holdsPi(exponent)) ? letterIn(exponent, bound) : null;
  const beside = e.kind === "add" ? besideSine(e.terms, bound) : null;
  return raised ?? beside ?? firstOf(children(e), (part) => imaginaryUnit(part, bound, evidence));
}

function firstOf(parts: readonly Expression[], find: (part: Expression) => Expression | null): Expression | null {
  for (const part of parts) {
    const unit = find(part);
    if (unit !== null) return unit;
  }
  return null;
}

function exponentOfEuler(e: Expression): Expression | null {
  if (e.kind === "call") return e.name === "exp" ? (e.arguments[0] ?? null) : null;
  return e.kind === "power" && e.base.kind === "constant" && e.base.name === "e" ? e.exponent : null;
}

function letterIn(e: Expression, names: ReadonlySet<string>): Expression | null {
  if (e.kind === "symbol") return letters.has(e.name) && !names.has(e.name) ? e : null;
  // Nobody writes the square of the unit: e^{-π i^2} is of an index.
  if (e.kind === "power" && e.base.kind === "symbol") return letterIn(e.exponent, names);
  const bound = e.kind === "reduce" ? new Set(names).add(e.index) : names;
  return firstOf(children(e), (part) => letterIn(part, bound));
}

const holdsPi = (e: Expression): boolean => (e.kind === "constant" && e.name === "pi") || children(e).some(holdsPi);

/** The i of cos x + i sin x. */
function besideSine(terms: readonly Expression[], names: ReadonlySet<string>): Expression | null {
  if (!terms.some((term) => factorsOf(term).some((factor) => isCall(factor, "cos")))) return null;
  return firstOf(terms, (term) => {
    const factors = factorsOf(term);
    const isWave = factors.some((factor) => isCall(factor, "sin"));
    return isWave ? firstOf(factors, (factor) => (factor.kind === "symbol" ? letterIn(factor, names) : null)) : null;
  });
}

function factorsOf(e: Expression): readonly Expression[] {
  if (e.kind === "negate") return factorsOf(e.argument);
  return e.kind === "multiply" ? e.factors.flatMap(factorsOf) : [e];
}

const isCall = (e: Expression, name: string): boolean => e.kind === "call" && e.name === name;
