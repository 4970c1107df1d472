import { number, product } from "../decide/build";
import { isFormallyZero } from "../decide/formally-zero";
import { boundTerms, type Lowered, lowerInto, mostTerms, type Replacements } from "../decide/lower";
import { exponential } from "../decide/powers";
import { emptyTerms, rationalTerm, type Term, undefinedTerm, variableTerm } from "../decide/term";
import { wave } from "../decide/wave";
import { type Domains, domainOf } from "../domain";
import type { Expression, Reduction } from "../expression";
import { toText } from "../print-text";
import { isInteger } from "../rational";
import { children } from "../walk";
import { casesOf } from "./cases";
import { hasFamily } from "./evaluate";
import { callOf, i } from "./functions";
import { type Charts, type Complex, none, opposite, type Plane, plus, real, whole } from "./plane";
import { powerOf } from "./powers";
import { exponentialOf, multiplied, over } from "./turn";

/** Most terms of a sum of complex values that are written out. */
const mostTermsOfSum = 64n;

/** The real, or the imaginary, part of a formula over complex variables, as a real formula in their parts. */
export function lowerPart(
  part: "real" | "imaginary",
  expression: Expression,
  domains: Domains,
  charts: Charts,
  replaced: Replacements,
): Lowered {
  const terms = emptyTerms(mostTerms, false);
  const bound = boundTerms(terms, domains, replaced);
  const plane: Plane = { terms, domains, charts, bound, turns: new Map(), known: new Map() };
  const made = new Splitter(plane).value(expression);
  return { terms, root: part === "real" ? made.real : (made.imaginary ?? number(terms, 0)) };
}

/** Whether a formula over complex variables is proved to be real everywhere. */
export function isProvedReal(expression: Expression, domains: Domains): boolean {
  const terms = emptyTerms(mostTerms, false);
  const plane: Plane = { terms, domains, charts: new Map(), bound: new Map(), turns: new Map(), known: new Map() };
  const splitter = new Splitter(plane);
  return splitter.real(splitter.value(expression)).imaginary === null && !terms.full;
}

/** Takes one tree apart into real and imaginary parts. */
class Splitter {
  readonly #plane: Plane;
  readonly #known = new Map<string, Complex>();
  readonly #plain = new Map<Expression, boolean>();

  constructor(plane: Plane) {
    this.#plane = plane;
  }

  /** What is written alike is made once, so that conj(e)·e is seen to be |e|². */
  value(e: Expression): Complex {
    if (children(e).length === 0) return this.#made(e);
    const text = toText(e);
    const before = this.#known.get(text);
    if (before !== undefined) return before;
    const made = this.#made(e);
    this.#known.set(text, made);
    return made;
  }

