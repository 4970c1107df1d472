import { add, divide, multiply, negate, type Rational, rational, zero } from "../rational";
import { dependsOn } from "./any-part";
import { difference, minus, number, product, scaled, sum } from "./build";
import { formOf } from "./form";
import { realPower } from "./logarithm";
import { addPolynomials, scalePolynomial } from "./polynomial";
import { exponential, integerPower, inverse, rationalPower } from "./powers";
import { first, nil, rationalTerm, type Term, type Terms } from "./term";
import { factorial } from "./whole-numbers";

/** The highest degree of a polynomial that is summed in closed form. */
const highestDegree = 12;

/** ∑ or ∏ of `body` over dummy = 0 … count-1 in closed form, or null where none is known here. */
export function closedForm(
  terms: Terms,
  operator: "sum" | "product",
  body: Term,
  dummy: Term,
  count: Term,
): Term | null {
  if (!dependsOn(body, dummy.name)) {
    return operator === "sum" ? product(terms, [count, body]) : powerOf(terms, body, count);
  }
  if (operator === "product") return closedProduct(terms, body, dummy, count);
  const coefficients = polynomialIn(terms, body, dummy.name);
  if (coefficients !== null) {
    return sum(
      terms,
      coefficients.map((coefficient, degree) => product(terms, [coefficient, powerSum(terms, degree, count)])),
    );
  }
  const geometric = geometricIn(terms, body, dummy.name);
  if (geometric === null) return null;
  const { coefficient, logRatio } = geometric;
  // c·(r^count - 1)/(r - 1) with r = e^logRatio.
  const ratio = exponential(terms, logRatio);
  const above = difference(terms, realPower(terms, ratio, count, noGuard), number(terms, 1));
  const below = difference(terms, ratio, number(terms, 1));
  return product(terms, [coefficient, above, inverse(terms, below)]);
}

/** body^count: the count is a whole number, so that no base needs a guard. */
function powerOf(terms: Terms, body: Term, count: Term): Term | null {
  if (count.kind === "rational") return rationalPower(terms, body, count.value);
  if (body.kind === "exp") return exponential(terms, product(terms, [count, first(body)]));
  return body.signs === nil || !count.integer ? null : realPower(terms, body, count, noGuard);
}

const noGuard = (): void => {};

/** Factor by factor: ∏ c·(i + 1)² is c^n·(n!)², ∏ e^{f(i)} is e^{∑ f(i)}. */
function closedProduct(terms: Terms, body: Term, dummy: Term, count: Term): Term | null {
  switch (body.kind) {
    case "product": {
      const parts: Term[] = [];
      for (const factor of body.args) {
        const part = closedForm(terms, "product", factor, dummy, count);
        if (part === null) return null;
        parts.push(part);
      }
      return product(terms, parts);
    }
    case "power": {
      const base = closedForm(terms, "product", first(body), dummy, count);
      return base === null ? null : integerPower(terms, base, body.n);
    }
    case "exp": {
      const exponent = closedForm(terms, "sum", first(body), dummy, count);
      return exponent === null ? null : exponential(terms, exponent);
    }
    default:
      return rising(terms, body, dummy, count);
  }
}

/** ∏ s·(b + i) over i = 0 … count-1, read forwards or, as ∏ -s·(-b - count + 1 + i), backwards: s^count·(b + count - 1)!/(b - 1)! for a whole b >= 1. */
function rising(terms: Terms, body: Term, dummy: Term, count: Term): Term | null {
  const [start, slope, ...higher] = polynomialIn(terms, body, dummy.name) ?? [];
  if (start === undefined || slope === undefined || higher.length > 0 || (slope.signs & nil) !== 0) return null;
  const forwards = product(terms, [start, inverse(terms, slope)]);
  const backwards = difference(terms, number(terms, 1), sum(terms, [forwards, count]));
  for (const [from, scale] of [
    [collected(terms, forwards), slope],
    [collected(terms, backwards), minus(terms, slope)],
  ] as const) {
    if (!isWholeFromOne(from)) continue;
    const scaling = powerOf(terms, scale, count);
    if (scaling === null) return null;
    const before = difference(terms, from, number(terms, 1));
    return product(terms, [
      scaling,
      factorial(terms, sum(terms, [before, count])),
      inverse(terms, factorial(terms, before)),
    ]);
  }
  return null;
}

