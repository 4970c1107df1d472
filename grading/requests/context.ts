import { combined } from "../answer-types/list-algebra";
import { conditionInPlaceOfValue } from "../answer-types/no-condition";
import { readFormula } from "../answer-types/read-formula";
import { isValue, listed } from "../answer-types/read-vector";
import type { Tolerance } from "../answer-types/tolerance";
import {
  type DomainOption,
  engineersPlane,
  isPlane,
  plane,
  readOptionsFor,
  type VariableOptions,
} from "../answer-types/variables";
import type { Expression } from "../expression/expression";
import { familiesIn } from "../expression/families";
import { imaginaryUnit } from "../expression/imaginary-unit";
import { fromDecimal } from "../expression/rational";
import type { ReadOptions } from "../expression/read";
import { namesIn } from "../expression/walk";
import { domainsOf } from "./domains";
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
    const real = contextIn(domains, request);
    const unit = unitIn(request, real);
    if (unit === null) return made(real);
    return made(contextIn({ ...domains, [unit === "j" ? engineersPlane : plane]: { domain: "complex" } }, request));
  });
}

/**
 * The letter by which the reference means the imaginary unit, an i or j that is no variable of the request: e^{iπn}, cos x + i sin x. That of
 * e^{ix} may as well be an index; then an answer tells, to which nothing else would be equal. Null where there is none.
 */
function unitIn(request: GradeRequest, { one, domains, names, options }: Context): string | null {
  if (request.type !== "formula" || Object.values(domains).some(({ domain }) => domain === "complex")) return null;
  const key = one(request.reference);
  const known = new Set(names);
  const unit = key.ok ? imaginaryUnit(key.value, known) : null;
  if (!key.ok || unit?.kind !== "symbol") return null;
  const sure = imaginaryUnit(key.value, known, "exponent with π");
  if (sure !== null) return sure.kind === "symbol" ? sure.name : null;
  const answer = readFormula(request.answer, options([key.value]));
  return answer.ok && imaginaryUnit(answer.value, known, "exponent with π") !== null ? unit.name : null;
}

function contextIn(domains: Context["domains"], request: GradeRequest): Context {
  const names = Object.keys(domains).filter((name) => !isPlane(name));
  // A whole number may have any size, and of a number bounds may be enough.
  const long = request.type === "number" || request.type === "integer";
  const reading = (values: "one" | "many"): ReadOptions => ({ ...readOptionsFor({ names, domains }, values), long });
  const one = (text: string, field = "reference"): Made<Expression> =>
    chain(readReference(text, field, reading("one")), (value) => asValue(value, field));
  const entries = (reference: string | readonly string[], field = "reference"): Made<Expression[]> =>
    typeof reference === "string"
      ? chain(readReference(reference, field, reading("many")), (list) =>
          all(flat(combined(list)).map((value) => asValue(value, field))),
        )
      : all(reference.map((text, i) => one(text, `${field}.${i}`)));
  const rows = (reference: string, field = "reference"): Made<Expression[][]> =>
    chain(readReference(reference, field, reading("many")), (list) =>
      all(inRows(listed(combined(list))).map((row) => all(row.map((value) => asValue(value, field))))),
    );
  const syntax = request.syntax === undefined ? {} : { syntax: request.syntax };
  const options = (references: readonly Expression[]): VariableOptions => ({
    names: [...new Set([...names, ...references.flatMap(namesIn)])],
    domains,
    families: references.flatMap((each) => familiesIn(each)),
    otherNames: "variables",
    ...syntax,
  });
  return { domains, names, syntax, tolerance: toleranceOf(request), one, entries, rows, options };
}

/** An equation as a key, or a list in a list, would be equal to no answer. */
function asValue(value: Expression, field: string): Made<Expression> {
  const problem = conditionInPlaceOfValue(value);
  if (problem !== null) return refused(`${field}: ${problem.message.en}`);
  return isValue(value) ? made(value) : refused(`${field}: a value was expected in place of a list`);
}

/** The rows of a matrix as an answer would give it: a list alone is one row, unless it is written as a column. */
function inRows(list: Expression): readonly (readonly Expression[])[] {
  if (list.kind !== "list") return [[list]];
  if (list.items.every(isValue)) return list.written === "column" ? list.items.map((item) => [item]) : [list.items];
  return list.items.map((row) => (row.kind === "list" ? row.items : [row]));
}

/** (1, 2), [[1], [2]] and [[1, 2]] are all the same list. */
function flat(list: Expression): Expression[] {
  if (list.kind !== "list" && list.kind !== "set") return [list];
  const [only] = list.items;
  const items = list.items.length === 1 && only?.kind === "list" ? only.items : list.items;
  return items.map((item) => (item.kind === "list" && item.items.length === 1 ? (item.items[0] ?? item) : item));
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
