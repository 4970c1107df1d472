import type { Comparator, Expression } from "../expression/expression";
import { read } from "../expression/read";
import { namesIn } from "../expression/walk";
import { type Feedback, feedback } from "../verdict";
import { type Assumptions, free } from "./assumptions";
import { direction } from "./direction";
import { expand } from "./expand";
import { isFailure } from "./failure";
import { logarithmOf, type Monomial, scale } from "./monomial";
import { settle } from "./settle";
import { type Form, logarithmOfQuotient } from "./system";

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
  const relations: { readonly text: string; readonly tree: Expression }[] = [];
  for (const text of texts) {
    const constant = constantName(text, names);
    if (constant !== null) {
      assumptions = withConstant(assumptions, constant);
      continue;
    }
    const reading = read(plainly(text), { names, piecewise: true });
    if (!reading.ok) return notUnderstood(text);
    relations.push({ text, tree: reading.value });
  }
  // Constants and substitutions first: they change what the inequalities mean.
  const pairs = relations.map(({ text, tree }) => ({ text, pairs: pairsOf(tree) }));
  for (const { text, pairs: some } of pairs) {
    if (some === null) return notUnderstood(text);
    for (const each of some) {
      const next = substituted(assumptions, each);
      if (next !== null) assumptions = next;
    }
  }
  for (const { text, pairs: some } of pairs) {
    for (const each of some ?? []) {
      const next = bounded(assumptions, each);
      if (next === null) return notUnderstood(text);
      assumptions = next;
    }
  }
  // Assumptions that leave no way to grow would make every bound true.
  if (!leavesRoom(assumptions)) return contradictory(texts);
  return { ok: true, assumptions: { ...assumptions, below: closure(assumptions.below) } };
}

/** k << n as k <= n, and m = Θ(n) as m = n: only orders count. Other spellings stay as they are. */
function plainly(text: string): string {
  const [, left, sign, inside] =
    /^([^=∈]*)(=|∈|\\in(?![A-Za-z]))\s*\$?(?:\\?Theta|Θ)\s*\((.*)\)\s*\$?$/.exec(text) ?? [];
  if (left !== undefined && sign !== undefined && inside !== undefined) return `${left} = ${inside}`;
  const [, below, , above] =
    /^([^=∈]*)(=|∈|\\in(?![A-Za-z]))\s*\$?(?:\\mathcal\{?)?O\}?\s*\((.*)\)\s*\$?$/.exec(text) ?? [];
  if (below !== undefined && above !== undefined) return `${below} <= ${above}`;
  return text.replace(/<<|≪|\\ll(?![A-Za-z])/g, "<=").replace(/>>|≫|\\gg(?![A-Za-z])/g, ">=");
}

function leavesRoom({ variables, weak }: Assumptions): boolean {
  const growing = [...variables].map((name) => logarithmOf(scale(name)));
  return growing.length === 0 || direction(growing, weak).kind !== "none";
}

interface Pair {
  readonly left: Expression;
  readonly comparator: Comparator;
  readonly right: Expression;
}

function pairsOf(tree: Expression): readonly Pair[] | null {
  if (tree.kind === "and") {
    const parts = tree.conditions.map(pairsOf);
    return parts.includes(null) ? null : parts.flatMap((part) => part ?? []);
  }
  if (tree.kind !== "compare") return null;
  return tree.comparators.flatMap((comparator, index): readonly Pair[] => {
    const [left, right] = [tree.operands[index], tree.operands[index + 1]];
    return left === undefined || right === undefined ? [] : [{ left, comparator, right }];
  });
}

