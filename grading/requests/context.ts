import type { Tolerance } from "../answer-types/tolerance";
import { type DomainOption, readOptionsFor, type VariableOptions } from "../answer-types/variables";
import { constantValue } from "../expression/check";
import type { Expression } from "../expression/expression";
import { canonicalName } from "../expression/names";
import { fromDecimal } from "../expression/rational";
import type { ReadOptions } from "../expression/read";
import { namesIn } from "../expression/walk";
import { all, chain, type Made, made, refused } from "./made";
import { readReference } from "./reference";
import type { GradeRequest } from "./schema";

/** What all answer types take from a request: its variables, how its references are read, its tolerance. */
export interface Context {
  readonly domains: Readonly<Record<string, DomainOption>>;
  /** Canonical names of the listed variables. */
  readonly names: readonly string[];
  readonly syntax: { readonly syntax?: "auto" | "plain" | "latex" };
  readonly tolerance: { readonly tolerance?: Tolerance };
  /** One value. `field` names the place in the request for errors. */
  readonly one: (text: string, field?: string) => Made<Expression>;
  /** A list of values, as a list of texts or as one text. */
  readonly entries: (reference: string | readonly string[], field?: string) => Made<Expression[]>;
  /** Rows of values, as one text. */
  readonly rows: (reference: string, field?: string) => Made<Expression[][]>;
  /** How answers are read: the listed variables, those of the references, and any other letter as a real variable. */
  readonly options: (references: readonly Expression[]) => VariableOptions;
}

export function contextOf(request: GradeRequest): Made<Context> {
  return chain(domainsOf(request.variables), (domains) => {
    const names = Object.keys(domains);
    // Of a number bounds may be enough, however many digits it has.
    const long = request.type === "number";
    const reading = (values: "one" | "many"): ReadOptions => ({ ...readOptionsFor({ names, domains }, values), long });
    const one = (text: string, field = "reference"): Made<Expression> => readReference(text, field, reading("one"));
    const entries = (reference: string | readonly string[], field = "reference"): Made<Expression[]> =>
      typeof reference === "string"
        ? chain(readReference(reference, field, reading("many")), (list) => made(flat(list)))
        : all(reference.map((text, i) => one(text, `${field}.${i}`)));
    const rows = (reference: string, field = "reference"): Made<Expression[][]> =>
      chain(readReference(reference, field, reading("many")), (list) =>
        list.kind === "list"
          ? made(list.items.map((row) => (row.kind === "list" ? [...row.items] : [row])))
          : refused(`${field}: a matrix was expected, such as [[1, 0], [0, 1]]`),
      );
    const syntax = request.syntax === undefined ? {} : { syntax: request.syntax };
    const options = (references: readonly Expression[]): VariableOptions => ({
      names: [...new Set([...names, ...references.flatMap(namesIn)])],
      domains,
      otherNames: "variables",
      ...syntax,
    });
    return made({ domains, names, syntax, tolerance: toleranceOf(request), one, entries, rows, options });
  });
}

/** (1, 2), [[1], [2]] and [[1, 2]] are all the same list. */
function flat(list: Expression): Expression[] {
  if (list.kind !== "list" && list.kind !== "set") return [list];
  const [only] = list.items;
  const items = list.items.length === 1 && only?.kind === "list" ? only.items : list.items;
  return items.map((item) => (item.kind === "list" && item.items.length === 1 ? (item.items[0] ?? item) : item));
}

/** Variables by canonical name, their bounds checked. */
function domainsOf(given: GradeRequest["variables"]): Made<Readonly<Record<string, DomainOption>>> {
  const domains: Record<string, DomainOption> = {};
  for (const [name, { domain, min, max }] of Object.entries(given ?? {})) {
    const bounds = all([rationalBound(min, `variables.${name}.min`), rationalBound(max, `variables.${name}.max`)]);
    if (!bounds.ok) return bounds;
    domains[canonicalName(name)] = {
      ...(domain !== undefined && { domain }),
      ...(min !== undefined && { min }),
      ...(max !== undefined && { max }),
    };
  }
  return made(domains);
}

function rationalBound(bound: number | string | undefined, field: string): Made<null> {
  if (bound === undefined || typeof bound === "number") return made(null);
  return chain(readReference(bound, field, {}), (value) =>
    constantValue(value) === null
      ? refused(`${field}: a rational number was expected, such as 0 or "1/3"`)
      : made(null),
  );
}

/** Decimal numbers in JSON mean what they say: 0.1 is one tenth. */
function toleranceOf({ tolerance }: GradeRequest): { readonly tolerance?: Tolerance } {
  if (tolerance === undefined) return {};
  const { absolute, relative, significantFigures } = tolerance;
  return {
    tolerance: {
      ...(absolute !== undefined && { absolute: fromDecimal(absolute) }),
      ...(relative !== undefined && { relative: fromDecimal(relative) }),
      ...(significantFigures !== undefined && { significantFigures }),
    },
  };
}