/** The number that a term is once its like terms are collected and common factors cancelled; else the term as it is. */
export function collected(terms: Terms, term: Term): Term {
  const form = formOf(term, () => null);
  const [leading] = form?.below.values() ?? [];
  if (form === null || leading === undefined) return term;
  const same = form.above.get(leading.key)?.coefficient ?? zero;
  const value = divide(same, leading.coefficient);
  const rest = addPolynomials(form.above, scalePolynomial(form.below, negate(value)));
  return rest.size === 0 ? rationalTerm(terms, value) : term;
}

function isWholeFromOne(term: Term): boolean {
  if (term.kind === "rational") return term.value.d === 1n && term.value.n >= 1n && term.value.n <= 64n;
  return term.integer && term.low >= 1;
}

/** Coefficients, from degree 0, of a term that is a polynomial in the named variable; else null. */
export function polynomialIn(terms: Terms, term: Term, name: string): Term[] | null {
  if (!dependsOn(term, name)) return [term];
  switch (term.kind) {
    case "variable":
      return [number(terms, 0), number(terms, 1)];
    case "sum": {
      const columns: Term[][] = [];
      for (const part of term.args) {
        const inner = polynomialIn(terms, part, name);
        if (inner === null) return null;
        for (const [degree, coefficient] of inner.entries())
          columns[degree] = [...(columns[degree] ?? []), coefficient];
      }
      return columns.map((column) => sum(terms, column));
    }
    case "product":
      return term.args.reduce<Term[] | null>(
        (left, factor) => {
          const right = left === null ? null : polynomialIn(terms, factor, name);
          return left === null || right === null ? null : multiplyPolynomials(terms, left, right);
        },
        [number(terms, 1)],
      );
    case "power": {
      if (term.n < 0) return null;
      const base = polynomialIn(terms, first(term), name);
      let made: Term[] | null = [number(terms, 1)];
      for (let i = 0; i < term.n; i += 1) {
        made = base === null || made === null ? null : multiplyPolynomials(terms, made, base);
      }
      return made;
    }
    default:
      return null;
  }
}

function multiplyPolynomials(terms: Terms, a: readonly Term[], b: readonly Term[]): Term[] | null {
  if (a.length + b.length - 2 > highestDegree) return null;
  const columns: Term[][] = [];
  for (const [i, left] of a.entries()) {
    for (const [j, right] of b.entries()) columns[i + j] = [...(columns[i + j] ?? []), product(terms, [left, right])];
  }
  return columns.map((column) => sum(terms, column));
}

/** ∑_{i=0}^{count-1} i^degree by Bernoulli numbers (Faulhaber). */
function powerSum(terms: Terms, degree: number, count: Term): Term {
  const scale = rational(1n, BigInt(degree + 1));
  const parts: Term[] = [];
  let choose = 1n;
  for (const [k, bernoulli] of bernoulliNumbers(degree).entries()) {
    const coefficient = multiply(multiply(scale, rational(choose)), bernoulli);
    if (coefficient.n !== 0n) parts.push(scaled(terms, coefficient, integerPower(terms, count, degree + 1 - k)));
    choose = (choose * BigInt(degree + 1 - k)) / BigInt(k + 1);
  }
  return sum(terms, parts);
}

/** B_0 … B_n with B_1 = -1/2. */
function bernoulliNumbers(n: number): Rational[] {
  const found: Rational[] = [];
  for (let m = 0; m <= n; m += 1) {
    let total = m === 0 ? rational(1n) : zero;
    let choose = 1n;
    for (const [k, earlier] of found.entries()) {
      total = add(total, multiply(rational(-choose), earlier));
      choose = (choose * BigInt(m + 1 - k)) / BigInt(k + 1);
    }
    found.push(m === 0 ? total : multiply(total, rational(1n, BigInt(m + 1))));
  }
  return found;
}

/** coefficient·e^(logRatio·dummy), where neither depends on the dummy. */
function geometricIn(
  terms: Terms,
  term: Term,
  name: string,
): { readonly coefficient: Term; readonly logRatio: Term } | null {
  const factors = term.kind === "product" ? term.args : [term];
  const coefficients: Term[] = [];
  const exponents: Term[] = [];
  for (const factor of factors) {
    if (!dependsOn(factor, name)) coefficients.push(factor);
    else if (factor.kind === "exp") exponents.push(first(factor));
    else return null;
  }
  const spread = polynomialIn(terms, sum(terms, exponents), name);
  if (spread === null || spread.length !== 2) return null;
  const [constant, slope] = spread;
  if (constant === undefined || slope === undefined) return null;
  if (slope.kind === "rational" && slope.value.n === 0n) return null;
  return { coefficient: product(terms, [...coefficients, exponential(terms, constant)]), logRatio: slope };
}