/** "k constant", "k is fixed", "k 为常数": one name and words that say it does not grow. */
function constantName(text: string, names: readonly string[]): string | null {
  const words = text
    .replaceAll("为", " ")
    .replaceAll("是", " ")
    .replaceAll("$", " ")
    .split(/[\s,，]+/);
  const rest = words.filter(
    (word) => word !== "" && !["is", "a", "the", "constant", "fixed", "常数", "常量", "固定", "定值"].includes(word),
  );
  const [only] = rest;
  const says = words.some((word) => ["constant", "fixed", "常数", "常量", "固定", "定值"].includes(word));
  return says && rest.length === 1 && only !== undefined && names.includes(only) ? only : null;
}

function withConstant(assumptions: Assumptions, name: string): Assumptions {
  return {
    ...assumptions,
    variables: new Set([...assumptions.variables].filter((each) => each !== name)),
    constants: new Set([...assumptions.constants, name]),
  };
}

/** f = d, d = n^2: the name gives way to the expression. k = 3 or k <= 5: the name does not grow. */
function substituted(assumptions: Assumptions, { left, comparator, right }: Pair): Assumptions | null {
  if (left.kind === "symbol" && namesIn(right).length === 0 && ["=", "<=", "<"].includes(comparator)) {
    return withConstant(assumptions, left.name);
  }
  if (comparator !== "=") return null;
  const [name, meaning] =
    left.kind === "symbol" ? [left.name, right] : right.kind === "symbol" ? [right.name, left] : [];
  if (name === undefined || meaning === undefined || !assumptions.variables.has(name)) return null;
  const reached = namesIn(meaning).flatMap((each) => [each, ...namesBehind(each, assumptions)]);
  if (reached.includes(name)) return null;
  return {
    ...assumptions,
    variables: new Set([...assumptions.variables].filter((each) => each !== name)),
    substitutions: new Map(assumptions.substitutions).set(name, meaning),
  };
}

const namesBehind = (name: string, assumptions: Assumptions): readonly string[] => {
  const meaning = assumptions.substitutions.get(name);
  return meaning === undefined ? [] : namesIn(meaning).flatMap((each) => [each, ...namesBehind(each, assumptions)]);
};

/** Adds ln(large) - ln(small) as bounded below. Every part of a sum on the small side is below; a sum on the large side is not allowed. */
function bounded(assumptions: Assumptions, pair: Pair): Assumptions | null {
  if (pair.comparator === "!=") return null;
  const [small, large] =
    pair.comparator === ">" || pair.comparator === ">=" ? [pair.right, pair.left] : [pair.left, pair.right];
  const below = monomialsOf(small, assumptions);
  const above = monomialsOf(large, assumptions);
  const [limit] = above ?? [];
  if (below === null || above === null || limit === undefined || above.length > 1) return null;
  let forms: readonly Form[] = below.map((each) => logarithmOfQuotient(limit, each));
  if (pair.comparator === "=") {
    if (below.length > 1) return null;
    forms = [...forms, ...below.map((each) => logarithmOfQuotient(each, limit))];
  }
  const named = small.kind === "symbol" && large.kind === "symbol" ? ([small.name, large.name] as const) : null;
  return {
    ...assumptions,
    weak: [...assumptions.weak, ...forms.filter((form) => form.length > 0)],
    below: named === null ? assumptions.below : [...assumptions.below, named],
  };
}

function monomialsOf(e: Expression, assumptions: Assumptions): readonly Monomial[] | null {
  const value = expand(e, assumptions);
  if (isFailure(value) || value.bottom.length !== 1 || value.bottom[0]?.monomial.key !== "") return null;
  const settled = settle(value.top, assumptions, e.at);
  return isFailure(settled) ? null : settled.monomials;
}

/** With r <= n and n <= d also r <= d. */
function closure(pairs: Assumptions["below"]): Assumptions["below"] {
  const all = new Map(pairs.map((pair) => [pair.join(), pair]));
  for (const [a, b] of pairs) {
    for (const [, [c, d]] of [...all]) {
      if (b === c) all.set([a, d].join(), [a, d]);
      if (d === a) all.set([c, b].join(), [c, b]);
    }
  }
  return [...all.values()];
}

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
