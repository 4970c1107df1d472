import type { Domain } from "../domain";
import type { Expression } from "../expression";
import { number, sum, symbol } from "../made";
import { one, zero } from "../rational";
import { substituted } from "../substitute";
import { type Compare, type Decided, undecided } from "./decided";
import { type Prepared, prepare } from "./prepare";
import type { Pair } from "./separate";
import { standsInIndex } from "./stands-in-index";

/** Most pairs of variables that are told apart. */
const mostVariables = 3;

/**
 * Two whole variables one of which is the larger one: d = n + 1 + e or n = d + e with e ≥ 0. Between n and n + 1 there is no d, so that
 * min(n + 1, d) is one of the two in either case.
 */
export function byOrderOfWholes(pair: Pair, depth: number, compare: Compare): Decided {
  const { key, answer, domains } = pair;
  if (depth > 1) return undecided;
  if (key.cases.length + answer.cases.length === 0) return undecided;
  const names = [...domains].filter(([, { kind }]) => kind === "integer").map(([name]) => name);
  const isIndex = (name: string) => [key, answer].some(({ expression }) => standsInIndex(expression, name));
  if (names.length < 2 || names.length > mostVariables || names.some(isIndex)) return undecided;
  const isEqualWhere = (name: string, larger: Expression): boolean => {
    const within = new Map([...key.domains, [name, atLeast0] as const]);
    const of = ({ expression }: Prepared): Prepared =>
      prepare(substituted(expression, new Map([[name, larger]])), within);
    return compare(of(key), of(answer), null, depth + 1, false).kind === "equal";
  };
  for (const [i, a] of names.entries())
    for (const b of names.slice(i + 1))
      if (isEqualWhere(b, sum(symbol(a), symbol(b), number(one))) && isEqualWhere(a, sum(symbol(a), symbol(b))))
        return { kind: "equal", method: "regions" };
  return undecided;
}

const atLeast0: Domain = { kind: "integer", min: zero };
