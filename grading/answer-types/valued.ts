import type { Reading } from "../answer-type";
import { unreadable } from "../answer-type";
import { hasComplex } from "../expression/complex/decide";
import { withoutOrder } from "../expression/complex/meaning";
import { mostToExplain, withinBudget } from "../expression/decide/effort";
import { enclose } from "../expression/decide/enclosure";
import { lower } from "../expression/decide/lower";
import type { Domains } from "../expression/domain";
import type { Expression } from "../expression/expression";
import * as refusals from "../expression/refusals";
import { children } from "../expression/walk";
import type { Feedback } from "../verdict";
import { constantParts } from "./constant-parts";
import { domainsFor, type VariableOptions } from "./variables";

/** A reading whose constants all have a finite real value; else the reason why it is no answer. */
export function valued<Answer>(
  reading: Reading<Answer>,
  options: VariableOptions,
  expressions: (answer: Answer) => readonly Expression[],
): Reading<Answer> {
  if (!reading.ok) return reading;
  const domains = domainsFor(options);
  if (hasComplex(domains)) {
    for (const each of expressions(reading.value)) {
      const found = withoutOrder(each, domains);
      if (found !== null) return unreadable(refusals.withoutOrder(found.at, signOf(found)));
    }
    return reading;
  }
  const problem = withinBudget(
    () => firstOf(expressions(reading.value), (each) => withoutValue(each, domains)),
    () => null,
    mostToExplain,
  );
  return problem === null ? reading : unreadable(problem);
}

function firstOf(all: readonly Expression[], problem: (each: Expression) => Feedback | null): Feedback | null {
  for (const each of all) {
    const found = problem(each);
    if (found !== null) return found;
  }
  return null;
}

const signOf = (e: Expression): string =>
  e.kind === "call" ? e.name : e.kind === "compare" ? (e.comparators[0] ?? "<") : e.kind;

/**
 * The first constant part without a value that exact fractions could not tell when it was read: tan(π/2), 1/ln(1),
 * ln(cos(π)). Null where there is none, or where nobody can tell.
 */
function withoutValue(e: Expression, domains: Domains): Feedback | null {
  for (const part of constantParts(e)) {
    if (!mayLackValue(part)) continue;
    const lowered = lower(part, domains);
    const { state } = lowered.terms.full ? { state: "doubtful" } : enclose(lowered, new Map());
    if (state === "pole" || state === "gap") {
      return refusals.notFinite(part.at, { en: "A constant part of this answer", zh: "答案中的一个常数部分" });
    }
  }
  return null;
}

const mayLackValue = (e: Expression): boolean =>
  e.kind === "call" || (e.kind === "power" && e.exponent.kind !== "number") || children(e).some(mayLackValue);
