import type { Expression, GrowthClass } from "../expression/expression";
import { children, namesIn } from "../expression/walk";
import { type Feedback, feedback } from "../verdict";

/**
 * What is wrong with the places where O(…), Ω(…) or Θ(…) stand in an answer; null where they may be read as what is inside.
 *
 * Each stands for some function within a constant factor of a bound, so sums, products, maxima, roots and logarithms of them are
 * again of the order of the same of their bounds: O(n) + O(d) = O(n + d), O(n)·O(d) = O(nd) (D. E. Knuth, "Big omicron and big
 * omega and big theta", 1976). Nothing of the kind holds for quotients and differences of O's, whose bounds point only one way,
 * nor in exponents, where a factor changes the order.
 */
export function misplacedClass(e: Expression, constants: ReadonlySet<string>): Feedback | null {
  if (firstClass(e) === null) return null;
  const misplaced = firstMisplaced(e, constants);
  if (misplaced !== null) return withoutMeaning(misplaced);
  const all = [...classesIn(e)];
  const [upper, lower] = [all.find((each) => each.class === "O"), all.find((each) => each.class === "Omega")];
  return upper === undefined || lower === undefined ? null : mixed(upper.at.from < lower.at.from ? lower : upper);
}

function* classesIn(e: Expression): Generator<GrowthClass> {
  if (e.kind === "growth") yield e;
  for (const child of children(e)) yield* classesIn(child);
}

function firstMisplaced(e: Expression, constants: ReadonlySet<string>): GrowthClass | null {
  for (const [child, allowed] of placesOf(e, constants)) {
    const found = allowed ? firstMisplaced(child, constants) : firstClass(child);
    if (found !== null) return found;
  }
  return null;
}

function firstClass(e: Expression): GrowthClass | null {
  for (const each of classesIn(e)) return each;
  return null;
}

/** The subexpressions, and whether an O(…) in them keeps its meaning. */
function placesOf(
  e: Expression,
  constants: ReadonlySet<string>,
): readonly (readonly [child: Expression, allowed: boolean])[] {
  const each = (allowed: boolean): readonly (readonly [Expression, boolean])[] =>
    children(e).map((child) => [child, allowed]);
  switch (e.kind) {
    case "add":
    case "multiply":
    case "growth":
      return each(true);
    case "divide":
      // Θ bounds from both sides, and so does what it divides.
      return [
        [e.numerator, true],
        [e.denominator, [...classesIn(e.denominator)].every((inner) => inner.class === "Theta")],
      ];
    case "power":
      return [
        [e.base, isPositiveConstant(e.exponent, constants)],
        [e.exponent, false],
      ];
    case "call":
      // The base of a logarithm is a divisor in disguise.
      return e.arguments.map((argument, i) => [argument, monotone.has(e.name) && (i === 0 || !e.name.startsWith("l"))]);
    case "reduce":
      // What a sum begins with is taken away.
      return [e.from, e.to, e.body].flatMap((child) =>
        child === undefined ? [] : [[child, e.operator === "sum" && child !== e.from] as const],
      );
    default:
      return each(false);
  }
}

/** Functions that change the order of what they are applied to in the same way whatever constant factor it has. */
const monotone: ReadonlySet<string> = new Set(["max", "min", "log", "ln", "sqrt", "cbrt", "abs", "ceil"]);

/** A number, a fraction of numbers or a constant of the question: names of constants are positive. */
function isPositiveConstant(e: Expression, constants: ReadonlySet<string>): boolean {
  if (e.kind === "number") return e.value.n > 0n;
  if (e.kind === "divide")
    return isPositiveConstant(e.numerator, constants) && isPositiveConstant(e.denominator, constants);
  return e.kind === "symbol" && namesIn(e).every((name) => constants.has(name));
}

const withoutMeaning = ({ at }: GrowthClass): Feedback =>
  feedback(
    "order-class-within",
    "O(…) has no order of its own in a denominator, a difference or an exponent. Please put one O(…) around the whole order.",
    "O(…) 出现在分母、差或指数中时，没有确定的阶。请只用一个 O(…) 括住整个阶。",
    at,
  );

const mixed = ({ at }: GrowthClass): Feedback =>
  feedback(
    "order-classes-mixed",
    "O(…) bounds from above and Ω(…) from below: together they state no order. Please give the order in one O(…) or Θ(…).",
    "O(…) 是上界，Ω(…) 是下界：两者放在一起不能给出阶。请用一个 O(…) 或 Θ(…) 写出阶。",
    at,
  );
