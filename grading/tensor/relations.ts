import {
  compareWords,
  difference,
  type Monomial,
  monomial,
  negated,
  over,
  type Polynomial,
  sumOf,
  times,
  type Word,
} from "./words";

/** A word that may be replaced wherever it stands. */
interface Rule {
  readonly left: Word;
  readonly right: readonly Monomial[];
}

/** A polynomial that is 0, not yet worked out, with the length of the word that it is about. */
interface Waiting {
  readonly said: () => Polynomial;
  readonly length: number;
}

/** Steps of rewriting that one proof may cost; most take a few dozen. */
const mostSteps = 2000;
const mostRules = 40;
/** Overlaps of longer words are not looked at. */
const longestWord = 9;

/**
 * Whether a polynomial is 0 by the relations given, each a polynomial that is 0: the relations are used as rules that
 * replace the largest word, and completed by what two of them say of a word in which they overlap (Buchberger's algorithm
 * for letters that do not commute; Mora 1986; used for such formulas by Helton, Stankus and Wavrik, "Computer
 * simplification of formulas in linear systems theory", 1998). Every rule follows from the relations, so that "yes" is an
 * exact proof for every size; "no" says nothing, since the search is cut off.
 */
export function followsFrom(claim: Polynomial, relations: readonly Polynomial[]): boolean {
  const rules: Rule[] = [];
  const budget = { steps: mostSteps };
  const waiting: Waiting[] = relations.map((relation) => ({ said: () => relation, length: 0 }));
  while (rules.length < mostRules) {
    waiting.sort((a, b) => b.length - a.length);
    const next = waiting.pop();
    if (next === undefined) return false;
    const rest = reduced(next.said(), rules, budget);
    if (rest === null) return false;
    const rule = ruleOf(rest);
    if (rule !== null) {
      rules.push(rule);
      for (const other of rules) {
        waiting.push(...overlaps(rule, other));
        if (other !== rule) waiting.push(...overlaps(other, rule));
      }
    }
    // The relations themselves come first.
    if (waiting.some(({ length }) => length === 0)) continue;
    if (rule === null && next.length > 0) continue;
    const left = reduced(claim, rules, budget);
    if (left === null) return false;
    if (left.size === 0) return true;
  }
  return false;
}

/** The relation solved for its largest word; null where that stands in several monomials, or there is none. */
function ruleOf(relation: Polynomial): Rule | null {
  const monomials = [...relation.values()].sort((a, b) => compareWords(b.word, a.word));
  const [largest, ...others] = monomials;
  if (largest === undefined || largest.word.length === 0) return null;
  if (others.some(({ word }) => compareWords(word, largest.word) === 0)) return null;
  return { left: largest.word, right: others.map((each) => negated(over(each, largest))) };
}

function reduced(polynomial: Polynomial, rules: readonly Rule[], budget: { steps: number }): Polynomial | null {
  const done: Monomial[] = [];
  const open = [...polynomial.values()];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    // A long word takes longer to look through.
    budget.steps -= 1 + next.word.length / 4;
    if (budget.steps < 0) return null;
    const replaced = replacedIn(next, rules);
    if (replaced === null) done.push(next);
    else open.push(...replaced);
  }
  return sumOf(done);
}

function replacedIn(whole: Monomial, rules: readonly Rule[]): readonly Monomial[] | null {
  const { word } = whole;
  for (const { left, right } of rules) {
    const from = indexOfWord(word, left);
    if (from < 0) continue;
    const before: Monomial = { ...whole, word: word.slice(0, from) };
    const after = unit(word.slice(from + left.length));
    return right.map((each) => times(times(before, each), after));
  }
  return null;
}

function indexOfWord(word: Word, part: Word): number {
  for (let from = 0; from + part.length <= word.length; from += 1) {
    if (part.every(({ rank }, i) => word[from + i]?.rank === rank)) return from;
  }
  return -1;
}

/** What the two say of each word that ends the first and begins the second, or that is one inside the other. */
function overlaps(a: Rule, b: Rule): readonly Waiting[] {
  const found: Waiting[] = [];
  for (let shared = 1; shared < Math.min(a.left.length, b.left.length); shared += 1) {
    const start = a.left.slice(0, a.left.length - shared);
    const rest = b.left.slice(shared);
    const length = a.left.length + rest.length;
    if (length <= longestWord && indexOfWord(b.left, a.left.slice(start.length)) === 0) {
      found.push({ said: () => difference(around([], a, rest), around(start, b, [])), length });
    }
  }
  const inside = a === b ? -1 : indexOfWord(a.left, b.left);
  if (inside >= 0) {
    const [start, rest] = [a.left.slice(0, inside), a.left.slice(inside + b.left.length)];
    found.push({ said: () => difference(around([], a, []), around(start, b, rest)), length: a.left.length });
  }
  return found;
}

/** What stands for a rule's word between two others. */
const around = (start: Word, { right }: Rule, rest: Word): Polynomial =>
  sumOf(right.map((each) => times(times(unit(start), each), unit(rest))));

const unit = (word: Word): Monomial => monomial({ n: 1n, d: 1n }, word);
