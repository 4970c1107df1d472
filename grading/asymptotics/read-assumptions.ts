import { constantValue } from "../expression/check";
import type { Expression } from "../expression/expression";
import { compare, one } from "../expression/rational";
import { read } from "../expression/read";
import { namesIn } from "../expression/walk";
import { type Feedback, feedback } from "../verdict";
import { saidConstant, statementOf, statements } from "./assumption-text";
import { type Assumptions, free, type Precision, type Relation } from "./assumptions";
import { unit } from "./constant";
import { contradict } from "./contradiction";
import { direction } from "./direction";
import { isBroken } from "./fact";
import { isFailure } from "./failure";
import { freshName, isMade } from "./made-name";
import { logarithmOf, scale } from "./monomial";
import { isGivenAnyway, leavesNumbers, type Range } from "./number-range";
import { orderFrom } from "./order";
import { relate } from "./relate";
import type { Form } from "./system";

export type AssumptionReading =
  | { readonly ok: true; readonly assumptions: Assumptions }
  | { readonly ok: false; readonly feedback: Feedback };

/**
 * What is assumed of the variables, from its text: "k constant", "n <= d", "r < n", "d = n^2", "1 <= k <= n".
 *
 * A strict inequality says no more than a weak one here, where only orders count: r < n allows r = n - 1.
 */
export function readAssumptions(names: readonly string[], texts: readonly string[]): AssumptionReading {
  let assumptions = free(names);
  const ranges = new Map<string, Range>();
  const stated: { readonly text: string; readonly relations: readonly Stated[] }[] = [];
  for (const [text, part] of texts.flatMap((text) => statements(text).map((part) => [text, part] as const))) {
    const constants = saidConstant(part);
    if (constants.length > 0 && constants.every((name) => names.includes(name))) {
      assumptions = constants.reduce(withConstant, assumptions);
      continue;
    }
    const statement = statementOf(part);
    const reading = read(statement.text, { names, piecewise: true });
    const { strict, isRough } = statement;
    const relations = reading.ok ? pairsOf(reading.value, isRough ? "rough" : "exact") : null;
    if (relations === null) return notUnderstood(text);
    if (!isRough && !relations.every((each) => leavesNumbers(ranges, turned(each)))) return contradictory(texts);
    const telling = relations.filter((each) => !isGivenAnyway(turned(each)));
    stated.push({ text, relations: telling.map((each) => ({ relation: each, isStrict: strict !== null, isRough })) });
  }
  // Constants and substitutions first: they change what the inequalities mean.
  const left = stated.map(({ text, relations }) => ({
    text,
    relations: relations.filter((each) => {
      const next = substituted(assumptions, each);
      if (next !== null) assumptions = next;
      return next === null;
    }),
  }));
  const meanings = [...assumptions.substitutions.values()];
  if (meanings.some((meaning) => isFailure(orderFrom(meaning, assumptions)))) return notUnderstood(texts.join("; "));
  for (const { text, relations } of left) {
    const related = relate(
      assumptions,
      relations.map(({ relation, isStrict }) => (isStrict ? strictly(relation) : relation)),
    );
    if (related.left.length > 0) return notUnderstood(text);
    assumptions = related.assumptions;
  }
  // Assumptions that leave no way to grow would make every bound true.
  return leavesRoom(assumptions) ? { ok: true, assumptions } : contradictory(texts);
}

interface Stated {
  readonly relation: Relation;
  readonly isStrict: boolean;
  readonly isRough: boolean;
}

export function leavesRoom(assumptions: Assumptions): boolean {
  if (assumptions.facts.some(isBroken) || contradict(assumptions.facts)) return false;
  // As quantities beside their logarithms, so that what is assumed counts as written: n <= d and 2d <= n leave nothing.
  const growing = [...assumptions.variables].flatMap((name): readonly Form[] => {
    const own = scale(name);
    const isBound = assumptions.facts.some(
      ({ form }) => form?.some(({ monomial }) => monomial.key === own.key) === true,
    );
    return isBound ? [logarithmOf(own), [{ monomial: own, weight: unit }]] : [logarithmOf(own)];
  });
  if (growing.length === 0) return true;
  if (direction(growing, [], assumptions).kind === "none") return false;
  // Quantities and logarithms without a common measure are not seen through at once.
  const all = [...assumptions.variables].map((name) => logarithmOf(scale(name)));
  return growing.length === all.length || direction(all, [], assumptions).kind !== "none";
}

/** n <= d as n << d; a constant bound stays what it is. */
function strictly({ left, comparator, right, precision }: Relation): Relation {
  const isTurned = comparator === ">" || comparator === ">=";
  return { left: isTurned ? right : left, comparator: "<<", right: isTurned ? left : right, precision };
}

function pairsOf(tree: Expression, precision: Precision): readonly Relation[] | null {
  if (tree.kind === "and") {
    const parts = tree.conditions.map((each) => pairsOf(each, precision));
    return parts.includes(null) ? null : parts.flatMap((part) => part ?? []);
  }
  if (tree.kind !== "compare") return null;
  return tree.comparators.flatMap((comparator, index): readonly Relation[] => {
    const [left, right] = [tree.operands[index], tree.operands[index + 1]];
    return left === undefined || right === undefined ? [] : [{ left, comparator, right, precision }];
  });
}