  #made(e: Expression): Complex {
    const { terms, domains, bound } = this.#plane;
    if (terms.full) return real(undefinedTerm(terms));
    if (this.#isPlain(e)) return real(lowerInto(terms, e, domains, bound));
    switch (e.kind) {
      case "symbol":
        return this.#symbol(e.name);
      case "constant":
        return e.name === "i" ? i(this.#plane) : none(this.#plane);
      case "add":
        return e.terms.map((each) => this.value(each)).reduce((a, b) => plus(this.#plane, a, b));
      case "negate":
        return opposite(this.#plane, this.value(e.argument));
      case "multiply":
      case "hadamard":
        return e.factors.map((each) => this.value(each)).reduce((a, b) => multiplied(this.#plane, a, b));
      case "divide":
        return over(this.#plane, this.value(e.numerator), this.value(e.denominator));
      case "power":
        if (e.base.kind === "constant" && e.base.name === "e")
          return exponentialOf(this.#plane, this.value(e.exponent));
        return powerOf(this.#plane, this.value(e.base), this.value(e.exponent));
      case "call":
        return callOf(
          this.#plane,
          e.name,
          e.arguments.map((each) => this.value(each)),
          (w) => this.real(w),
        );
      case "reduce":
        return this.#reduction(e);
      case "cases":
      case "indicator":
      case "compare":
      case "and":
      case "or":
      case "not":
        return casesOf(
          this.#plane,
          e,
          (each) => this.value(each),
          (w) => this.real(w),
        );
      default:
        return none(this.#plane);
    }
  }

  /** The value without an imaginary part that is 0 by the rules of the finite fields: z·conj(z) is real. */
  real(w: Complex): Complex {
    const { terms } = this.#plane;
    if (w.imaginary === null || terms.full) return w;
    return isFormallyZero({ terms, root: w.imaginary }, terms.variables) ? real(w.real) : none(this.#plane);
  }

  #symbol(name: string): Complex {
    const { terms, bound, charts, known } = this.#plane;
    const before = known.get(name);
    if (before !== undefined) return before;
    const part = (prefix: string): Term =>
      bound.get(`${prefix} ${name}`) ?? variableTerm(terms, `${prefix} ${name}`, { kind: "real" });
    const made = charts.get(name) === "polar" ? this.#polar(part("ln"), part("arg")) : this.#cartesian(part);
    known.set(name, made);
    return made;
  }

  #cartesian(part: (prefix: string) => Term): Complex {
    return { real: part("Re"), imaginary: part("Im") };
  }

  /** z = e^(s + it). */
  #polar(s: Term, turn: Term): Complex {
    const { terms } = this.#plane;
    const size = exponential(terms, s);
    const of = (kind: "sin" | "cos"): Term => wave(terms, kind, turn);
    return {
      real: product(terms, [size, of("cos")]),
      imaginary: product(terms, [size, of("sin")]),
      polar: { size, turn, principal: true },
      squared: product(terms, [size, size]),
    };
  }

  /** A sum between numbers, written out. */
  #reduction({ operator, index, from, to, body }: Reduction): Complex {
    const { terms } = this.#plane;
    if (from === undefined || to === undefined || hasFamily(body, index)) return none(this.#plane);
    const [low, high] = [this.value(from).real, this.value(to).real];
    if (low.kind !== "rational" || high.kind !== "rational" || !isInteger(low.value) || !isInteger(high.value))
      return none(this.#plane);
    if (high.value.n - low.value.n >= mostTermsOfSum) return none(this.#plane);
    let made = whole(this.#plane, operator === "sum" ? 0 : 1);
    for (let k = low.value.n; k <= high.value.n && !terms.full; k += 1n) {
      const bound = new Map(this.#plane.bound).set(index, rationalTerm(terms, { n: k, d: 1n }));
      const each = new Splitter({ ...this.#plane, bound }).value(body);
      made = operator === "sum" ? plus(this.#plane, made, each) : multiplied(this.#plane, made, each);
    }
    return made;
  }

  /** Whether the rules for real formulas hold of a part: no complex name, no i, and no function that leaves the real numbers. */
  #isPlain(e: Expression): boolean {
    const known = this.#plain.get(e);
    if (known !== undefined) return known;
    const made = this.#staysReal(e) && children(e).every((child) => this.#isPlain(child));
    this.#plain.set(e, made);
    return made;
  }

  #staysReal(e: Expression): boolean {
    switch (e.kind) {
      case "symbol":
        return this.#plane.bound.has(e.name) || domainOf(this.#plane.domains, e.name).kind !== "complex";
      case "constant":
        return e.name !== "i";
      case "power":
        return e.exponent.kind === "number" ? isInteger(e.exponent.value) : isEuler(e.base);
      case "call":
        return !leavesReals.has(e.name);
      case "list":
      case "set":
      case "transpose":
      case "growth":
        return false;
      default:
        return true;
    }
  }
}

const isEuler = (e: Expression): boolean => e.kind === "constant" && e.name === "e";

/** Functions whose values may be complex for real arguments, and those of complex numbers. */
const leavesReals: ReadonlySet<string> = new Set([
  "ln",
  "log",
  "sqrt",
  "cbrt",
  "root",
  "arcsin",
  "arccos",
  "arcosh",
  "artanh",
  "conj",
  "Re",
  "Im",
  "arg",
]);
