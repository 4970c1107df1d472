import { children, type Term } from "./term";
import { textOf } from "./text";

/** What is known of the sign of every entry wherever it has a value; null where nothing is. */
export type KnownSign = "positive" | "nonnegative" | null;

/**
 * The sign that the form of a term shows: exponentials and their sums, squares, norms. Rules such as ln(ab) = ln a + ln b
 * are laws only where it is known, since ln(ab) has a value for two negative factors too. Linear in the term.
 */
export function knownSign(term: Term): KnownSign {
  switch (term.kind) {
    case "number":
      return term.value.n > 0n ? "positive" : term.value.n === 0n ? "nonnegative" : null;
    case "size":
    case "ones":
      return "positive";
    case "identity":
      return "nonnegative";
    case "symbol":
    case "inverse":
      return null;
    case "add": {
      const signs = term.terms.map(knownSign);
      if (signs.includes(null)) return null;
      return signs.includes("positive") ? "positive" : "nonnegative";
    }
    case "entrywise":
      return ofFactors(term.terms);
    case "product": {
      // xᵀx and uᵀv with u = v written twice: a sum of squares.
      const { left, right } = term;
      const turned = left.kind === "transpose" ? left.argument : null;
      const squares = turned !== null && turned.shape.columns === "1" && textOf(turned) === textOf(right);
      return squares ? "nonnegative" : weaker(knownSign(left), knownSign(right));
    }
    case "quotient":
      return weaker(knownSign(term.numerator), knownSign(term.denominator));
    case "power": {
      const base = knownSign(term.base);
      return base === null && term.exponent % 2 === 0 ? "nonnegative" : base;
    }
    case "matrix-power":
      return knownSign(term.base);
    case "transpose":
    case "diagonal":
    case "total":
    case "largest":
      return knownSign(term.argument);
    case "diag":
      return knownSign(term.argument) === null ? null : "nonnegative";
    case "map":
      return ofFunction(term);
    case "reduce": {
      const body = knownSign(term.body);
      // A sum over no moments is 0.
      return term.operator === "sum" && body !== null ? "nonnegative" : body;
    }
  }
}

const weaker = (a: KnownSign, b: KnownSign): KnownSign =>
  a === null || b === null ? null : a === "positive" && b === "positive" ? "positive" : "nonnegative";

/** Of a product: factors that stand twice are squares. */
function ofFactors(factors: readonly Term[]): KnownSign {
  const unknown = new Map<string, number>();
  let known: KnownSign = "positive";
  for (const factor of factors) {
    const sign = knownSign(factor);
    if (sign === null) unknown.set(textOf(factor), (unknown.get(textOf(factor)) ?? 0) + 1);
    else known = weaker(known, sign);
  }
  if (unknown.size === 0) return known;
  return [...unknown.values()].every((count) => count % 2 === 0) ? "nonnegative" : null;
}

function ofFunction({ name, arguments: values }: Term & { readonly kind: "map" }): KnownSign {
  const [argument] = values;
  switch (name) {
    case "exp":
    case "cosh":
    case "sech":
    case "sigmoid":
    case "softplus":
    case "pi":
      return "positive";
    case "sqrt":
      return argument !== undefined && knownSign(argument) === "positive" ? "positive" : "nonnegative";
    case "step":
      return "nonnegative";
    case "max": {
      const signs = values.map(knownSign);
      return signs.includes("positive") ? "positive" : signs.includes("nonnegative") ? "nonnegative" : null;
    }
    case "min":
      return values.map(knownSign).reduce(weaker);
    case "tanh":
    case "sinh":
    case "coth":
    case "csch":
    case "ln":
    case "sin":
    case "cos":
    case "sign":
    case "side":
    case "above":
    case "atLeast":
    case "erf":
    case "arctan":
    case "artanh":
      return null;
  }
}

/**
 * Whether a term is analytic where it has a value: unless it is 0 everywhere, it is then 0 only on a set without volume,
 * and a factor that cancels fills a gap there and no more.
 */
export const isAnalytic = (term: Term): boolean =>
  term.kind !== "largest" && !(term.kind === "map" && withKinks.has(term.name)) && children(term).every(isAnalytic);

const withKinks: ReadonlySet<string> = new Set(["sign", "side", "above", "atLeast", "step", "max", "min"]);

/** Whether a term is certain to have a value but for a set without volume, so that it may go where only its sign counts. */
export function isTotal(term: Term): boolean {
  if (!children(term).every(isTotal)) return false;
  switch (term.kind) {
    case "quotient":
      return isAnalytic(term.denominator);
    case "power":
      return term.exponent > 0 || isAnalytic(term.base);
    case "inverse":
      return false;
    case "map": {
      const [argument] = term.arguments;
      if (term.name === "ln") return argument !== undefined && knownSign(argument) === "positive";
      if (term.name === "sqrt") return argument !== undefined && knownSign(argument) !== null;
      return term.name !== "artanh";
    }
    default:
      return true;
  }
}
