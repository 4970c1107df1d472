import { call, divide, number, power, symbol } from "../../autodiff/made";
import type { Expression } from "../../expression/expression";
import { integer, multiply, one, power as raised } from "../../expression/rational";
import { memoryCount, sequentialCount, timeCount } from "../../layers/costs";
import { pathCount } from "../../layers/path-counts";
import { order, type Polynomial, polynomial, subtract, toExpression, toText } from "../../layers/polynomial";
import type { SequenceLayer } from "../../layers/sequence-layers";

/** Whether attention has its d×d projections. */
interface CostOptions {
  readonly projections?: boolean;
}

/** Sizes that a slip puts at a fixed value: d = 1 drops the width, n = 1 leaves one position. */
export type Dropped = Readonly<Record<string, number>>;

/** The exact count of multiply-accumulates of one layer, as LaTeX. */
export const timeText = (layer: SequenceLayer, options?: CostOptions): string => printed(timeCount(layer, options));

/** The order of one layer's multiply-accumulates, derived from executions; `dropped` for slips. */
export const timeOrder = (layer: SequenceLayer, dropped: Dropped = {}, options?: CostOptions): Expression =>
  toExpression(order(fix(timeCount(layer, options), dropped)));

/** One of the two steps of a separable convolution: the depthwise step is what depends on the kernel width. */
export function separableStep(step: "depthwise" | "pointwise"): Expression {
  const whole = timeCount("separable-convolution");
  const pointwise = fix(whole, { k: 0 });
  return toExpression(order(step === "pointwise" ? pointwise : subtract(whole, pointwise)));
}

export const sequentialOrder = (layer: SequenceLayer): Expression => toExpression(order(sequentialCount(layer)));

export const sequentialText = (layer: SequenceLayer): string => printed(sequentialCount(layer));

/** As it is set in print: 2 n^2 d. */
const printed = (count: Polynomial): string => toText(count).replaceAll("*", " ");

export const pathOrder = (layer: SequenceLayer, spacing?: "contiguous" | "dilated"): Expression =>
  pathCount(layer, { dilated: spacing !== "contiguous" }).order.expression;

export const memoryOrder = (layer: SequenceLayer, dropped: Dropped = {}): Expression =>
  toExpression(order(fix(memoryCount(layer).count, dropped)));

function fix(count: Polynomial, dropped: Dropped): Polynomial {
  return polynomial(
    count.variables,
    count.terms.map(({ coefficient, exponents }) => ({
      coefficient: exponents.reduce((product, exponent, i) => {
        const value = dropped[count.variables[i] ?? ""];
        return value === undefined ? product : multiply(product, raised(integer(value), exponent));
      }, coefficient),
      exponents: exponents.map((exponent, i) => (dropped[count.variables[i] ?? ""] === undefined ? exponent : 0)),
    })),
  );
}

/** Orders that no layer of this question has, for slips. */
export const constant: Expression = number(one);
export const lengthSquared: Expression = power(symbol("n"), number(integer(2)));
export const logarithm = (base?: string): Expression =>
  base === undefined ? call("ln", symbol("n")) : divide(call("ln", symbol("n")), call("ln", symbol(base)));
