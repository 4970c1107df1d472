import type { Expression } from "../expression/expression";
import { canonicalName } from "../expression/names";
import { read } from "../expression/read";
import { namesIn } from "../expression/walk";
import { type Feedback, feedback } from "../verdict";
import { type Assumptions, free, type Relation } from "./assumptions";
import { direction } from "./direction";
import { logarithmOf, scale } from "./monomial";
import { relate } from "./relate";

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
  const relations: { readonly text: string; readonly tree: Expression; readonly isStrict: boolean }[] = [];
  for (const text of texts) {
    const constants = constantNames(text, names);
    if (constants.length > 0) {
      assumptions = constants.reduce(withConstant, assumptions);
      continue;
    }
    const plain = plainly(text);
    const reading = read(plain.text, { names, piecewise: true });
    if (!reading.ok) return notUnderstood(text);
    relations.push({ text, tree: reading.value, isStrict: plain.strict !== null });
  }
  // Constants and substitutions first: they change what the inequalities mean.
  const pairs = relations.map(({ text, tree, isStrict }) => ({ text, isStrict, pairs: pairsOf(tree) }));
  for (const { text, pairs: some } of pairs) {
    if (some === null) return notUnderstood(text);
    for (const each of some) {
      const next = substituted(assumptions, each);
      if (next !== null) assumptions = next;
    }
  }
  for (const { text, isStrict, pairs: some } of pairs) {
    const related = relate(assumptions, isStrict ? (some ?? []).map(strictly) : (some ?? []));
    if (related.left.length > 0) return notUnderstood(text);
    assumptions = related.assumptions;
  }
  // Assumptions that leave no way to grow would make every bound true.
  return leavesRoom(assumptions) ? { ok: true, assumptions } : contradictory(texts);
}

/** An assumption as a relation: m = Θ(n) is m = n, since only orders count; k << n and k = o(n) are strict. */
function plainly(text: string): { readonly text: string; readonly strict: "left" | "right" | null } {
  const [, left, name, inside] = landau.exec(text) ?? [];
  if (left !== undefined && name !== undefined && inside !== undefined) {
    const [sign, strict] = relationOf(name);
    return { text: `${left} ${sign} ${inside}`, strict };
  }
  const much = /<<|≪|\\ll(?![A-Za-z])/;
  if (much.test(text)) return { text: text.replace(much, "<="), strict: "left" };
  const more = />>|≫|\\gg(?![A-Za-z])/;
  if (more.test(text)) return { text: text.replace(more, ">="), strict: "right" };
  return {
    text: text.replace(/~|∼|≍|≈|\\sim(?![A-Za-z])|\\asymp(?![A-Za-z])|\\approx(?![A-Za-z])/, "="),
    strict: null,
  };
}

/** "k = O(n)", "k ∈ \\mathcal{O}(n)", "n = o(d)", "d = \\omega(n)". */
const landau =
  /^([^=∈]*?)\s*(?:=|∈|\\in(?![A-Za-z])|is)\s*\$?(?:\\math(?:cal|rm)\s*)?\{?\\?(O|Theta|Θ|Omega|Ω|omega|ω|o)\}?\s*\((.*)\)\s*\$?$/;

function relationOf(name: string): readonly [sign: string, strict: "left" | "right" | null] {
  switch (name) {
    case "O":
      return ["<=", null];
    case "o":
      return ["<=", "left"];
    case "Omega":
    case "Ω":
      return [">=", null];
    case "omega":
    case "ω":
      return [">=", "right"];
    default:
      return ["=", null];
  }
}

export function leavesRoom(assumptions: Assumptions): boolean {
  const growing = [...assumptions.variables].map((name) => logarithmOf(scale(name)));
  return growing.length === 0 || direction(growing, [], assumptions).kind !== "none";
}

/** n <= d as n << d; a constant bound stays what it is. */
function strictly({ left, comparator, right }: Relation): Relation {
  const isTurned = comparator === ">" || comparator === ">=";
  return { left: isTurned ? right : left, comparator: "<<", right: isTurned ? left : right };
}

function pairsOf(tree: Expression): readonly Relation[] | null {
  if (tree.kind === "and") {
    const parts = tree.conditions.map(pairsOf);
    return parts.includes(null) ? null : parts.flatMap((part) => part ?? []);
  }
  if (tree.kind !== "compare") return null;
  return tree.comparators.flatMap((comparator, index): readonly Relation[] => {
    const [left, right] = [tree.operands[index], tree.operands[index + 1]];
    return left === undefined || right === undefined ? [] : [{ left, comparator, right }];
  });
}

/** "k constant", "k and r are fixed", "k 为常数": names, and words that say that they do not grow. */
function constantNames(text: string, names: readonly string[]): readonly string[] {
  const [, before = "", after = ""] =
    /^(.*?)(?:is|are|为|是|均为|都是|:)?\s*(?:an?|the)?\s*(?:constants?|const\.?|fixed|bounded|常数|常量|固定|定值|有界)(.*)$/iu.exec(
      text.trim(),
    ) ?? [];
  const words = `${before} ${after}`
    .split(/[\s,，、;$]+|\band\b|和|与/)
    .filter((word) => word !== "" && !fillers.has(word));
  const found = words.map(canonicalName);
  return found.length > 0 && found.every((word) => names.includes(word)) ? found : [];
}

const fillers: ReadonlySet<string> = new Set(["is", "are", "a", "the", "为", "是", "均", "都"]);

function withConstant(assumptions: Assumptions, name: string): Assumptions {
  return {
    ...assumptions,
    variables: new Set([...assumptions.variables].filter((each) => each !== name)),
    constants: new Set([...assumptions.constants, name]),
  };
}

/** f = d, d = n^2: the name gives way to the expression. k = 3 or k <= 5: the name does not grow. */
function substituted(assumptions: Assumptions, { left, comparator, right }: Relation): Assumptions | null {
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
