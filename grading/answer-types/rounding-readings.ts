import { type Call, type Expression, type FunctionName, nowhere } from "../expression/expression";
import { mapChildren } from "../expression/map-children";
import { rational } from "../expression/rational";
import { children } from "../expression/walk";

/** How halves are rounded, apart from up: down, away from 0 (C, Matlab), to the even number (Python, IEEE 754). */
type Halves = "up" | "down" | "away" | "even";

interface Ways {
  /** Whether int rounds towards 0, and not down. */
  readonly isTruncated: boolean;
  readonly halves: Halves;
}

/**
 * Compares an answer under the other readings of int, round, [x] and {x} as well, where it holds one: int rounds down or towards 0, and
 * a half goes up, down, away from 0 or to the even number; up alone and down alone do not tell, as round(x) + round(-x) is 0 to
 * C and Python, and 1 or -1 at 1/2 otherwise.
 *
 * A verdict that depends on the reading is none. That int(x) is right as a floor stands, since the reading says so; that it
 * is wrong must hold of all. A key that rounds says itself how halves go: up.
 */
export function roundingReadings<Found extends { readonly relation: string }>(
  key: Expression,
  undecided: (method: string) => Found,
): (answer: Expression, compare: (answer: Expression) => Found) => Found {
  let keyRounds: boolean | undefined;
  return (answer, compare) => {
    const found = compare(answer);
    if (found.relation === "undecided") return found;
    // [x] is the floor in Gauss' notation, and {x} what is left: wrong as a bracket, and right as that, is not wrong.
    if (found.relation === "different") {
      const isRight = meaningsOf(answer).some((meant) => compare(withoutBrackets(answer, meant)).relation === "equal");
      if (isRight) return undecided("readings");
    }
    if (!holds(answer, isOpen)) return found;
    keyRounds ??= holds(key, isRound);
    const isRounded = !keyRounds && holds(answer, isRound);
    // Right as a floor, and nothing but conversions in it.
    if (found.relation === "equal" && !isRounded) return found;
    const truncated = holds(answer, isConversion) ? [false, true] : [false];
    const halves: readonly Halves[] = isRounded ? ["up", "down", "away", "even"] : ["up"];
    const others = truncated
      .flatMap((isTruncated) => halves.map((each): Ways => ({ isTruncated, halves: each })))
      .slice(1);
    const isSame = others.every((ways) => compare(otherwise(answer, ways)).relation === found.relation);
    return isSame ? found : undecided("readings");
  };
}

/** Whether an expression is read in more ways than one. */
export const hasSeveralReadings = (e: Expression): boolean =>
  holds(e, (each) => each.bracket !== undefined || isOpen(each));

/** The sets of brackets that may be more than brackets: any of two, and of more than two all of a kind. */
function meaningsOf(answer: Expression): readonly (readonly Expression[])[] {
  const all = bracketsIn(answer);
  const [first = [], second = []] =
    all.length === 2
      ? all.map((each) => [each])
      : (["square", "braces"] as const).map((kind) => all.filter(({ bracket }) => bracket === kind));
  return [all, first, second].filter((each, i) => each.length > 0 && (i === 0 || each.length < all.length));
}

const bracketsIn = (e: Expression): readonly Expression[] => [
  ...(e.bracket === undefined ? [] : [e]),
  ...children(e).flatMap(bracketsIn),
];

const isConversion = (e: Expression): e is Call => e.kind === "call" && e.conversion === true;
const isRound = (e: Expression): e is Call => e.kind === "call" && e.name === "round";
const isOpen = (e: Expression): boolean => isConversion(e) || isRound(e);

const holds = (e: Expression, test: (each: Expression) => boolean): boolean =>
  test(e) || children(e).some((child) => holds(child, test));

/** The answer with int and round as they are meant by some. */
function otherwise(e: Expression, ways: Ways): Expression {
  const inner = mapChildren(e, (child) => otherwise(child, ways));
  if (inner.kind !== "call") return inner;
  const [u] = inner.arguments;
  if (u === undefined) return inner;
  if (isRound(inner)) return rounded(u, ways.halves) ?? inner;
  return isConversion(inner) && ways.isTruncated ? ofSize(call("floor", call("abs", u)), u) : inner;
}

/**
 * ceil(u - 1/2) for down, sign(u)·floor(|u| + 1/2) for away from 0, and floor(u + 1/2) + ceil((2u - 1)/4) - floor((2u - 1)/4) - 1 for even: the
 * last three terms are -1 where u - 1/2 is an even number, and 0 elsewhere. null for up, which is what round is read as.
 */
function rounded(u: Expression, halves: Halves): Expression | null {
  switch (halves) {
    case "up":
      return null;
    case "down":
      return call("ceil", sum(u, half, true));
    case "away":
      return ofSize(call("floor", sum(call("abs", u), half)), u);
    case "even": {
      const part: Expression = { kind: "divide", numerator: sum(u, half, true), denominator: number(2n), at: nowhere };
      const steps = sum(call("ceil", part), call("floor", part), true);
      return sum(call("floor", sum(u, half)), sum(steps, number(1n), true));
    }
  }
}

const number = (n: bigint, d = 1n): Expression => ({ kind: "number", value: rational(n, d), at: nowhere });
const half = number(1n, 2n);

const sum = (a: Expression, b: Expression, isTaken = false): Expression => ({
  kind: "add",
  terms: [a, isTaken ? { kind: "negate", argument: b, at: nowhere } : b],
  at: nowhere,
});

const ofSize = (size: Expression, sign: Expression): Expression => ({
  kind: "multiply",
  factors: [call("sign", sign), size],
  at: nowhere,
});

/** [u] as floor(u), and {u} as u - floor(u), where those are meant by some of the brackets. */
function withoutBrackets(e: Expression, meant: readonly Expression[]): Expression {
  const { bracket, ...plain } = mapChildren(e, (child) => withoutBrackets(child, meant));
  if (bracket === undefined || !meant.includes(e)) return plain;
  const floor = call("floor", plain);
  return bracket === "square" ? floor : sum(plain, floor, true);
}

const call = (name: FunctionName, argument: Expression): Expression => ({
  kind: "call",
  name,
  arguments: [argument],
  at: nowhere,
});