function withConstant(assumptions: Assumptions, name: string): Assumptions {
  return {
    ...assumptions,
    variables: new Set([...assumptions.variables].filter((each) => each !== name)),
    constants: new Set([...assumptions.constants, name]),
  };
}

/**
 * k < 1: a constant of which nothing is known but that it is positive. Others are taken to be above 1 where they are the base of an
 * exponential, and k^n would grow.
 */
function withSmallConstant(
  assumptions: Assumptions,
  { name, at }: Extract<Expression, { kind: "symbol" }>,
): Assumptions {
  const constant = withConstant(assumptions, name);
  const made = freshName([...constant.variables, ...constant.constants]);
  return {
    ...constant,
    constants: new Set([...[...constant.constants].filter((each) => each !== name), made]),
    substitutions: new Map(constant.substitutions).set(name, { kind: "symbol", name: made, at }),
  };
}

/**
 * Assumptions in which a relation is taken up for good; null where it must be kept beside them. f = d, d = n^2, k = 3: the name
 * gives way to the expression. k <= 5: the name does not grow.
 */
function substituted(assumptions: Assumptions, { relation, isStrict, isRough }: Stated): Assumptions | null {
  const { left, comparator, right } = turned(relation);
  const isNumber = namesIn(right).length === 0;
  if (
    left.kind === "symbol" &&
    isNumber &&
    (comparator === "<=" || comparator === "<" || (comparator === "=" && isRough))
  ) {
    const bound = constantValue(right);
    return isRough || bound === null || compare(bound, one) > 0
      ? withConstant(assumptions, left.name)
      : withSmallConstant(assumptions, left);
  }
  if (comparator !== "=" || isStrict) return null;
  const [name, meaning] =
    left.kind === "symbol" ? [left.name, right] : right.kind === "symbol" ? [right.name, left] : [];
  if (name === undefined || meaning === undefined) return null;
  const stands = assumptions.substitutions.get(name);
  const isConstant = assumptions.constants.has(name) || (stands?.kind === "symbol" && isMade(stands.name));
  if (!assumptions.variables.has(name) && !(isNumber && isConstant)) return null;
  const reached = namesIn(meaning).flatMap((each) => [each, ...namesBehind(each, assumptions)]);
  if (reached.includes(name)) return null;
  const others = (names: ReadonlySet<string>): string[] => [...names].filter((each) => each !== name);
  const withMeaning = (meant: Expression, constants: readonly string[] = []): Assumptions => ({
    ...assumptions,
    variables: new Set(others(assumptions.variables)),
    constants: new Set([...others(assumptions.constants), ...constants]),
    substitutions: new Map(assumptions.substitutions).set(name, meant),
  });
  if (!isRough) return withMeaning(meaning);
  // m = Θ(n) is m = c·n for some c that nobody knows: 2^m and 2^n need not be of one order.
  const factor = freshName([...assumptions.variables, ...assumptions.constants]);
  const symbol: Expression = { kind: "symbol", name: factor, at: meaning.at };
  return withMeaning({ kind: "multiply", factors: [symbol, meaning], at: meaning.at }, [factor]);
}

/** 64 >= d as d <= 64, and 3 = k as k = 3: a lone name stands on the left. */
function turned(relation: Relation): Relation {
  const { left, comparator, right } = relation;
  if (left.kind === "symbol" || right.kind !== "symbol") return relation;
  const mirrored = new Map<Relation["comparator"], Relation["comparator"]>([
    [">=", "<="],
    [">", "<"],
    ["<=", ">="],
    ["<", ">"],
  ]);
  return { ...relation, left: right, comparator: mirrored.get(comparator) ?? comparator, right: left };
}

const namesBehind = (name: string, assumptions: Assumptions): readonly string[] => {
  const meaning = assumptions.substitutions.get(name);
  return meaning === undefined ? [] : namesIn(meaning).flatMap((each) => [each, ...namesBehind(each, assumptions)]);
};

const notUnderstood = (text: string): { readonly ok: false; readonly feedback: Feedback } => ({
  ok: false,
  feedback: feedback(
    "order-assumption-not-understood",
    `The assumption "${clipped(text)}" could not be read. Allowed are forms such as k constant, n <= d, d = n^2.`,
    `无法理解假设"${clipped(text)}"。可以使用的形式例如：k constant，n <= d，d = n^2。`,
  ),
});

const contradictory = (texts: readonly string[]): { readonly ok: false; readonly feedback: Feedback } => ({
  ok: false,
  feedback: feedback(
    "order-assumption-contradictory",
    `No variables can grow as assumed: ${clipped(texts.join("; "))}.`,
    `变量无法按所给假设增大：${clipped(texts.join("; "))}。`,
  ),
});

const clipped = (text: string): string => (text.length <= 40 ? text : `${text.slice(0, 39)}…`);
