import type { Expression } from "../expression";
import { negative, number, sum, symbol } from "../made";
import { add, compare, one, type Rational, zero } from "../rational";
import { substituted } from "../substitute";
import { namesIn } from "../walk";
import { standsInIndex } from "./stands-in-index";

/**
 * What is added from n to n + 1, where n is `start` or more: of a sum up to n its next term, so that no long sum is left to be worked out,
 * but of one that may be shorter than empty.
 */
export function step(e: Expression, n: string, start: Rational): Expression {
  if (!namesIn(e).includes(n)) return number(zero);
  const isFree = (part: Expression): boolean => !namesIn(part).includes(n);
  switch (e.kind) {
    case "add":
      return { ...e, terms: e.terms.map((term) => step(term, n, start)) };
    case "negate":
      return { ...e, argument: step(e.argument, n, start) };
    case "divide":
      return isFree(e.denominator) ? { ...e, numerator: step(e.numerator, n, start) } : difference(e, n);
    case "multiply":
      return e.factors.filter((factor) => !isFree(factor)).length === 1
        ? { ...e, factors: e.factors.map((factor) => (isFree(factor) ? factor : step(factor, n, start))) }
        : difference(e, n);
    case "reduce": {
      const { operator, index, from, to, body } = e;
      const isPlain = operator === "sum" && to?.kind === "symbol" && to.name === n;
      const begins = from?.kind === "number" && compare(from.value, add(start, one)) <= 0;
      return isPlain && begins && index !== n && isFree(body) && !standsInIndex(body, index)
        ? substituted(body, new Map([[index, after(n)]]))
        : difference(e, n);
    }
    default:
      return difference(e, n);
  }
}

function difference(e: Expression, n: string): Expression {
  return sum(substituted(e, new Map([[n, after(n)]])), negative(e));
}

const after = (n: string): Expression => sum(symbol(n), number(one));
