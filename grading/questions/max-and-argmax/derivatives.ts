import type { GradientKey } from "../../answer-types/gradient";
import { number } from "../../autodiff/made";
import { symbolic } from "../../autodiff/symbolic";
import { tensor } from "../../autodiff/tensor";
import { tensorAlgebra } from "../../autodiff/tensor-algebra";
import type { Expression } from "../../expression/expression";
import { integer, type Rational, rational, toNumber } from "../../expression/rational";
import { argmaxGradient, type MaxDerivative, maxGradient } from "../../layers/maximum";
import { softmax } from "../../layers/softmax";

/** What the engine says of max or argmax at a point; `plain` is the gradient in small numbers, empty where there is none. */
export interface Derivative {
  readonly key: GradientKey;
  /** Positions of the largest entries, from 1. */
  readonly active: readonly number[];
  readonly plain: readonly number[];
}

export const maxAt = (at: readonly number[]): Derivative => derivative(maxGradient(at.map(integer)));

export const argmaxAt = (at: readonly number[]): Derivative => derivative(argmaxGradient(at.map(integer)));

function derivative({ gradient, corners, active }: MaxDerivative): Derivative {
  const entries = (values: readonly Rational[]): readonly Expression[] => values.map(number);
  return {
    key: { gradient: gradient === null ? null : entries(gradient), subgradients: corners.map(entries) },
    active,
    plain: (gradient ?? []).map(toNumber),
  };
}

/** There is no gradient. */
export const none: GradientKey = { gradient: null };

/** No derivative in one component, 0 in the others. */
export function undefinedAt(place: number, size: number): GradientKey {
  return {
    gradient: null,
    components: Array.from({ length: size }, (_, i) => (i === place ? null : number(integer(0)))),
  };
}

/** `value` (1 unless given) at one place, 0 elsewhere. */
export function oneHot(
  place: number,
  size: number,
  value = 1,
): GradientKey & { readonly gradient: readonly Expression[] } {
  return { gradient: Array.from({ length: size }, (_, i) => number(integer(i === place ? value : 0))) };
}

export const zeros = (size: number): GradientKey => oneHot(0, size, 0);

/** The unit vectors of these places added up, divided by `by`. */
export function sum(places: readonly number[], size: number, by = 1): GradientKey {
  const share = rational(1n, BigInt(by));
  return { gradient: Array.from({ length: size }, (_, i) => number(places.includes(i) ? share : integer(0))) };
}

/** The softmax of whole numbers, in symbols. */
export function softmaxAt(at: readonly number[]): readonly Expression[] {
  const algebra = tensorAlgebra(symbolic);
  return softmax(
    algebra,
    tensor(
      [at.length],
      at.map((each) => number(integer(each))),
    ),
  ).data;
}
