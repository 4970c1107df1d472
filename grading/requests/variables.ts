import type { DomainOption, VariableOptions } from "../answer-types/variables";
import { constantValue } from "../expression/check";
import type { Expression } from "../expression/expression";
import { canonicalName } from "../expression/names";
import { namesIn } from "../expression/walk";
import type { Refused } from "./answering";
import { readReference } from "./reference";
import type { GradeRequest } from "./schema";

type Variables = Readonly<Record<string, DomainOption>>;

/** The request's variables by canonical name, their bounds checked. */
export function variablesOf(
  given: GradeRequest["variables"],
): { readonly ok: true; readonly value: Variables } | Refused {
  const domains: Record<string, DomainOption> = {};
  for (const [name, { domain, min, max }] of Object.entries(given ?? {})) {
    for (const [field, bound] of [
      ["min", min],
      ["max", max],
    ] as const) {
      const problem = unbounded(bound, `variables.${name}.${field}`);
      if (problem !== null) return problem;
    }
    domains[canonicalName(name)] = {
      ...(domain !== undefined && { domain }),
      ...(min !== undefined && { min }),
      ...(max !== undefined && { max }),
    };
  }
  return { ok: true, value: domains };
}

function unbounded(bound: number | string | undefined, field: string): Refused | null {
  if (bound === undefined || typeof bound === "number") return null;
  const reading = readReference(bound, field, {});
  if (!reading.ok) return reading;
  return constantValue(reading.value) === null
    ? { ok: false, error: `${field}: a rational number was expected, such as 0 or "1/3"` }
    : null;
}

/** How answers are read: in the request's variables and those of the reference; other letters are real variables too. */
export function answerOptions(
  request: GradeRequest,
  domains: Variables,
  references: readonly Expression[],
): VariableOptions {
  const names = references.flatMap(namesIn);
  return {
    names: [...new Set([...Object.keys(domains), ...names])],
    domains,
    otherNames: "variables",
    ...(request.syntax !== undefined && { syntax: request.syntax }),
  };
}
