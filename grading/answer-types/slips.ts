import { mostToExplain, withinBudget } from "../expression/decide/effort";
import type { Domains } from "../expression/domain";
import { equivalence } from "../expression/equivalence";
import { type Expression, type FunctionName, nowhere } from "../expression/expression";
import { one, rational, toNumber } from "../expression/rational";
import { valuesAt } from "../expression/values";
import { namesIn } from "../expression/walk";
import { type Feedback, feedback } from "../verdict";
import { hasVariables } from "./constant-parts";
import { isGiven, near, type Tolerance } from "./tolerance";

const number = (n: bigint, d = 1n): Expression => ({ kind: "number", value: rational(n, d), at: nowhere });
const times = (...factors: Expression[]): Expression => ({ kind: "multiply", factors, at: nowhere });
const call = (name: FunctionName, argument: Expression): Expression => ({
  kind: "call",
  name,
  arguments: [argument],
  at: nowhere,
});
const unit: Expression = { kind: "number", value: one, at: nowhere };

/** A well-known way from the right value to a wrong one: how values move, and what to say. */
interface Slip {
  readonly moves: (key: number) => number;
  readonly changed: (key: Expression) => Expression;
  readonly says: Feedback;
}

const pi: Expression = { kind: "constant", name: "pi", at: nowhere };

const over = (numerator: Expression, denominator: Expression): Expression => ({
  kind: "divide",
  numerator,
  denominator,
  at: nowhere,
});

const binaryLogarithm = feedback(
  "slip:logarithm-base",
  "Check the base of the logarithm: natural and binary logarithm are mixed up.",
  "请检查对数的底：自然对数与以 2 为底的对数混淆了。",
);
const decimalLogarithm = feedback(
  "slip:logarithm-base",
  "Check the base of the logarithm: natural and decimal logarithm are mixed up.",
  "请检查对数的底：自然对数与常用对数混淆了。",
);
const degrees = feedback("slip:degrees", "Degrees and radians seem to be mixed up.", "似乎混淆了角度制与弧度制。");

/** A conversion that was made although none was due, or left out, or made the wrong way. */
function both(size: number, factor: Expression, says: Feedback): readonly Slip[] {
  return [
    { moves: (k) => k * size, changed: (key) => times(key, factor), says },
    { moves: (k) => k / size, changed: (key) => over(key, factor), says },
  ];
}

const slips: readonly Slip[] = [
  {
    moves: (k) => -k,
    changed: (key) => ({ kind: "negate", argument: key, at: nowhere }),
    says: feedback("slip:sign", "The size is right; look at the sign again.", "大小正确；请再检查符号。"),
  },
  {
    moves: (k) => 1 / k,
    changed: (key) => ({ kind: "divide", numerator: unit, denominator: key, at: nowhere }),
    says: feedback(
      "slip:reciprocal",
      "This is the reciprocal: numerator and denominator are exchanged.",
      "这是倒数：分子与分母颠倒了。",
    ),
  },
  ...[number(2n), number(1n, 2n)].map(
    (factor, i): Slip => ({
      moves: (k) => (i === 0 ? 2 * k : k / 2),
      changed: (key) => times(factor, key),
      says: feedback("slip:factor-two", "A factor of two is too many or missing.", "多了或少了因子 2。"),
    }),
  ),
  ...[number(1n), number(-1n)].map(
    (step, i): Slip => ({
      moves: (k) => (i === 0 ? k + 1 : k - 1),
      changed: (key) => ({ kind: "add", terms: [key, step], at: nowhere }),
      says: feedback("slip:off-by-one", "Very close: look for an off-by-one.", "非常接近：请检查是否差了 1。"),
    }),
  ),
  ...both(Math.LN2, call("ln", number(2n)), binaryLogarithm),
  ...both(Math.LN10, call("ln", number(10n)), decimalLogarithm),
  ...both(180 / Math.PI, over(number(180n), pi), degrees),
];

const missingFactor = feedback(
  "slip:missing-factor",
  "Nearly: one of the quantities is missing as a factor, or one too many is there.",
  "很接近：少乘了其中一个量，或者多乘了一个量。",
);

