import { type Bounds, gap, pole } from "./bounds";
import { oddRootOutward, powerOutward } from "./function-bounds";
import { addOutward, divideOutward, functionOutward, largestProduct, outward, smallestProduct } from "./rounding";
import type { Term } from "./term";

// Each sets what is known of a term from what is known of its arguments; `a` and `b` are the bounds of the first one.

export function encloseSum(bounds: Bounds, term: Term): void {
  let low = 0;
  let high = 0;
  for (const { id } of term.args) {
    low = addOutward(low, bounds.lowOf(id), -1);
    high = addOutward(high, bounds.highOf(id), 1);
  }
  bounds.set(term, low, high);
}

export function encloseProduct(bounds: Bounds, term: Term): void {
  let low = 1;
  let high = 1;
  for (const { id } of term.args) {
    const [c, d] = [bounds.lowOf(id), bounds.highOf(id)];
    const bottom = smallestProduct(low, high, c, d);
    high = largestProduct(low, high, c, d);
    low = bottom;
  }
  bounds.set(term, low, high);
}

export function enclosePower(bounds: Bounds, term: Term, a: number, b: number): void {
  const even = term.n % 2 === 0;
  const small = even ? (a >= 0 ? a : b <= 0 ? -b : 0) : a;
  const large = even ? Math.max(Math.abs(a), Math.abs(b)) : b;
  const n = Math.abs(term.n);
  const low = powerOutward(small, n, -1);
  const high = powerOutward(large, n, 1);
  if (term.n > 0) bounds.set(term, low, high);
  else if (low === 0 && high === 0) bounds.none(term, pole);
  else if (low < 0 && high > 0) {
    bounds.set(term, -Infinity, Infinity);
    bounds.doubt(term);
  } else {
    bounds.set(
      term,
      high === 0 ? -Infinity : divideOutward(1, high, -1),
      low === 0 ? Infinity : divideOutward(1, low, 1),
    );
    if (low === 0 || high === 0) bounds.doubt(term);
  }
}

export function encloseLogarithm(bounds: Bounds, term: Term, a: number, b: number): void {
  const small = a >= 0 ? a : b <= 0 ? -b : 0;
  const large = Math.max(Math.abs(a), Math.abs(b));
  if (large === 0) bounds.none(term, pole);
  else if (small === 1 && large === 1) bounds.set(term, 0, 0);
  else {
    bounds.set(term, functionOutward(Math.log(small), -1), functionOutward(Math.log(large), 1));
    if (small === 0) bounds.doubt(term);
  }
}

export function encloseRoot(bounds: Bounds, term: Term, a: number, b: number): void {
  if (term.n !== 2) {
    bounds.set(term, oddRootOutward(a, term.n, -1), oddRootOutward(b, term.n, 1));
  } else if (b < 0) bounds.none(term, gap);
  else {
    const [s, t] = [Math.sqrt(Math.max(0, a)), Math.sqrt(b)];
    // So small a root has a square that is a double, so that multiplying back shows whether it is exact.
    const exact = (root: number, square: number): boolean =>
      root < 65536 && root * root === square && Number.isInteger(root * 1024);
    bounds.set(term, exact(s, a) ? s : outward(s, -1), exact(t, b) ? t : outward(t, 1));
    if (a < 0) bounds.doubt(term);
  }
}

export function encloseWave(bounds: Bounds, term: Term, a: number, b: number): void {
  const width = b - a;
  if (!(width < 0.5) || Math.abs(a) > 1e6) {
    bounds.set(term, -1, 1);
    return;
  }
  const middle = term.kind === "sin" ? Math.sin(a) : Math.cos(a);
  if (width === 0 && a === 0) bounds.set(term, middle, middle);
  // Neither function moves by more than the width of its argument.
  else bounds.set(term, functionOutward(middle - width, -1), functionOutward(middle + width, 1));
}

export function encloseFactorial(bounds: Bounds, term: Term, a: number, b: number): void {
  if (a !== b || !Number.isInteger(a)) bounds.set(term, -Infinity, Infinity);
  else if (a < 0) bounds.none(term, pole);
  else if (a > 170) bounds.set(term, 1e300, Infinity);
  else {
    let found = 1;
    for (let i = 2; i <= a; i += 1) found *= i;
    const slack = a <= 18 ? 0 : found * 1e-13;
    bounds.set(term, found - slack, found + slack);
  }
}
