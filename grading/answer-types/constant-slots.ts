import { exactValue } from "../expression/constants";
import { type Expression, nowhere } from "../expression/expression";
import { mapChildren } from "../expression/map-children";
import { isInteger } from "../expression/rational";
import { substituted } from "../expression/substitute";
import { hasVariables } from "./constant-parts";
import { expanded } from "./expanded";
import { opposite, product, quotient, sum } from "./made";
import { isGiven, type Tolerance } from "./tolerance";

/** Where a constant stands: it multiplies what has variables, is added to it, is an exponent of it, or is anything else. */
type Role = "factor" | "term" | "exponent" | "part";

export interface Slot {
  /** The name that stands for the constant in the tree; no answer can hold it. */
  readonly name: string;
  readonly value: Expression;
  readonly role: Role;
}

/** A formula with a name in place of each of its constants, all constants of one product or sum together. */
export interface Template {
  readonly tree: Expression;
  readonly slots: readonly Slot[];
}

/** The templates of an expression as it is written, and multiplied out; none where no constant may move. */
export function templatesOf(e: Expression, tolerance: Tolerance): readonly Template[] {
  if (!isGiven(tolerance)) return [];
  const multiplied = expanded(e);
  return multiplied === null ? [templateOf(e)] : [templateOf(e), templateOf(multiplied)];
}

/** Whole exponents of variables are what a formula is made of, not constants in it, so they stay. */
export function templateOf(e: Expression): Template {
  const slots: Slot[] = [];
  const place = (value: Expression, role: Role): Expression => {
    const name = `constant ${slots.length}`;
    slots.push({ name, value, role });
    return { kind: "symbol", name, at: nowhere };
  };
  let raised = false;
  const of = (part: Expression, role: Role = "part"): Expression => {
    if (!hasVariables(part)) return place(part, raised ? "exponent" : role);
    switch (part.kind) {
      case "multiply":
      case "divide":
      case "negate": {
        const { constant, above, below } = factorsOf(part);
        const others = product(above.map((each) => of(each)));
        const rest = below.length === 0 ? others : quotient(others, product(below.map((each) => of(each))));
        return constant === null ? rest : product([of(constant, "factor"), rest]);
      }
      case "add": {
        const constants = part.terms.filter((term) => !hasVariables(term));
        const others = part.terms.filter(hasVariables).map((term) => of(term));
        const [first, ...more] = constants;
        const [head, ...tail] = others;
        if (head === undefined) return part;
        return sum(first === undefined ? [head, ...tail] : [head, ...tail, of(sum([first, ...more]), "term")]);
      }
      case "power": {
        if (!hasVariables(part.base)) return { ...part, base: of(part.base), exponent: of(part.exponent) };
        const base = of(part.base);
        const value = hasVariables(part.exponent) ? null : exactValue(part.exponent);
        if (value !== null && isInteger(value)) return { ...part, base };
        const outer = raised;
        raised = true;
        const exponent = of(part.exponent);
        raised = outer;
        return { ...part, base, exponent };
      }
      case "reduce":
        return { ...part, body: of(part.body) };
      default:
        return mapChildren(part, (child) => of(child));
    }
  };
  return { tree: of(e), slots };
}

/** The template with constants put in. */
export const filled = ({ tree }: Template, constants: ReadonlyMap<string, Expression>): Expression =>
  substituted(tree, constants);

interface Factors {
  /** Null where no constant is a factor. */
  readonly constant: Expression | null;
  readonly above: readonly Expression[];
  readonly below: readonly Expression[];
}

/** The factors of a product, a quotient or an opposite: its constants together, and the others. */
function factorsOf(e: Expression): Factors {
  const [numbers, divisors, above, below]: [Expression[], Expression[], Expression[], Expression[]] = [[], [], [], []];
  let negated = false;
  const collect = (part: Expression, inverse: boolean): void => {
    if (!hasVariables(part)) (inverse ? divisors : numbers).push(part);
    else if (part.kind === "multiply") for (const factor of part.factors) collect(factor, inverse);
    else if (part.kind === "negate") {
      negated = !negated;
      collect(part.argument, inverse);
    } else if (part.kind === "divide") {
      collect(part.numerator, inverse);
      collect(part.denominator, !inverse);
    } else (inverse ? below : above).push(part);
  };
  collect(e, false);
  if (numbers.length + divisors.length === 0 && !negated) return { constant: null, above, below };
  const upper = product(numbers);
  const size = divisors.length === 0 ? upper : quotient(upper, product(divisors));
  return { constant: negated ? opposite(size) : size, above, below };
}
