import type { Random } from "../../random";
import {
  attentionCounts,
  contiguousCounts,
  convolutionCounts,
  different,
  dilatedCounts,
  recurrentCounts,
} from "./counts";

/** The numbers of one variant: sequence length n, width d, kernel width k. */
export interface Numbers {
  readonly sizes: { readonly n: number; readonly d: number; readonly k: number };
  /** For the length at equal cost; d is even, so that the length is whole. */
  readonly equal: { readonly d: number; readonly k: number };
  /** Two positions at this distance are to meet in a stack of kernels of this width. */
  readonly stack: { readonly distance: number; readonly k: number };
}

export function drawNumbers(random: Random): Numbers {
  return {
    sizes: drawSizes(random),
    equal: { d: random.pick([16, 24, 32, 40, 48, 64, 80]), k: random.pick([3, 5, 7]) },
    stack: drawStack(random),
  };
}

/** Drawn again until no slip gives a right count, nor another slip's. */
function drawSizes(random: Random): Numbers["sizes"] {
  for (;;) {
    const sizes = {
      n: random.pick([10, 12, 15, 18, 20, 24, 25, 30, 36, 40, 45, 50]),
      d: random.pick([8, 16, 24, 32, 48, 64]),
      k: random.pick([3, 5, 7]),
    };
    if ([attentionCounts, recurrentCounts, convolutionCounts].every((counts) => different(counts(sizes)))) return sizes;
  }
}

function drawStack(random: Random): Numbers["stack"] {
  for (;;) {
    const [distance, k] = [random.integer(40, 200), random.pick([3, 4, 5])];
    if (different(contiguousCounts(distance, k)) && different(dilatedCounts(distance, k))) return { distance, k };
  }
}
