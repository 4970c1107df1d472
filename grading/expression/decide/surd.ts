import { limits } from "../../limits";
import { add, multiply, negate, one, type Rational } from "../rational";
import { negative, type Term } from "./term";
import { integerRoot } from "./whole-roots";

const mostSquare = 10n ** BigInt(limits.digits);

/**
 * The radicands of √(a + t) = √((a+d)/2) ± √((a-d)/2) with the sign of t, where t² is rational, a > 0, and a² - t² = d² with rational d:
 * √(3 + 2√2) = 1 + √2.
 */
export function denested(
  argument: Term,
): { readonly large: Rational; readonly small: Rational; readonly negative: boolean } | null {
  const [x, y] = argument.args;
  if (x === undefined || y === undefined || argument.args.length !== 2) return null;
  const [a, surd] = x.kind === "rational" ? [x, y] : [y, x];
  const square = a.kind === "rational" && a.value.n > 0n ? squareOfSurd(surd) : null;
  if (square === null || a.kind !== "rational" || square.n > mostSquare || square.d > mostSquare) return null;
  const rest = add(multiply(a.value, a.value), negate(square));
  if (rest.n < 0n) return null;
  const [n, d] = [integerRoot(rest.n, 2), integerRoot(rest.d, 2)];
  if (n * n !== rest.n || d * d !== rest.d) return null;
  const half = (difference: Rational): Rational => multiply(add(a.value, difference), { n: 1n, d: 2n });
  return { large: half({ n, d }), small: half({ n: -n, d }), negative: surd.signs === negative };
}

/** t² where t is a rational number times square roots of rational numbers above 0; else null. */
export function squareOfSurd(term: Term): Rational | null {
  let square = one;
  for (const factor of term.kind === "product" ? term.args : [term]) {
    if (factor.kind === "rational") square = multiply(square, multiply(factor.value, factor.value));
    else {
      const [inner] = factor.args;
      if (factor.kind !== "root" || factor.n !== 2 || inner?.kind !== "rational" || inner.value.n <= 0n) return null;
      square = multiply(square, inner.value);
    }
  }
  return square;
}
