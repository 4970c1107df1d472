import { type Feedback, feedback, type Span } from "../verdict";
import type { Split } from "./split";

/** Why an expression has no order that could be given: it is none (invalid), or it is beyond what is decided here. */
export interface Failure {
  readonly kind: "failure";
  readonly outcome: "invalid" | "undecided";
  readonly feedback: Feedback;
  /** A question whose answer would decide it: the ways to grow are taken apart by it. */
  readonly split?: Split;
}

export const splitBy = (failure: Failure, split: Split | null): Failure =>
  split === null || failure.outcome === "invalid" ? failure : { ...failure, split };

export const isFailure = (value: object): value is Failure => "kind" in value && value.kind === "failure";

const at = (place: Span): Span | undefined => (place.to > place.from ? place : undefined);

const invalid = (code: string, en: string, zhCN: string, place: Span): Failure => ({
  kind: "failure",
  outcome: "invalid",
  feedback: feedback(code, en, zhCN, at(place)),
});

export const beyond = (what: { readonly en: string; readonly "zh-CN": string }, place: Span): Failure => ({
  kind: "failure",
  outcome: "undecided",
  feedback: feedback(
    "order-beyond",
    `${what.en}: how this grows is not decided by the machine; a person will look at it.`,
    `${what["zh-CN"]}：机器无法判定其增长速度，将由老师查看。`,
    at(place),
  ),
});

export const zeroOrder = (place: Span): Failure =>
  invalid(
    "order-zero",
    "This is 0 (everything cancels), and 0 has no order of growth.",
    "这里的结果为 0（全部抵消），而 0 没有增长阶。",
    place,
  );

export const negativeOrder = (place: Span): Failure =>
  invalid(
    "order-negative",
    "This becomes negative when the variables grow, so it is no order of growth.",
    "当变量增大时，这个式子会变成负数，所以不是增长阶。",
    place,
  );

export const noOrder = (place: Span): Failure =>
  invalid(
    "order-not-an-order",
    "An order of growth was expected here, such as n^2 d or n log n.",
    "这里应填写增长阶，例如 n^2 d 或 n log n。",
    place,
  );

export const unknownName = (name: string, known: readonly string[], place: Span): Failure =>
  invalid(
    "order-unknown-name",
    `The name ${clipped(name)} is not used in this question. Use ${clipped(known.join(", "))}.`,
    `本题没有用到 ${clipped(name)} 这个符号，请使用 ${clipped(known.join("、"))}。`,
    place,
  );

export const divisionByZero = (place: Span): Failure =>
  invalid("order-division-by-zero", "This divides by 0.", "这里除以了 0。", place);

/** The factorial of a negative number: a way to grow along which the expression has no value at all. */
export const noFactorial = (place: Span): Failure =>
  invalid(
    "order-no-factorial",
    "Here the factorial of a negative number is taken, which has no value.",
    "这里对负数取了阶乘，而负数的阶乘没有定义。",
    place,
  );

export const isWithoutValue = ({ feedback: { code } }: Failure): boolean => code === "order-no-factorial";

export const isZeroOrder = ({ feedback: { code } }: Failure): boolean => code === "order-zero";

const clipped = (text: string): string => (text.length <= 60 ? text : `${text.slice(0, 59)}…`);