/** The same for two entries of lists, which may be missing. */
export function slipBetween(
  answer: Expression | undefined,
  key: Expression | undefined,
  domains: Domains,
  tolerance?: Tolerance,
): Feedback | null {
  return answer === undefined || key === undefined ? null : slipOf(answer, key, domains, tolerance);
}

const factorSlip = feedback("slip:constant-factor", "Right up to a constant factor.", "只差一个常数因子。");

const alike = (x: number, y: number): boolean => Math.abs(x - y) <= 1e-9 * (Math.abs(x) + Math.abs(y));

/**
 * In which well-known way a wrong value comes from the right one, or null. Doubles at two points tell what to try; what is
 * said was then proved. The words name the kind of slip, never the key.
 */
export function slipOf(
  answer: Expression,
  key: Expression,
  domains: Domains,
  tolerance: Tolerance = {},
): Feedback | null {
  return withinBudget(
    () => provedSlip(answer, key, domains, tolerance),
    () => null,
    mostToExplain,
  );
}

function provedSlip(answer: Expression, key: Expression, domains: Domains, tolerance: Tolerance): Feedback | null {
  const values = valuesAt(answer, key, domains, 6)
    .slice(0, 3)
    .map(([a, k]) => [(a.low + a.high) / 2, (k.low + k.high) / 2] as const);
  if (values.length === 0 || values.every(([, k]) => k === 0)) return null;
  const proved = (changed: Expression): boolean => equivalence(changed, domains)(answer).relation === "equal";
  // A number that was rounded is near what the slip makes of the key.
  const rounding = hasVariables(answer) || hasVariables(key) ? null : tightly(tolerance, values[0]?.[1] ?? 0);
  for (const { moves, changed, says } of slips) {
    // Numbers below 10 are all near each other: an off-by-one means nothing there.
    if (says.code === "slip:off-by-one" && values.length < 2 && values.some(([, k]) => Math.abs(k) < 10)) continue;
    if (values.every(([a, k]) => alike(a, moves(k))) && proved(changed(key))) return says;
    if (rounding === null || !values.every(([a, k]) => Math.abs(a - moves(k)) <= mostRounded * Math.abs(moves(k))))
      continue;
    if (near(answer, changed(key), rounding) === "within") return says;
  }
  if (values.length < 2) return null;
  const ratios = values.filter(([, k]) => k !== 0).map(([a, k]) => a / k);
  const [ratio] = ratios;
  if (ratio === undefined || ratios.length < 2 || ratio === 0) return null;
  if (!ratios.every((each) => alike(each, ratio))) return factorOf(answer, key, domains) ? missingFactor : null;
  const fraction = simpleFraction(ratio);
  return fraction !== null && proved(times(fraction, key)) ? factorSlip : null;
}

/** Largest part of a value by which a rounded one may be off, so that it still tells which slip it comes from. */
const mostRounded = 0.02;

/** A tolerance as far as it is one for rounding a number of this size; null where there is none such. */
function tightly({ absolute, relative, significantFigures }: Tolerance, size: number): Tolerance | null {
  const tight: Tolerance = {
    ...(absolute !== undefined && toNumber(absolute) <= mostRounded * Math.abs(size) && { absolute }),
    ...(relative !== undefined && { relative }),
    ...(significantFigures !== undefined && { significantFigures }),
  };
  return isGiven(tight) ? tight : null;
}

/** Most variables that are tried as a factor. */
const mostFactors = 6;

/** Whether one side is the other one times a variable. A number is no product that lacks one: 1 is not nearly x. */
function factorOf(answer: Expression, key: Expression, domains: Domains): boolean {
  const [own, others] = [namesIn(answer), namesIn(key)];
  const names = [...new Set([...own, ...others])];
  if (own.length === 0 || others.length === 0 || names.length > mostFactors) return false;
  return names.some((name) => {
    const variable: Expression = { kind: "symbol", name, at: nowhere };
    return [times(key, variable), over(key, variable)].some(
      (changed) => equivalence(changed, domains)(answer).relation === "equal",
    );
  });
}

/** A fraction with a small denominator near a double. */
function simpleFraction(x: number): Expression | null {
  for (let d = 1; d <= 64; d += 1) {
    const n = Math.round(x * d);
    if (n !== 0 && Math.abs(n) < 1e6 && alike(n / d, x)) return number(BigInt(n), BigInt(d));
  }
  return null;
}
