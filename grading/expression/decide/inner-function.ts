import { type Domain, type Domains, domainOf } from "../domain";
import type { Expression } from "../expression";
import { symbol } from "../made";
import { mapChildren } from "../map-children";
import { toText } from "../print-text";
import { children, namesIn } from "../walk";
import { candidates } from "./candidates";
import { type Compare, type Decided, undecided } from "./decided";
import { spend } from "./effort";
import { freshLetters } from "./fresh-letters";
import { type Prepared, prepare } from "./prepare";
import { apart, type Pair } from "./separate";
import { negative, positive } from "./term";
import { hasValueForEach } from "./value-everywhere";

/** Most inner functions that are tried by themselves. */
const mostTried = 3;
/** Most points at which an inner function is looked at. */
const mostPoints = 6;

/**
 * With one letter for what both sides are functions of: ⌊3xy⌋ and ⌊xy⌋ + ⌊xy+1/3⌋ + ⌊xy+2/3⌋ are equal where they are for every u in place
 * of xy. Only of inner functions that have each value on a set without volume, so that a gap in u is none with volume in x: sums, products,
 * quotients and powers with whole exponents, e^w, sin, cos, sinh and cosh, where they are not constant.
 */
export function byInnerFunction(pair: Pair, depth: number, compare: Compare): Decided {
  const { key, answer } = pair;
  if (depth > 0) return undecided;
  if (key.lowered.terms.complex || answer.lowered.terms.complex) return undecided;
  const written: Written = new Map();
  const own = innerIn(key.expression, written);
  const shared = new Set([...innerIn(answer.expression, written)].filter((text) => own.has(text)));
  if (shared.size === 0) return undecided;
  const pairs = [...shared].sort((a, b) => b.length - a.length).map((text) => new Set([text]));
  const alone: Set<string>[] = [];
  for (const texts of pairs) {
    if (put(pair, texts, written)?.isWhole === true) alone.push(texts);
    if (alone.length === mostTried) break;
  }
  for (const texts of [...alone, shared]) {
    const sides = put(pair, texts, written);
    if (sides === null) continue;
    const [left, right] = sides.prepared();
    // Inner functions may hang together, so that a gap where two letters are equal is one everywhere: (u-v)/(u-v) is not 1 for sin²x and 1-cos²x.
    const isApart =
      sides.letters.length < 2 || sides.letters.every((u) => [left, right].every((e) => hasValueForEach(e, u)));
    if (!isApart) continue;
    const found = compare(left, right, null, depth + 1, false);
    if (found.kind === "equal") return found;
  }
  return undecided;
}

interface Put {
  readonly letters: readonly string[];
  /** Whether nothing but letters is left of what stands within the inner functions. */
  readonly isWhole: boolean;
  readonly prepared: () => readonly [Prepared, Prepared];
}

/** Both sides with a letter for each of these inner functions; null where there is none. */
function put({ key, answer }: Pair, texts: ReadonlySet<string>, written: Written): Put | null {
  const letters = new Map<string, string | null>();
  const domains = new Map(key.domains);
  const free = [...freshLetters(key.expression, answer.expression)];
  const inner = new Set<string>();
  const letterOf = (text: string, e: Expression): string | null => {
    const known = letters.get(text);
    if (known !== undefined) return known;
    const domain = mayRepeat(e, key.domains) ? null : valuesOf(prepare(e, key.domains));
    const letter = domain === null ? null : (free.shift() ?? null);
    letters.set(text, letter);
    if (domain === null || letter === null) return null;
    domains.set(letter, domain);
    for (const name of namesIn(e)) inner.add(name);
    return letter;
  };
  const place = (e: Expression): Expression => {
    spend(perNode);
    const text = written.get(e) ?? "";
    const letter = texts.has(text) ? letterOf(text, e) : null;
    if (letter !== null) return symbol(letter);
    return e.kind === "reduce" ? e : mapChildren(e, place);
  };
  const [left, right] = [place(key.expression), place(answer.expression)];
  if (inner.size === 0) return null;
  const isWhole = ![...namesIn(left), ...namesIn(right)].some((name) => inner.has(name));
  const used = [...letters.values()].flatMap((letter) => letter ?? []);
  return { letters: used, isWhole, prepared: () => [prepare(left, domains), prepare(right, domains)] };
}

const isInner = (e: Expression): boolean =>
  e.kind !== "symbol" && e.kind !== "number" && isSmooth(e) && namesIn(e).length > 0;

/** The inner functions of both sides as text, printed once. */
type Written = Map<Expression, string>;

/** In units of work: what it costs to look at a part, and to print it, for each letter of its text. */
const perNode = 2;
const perLetter = 1 / 4;

function innerIn(e: Expression, written: Written): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (each: Expression): void => {
    if (isInner(each)) {
      const text = toText(each);
      spend(perNode + perLetter * text.length);
      written.set(each, text);
      found.add(text);
    }
    if (each.kind !== "reduce") for (const child of children(each)) visit(child);
  };
  visit(e);
  return found;
}

const entire: ReadonlySet<string> = new Set(["exp", "sin", "cos", "sinh", "cosh"]);

function isSmooth(e: Expression): boolean {
  switch (e.kind) {
    case "number":
    case "symbol":
      return true;
    case "constant":
      return e.name === "e" || e.name === "pi";
    case "add":
    case "multiply":
    case "divide":
    case "negate":
      return children(e).every(isSmooth);
    case "power":
      return e.exponent.kind === "number" && e.exponent.value.d === 1n
        ? isSmooth(e.base)
        : e.base.kind === "constant" && e.base.name === "e" && isSmooth(e.exponent);
    case "call":
      return entire.has(e.name) && e.arguments.every(isSmooth);
    default:
      return false;
  }
}

/** Of whole numbers cos(πn) has two values, one of them at every other n. */
const mayRepeat = (e: Expression, domains: Domains): boolean =>
  namesIn(e).some((name) => domainOf(domains, name).kind === "integer") && hasWave(e);
const hasWave = (e: Expression): boolean =>
  (e.kind === "call" && (e.name === "sin" || e.name === "cos")) || children(e).some(hasWave);

/** Where the values of an inner function lie, as far as its signs tell; null where it is not seen to have two. */
function valuesOf(inner: Prepared): Domain | null {
  const { terms, root } = inner.lowered;
  if (terms.full || inner.hasGaps) return null;
  const values = candidates(terms.variables)
    .slice(0, mostPoints)
    .map((point) => inner.space.enclose(point));
  const [first] = values;
  if (
    first === undefined ||
    !values.some((each) => each.state === "value" && first.state === "value" && apart(first, each))
  )
    return null;
  if (root.integer) return { kind: "integer" };
  if (root.signs === positive) return { kind: "positive" };
  return (root.signs & negative) === 0 ? { kind: "nonnegative" } : { kind: "real" };
}
