import { divide, number, symbol } from "../autodiff/made";
import type { Expression } from "../expression/expression";
import { one } from "../expression/rational";
import { fromExecutions } from "./costs";
import { connectivity } from "./paths";
import { perLayer } from "./per-layer";
import { logarithm, order, toExpression, toText } from "./polynomial";
import type { SequenceLayer } from "./sequence-layers";

/** Longest path between two positions, as an order and as the exact count that was measured, in array operations. */
export interface PathCount {
  readonly order: { readonly text: string; readonly expression: Expression };
  readonly count: string;
}

/**
 * The longest of the shortest dependency paths between two connected positions. Layers that reach every position at once
 * give a polynomial, interpolated. Layers with a window are stacked until the ends meet; what is measured at several n and
 * window sizes is then recognised among the exact counts of windows (`windowCounts`), and must equal it everywhere.
 * Throws RangeError where no count is recognised.
 */
export function pathCount(layer: SequenceLayer, { dilated = true }: { readonly dilated?: boolean } = {}): PathCount {
  return dilated ? dilatedPath(layer) : contiguousPath(layer);
}

const dilatedPath = perLayer((layer) => derivePath(layer, true));
const contiguousPath = perLayer((layer) => derivePath(layer, false));

function derivePath(layer: SequenceLayer, dilated: boolean): PathCount {
  switch (layer) {
    case "self-attention":
    case "multi-head-self-attention":
    case "linear-attention":
    case "recurrent":
    case "lstm": {
      const count = fromExecutions(layer, (sizes) => BigInt(connectivity(layer, sizes).longestPath));
      const growth = order(count);
      return { order: { text: toText(growth), expression: toExpression(growth) }, count: toText(count) };
    }
    case "restricted-self-attention":
      return recognised("r", [3, 5], (n, r) => connectivity(layer, { n, d: 1, r }).longestPath);
    case "convolution":
    case "separable-convolution":
      return recognised("k", [2, 3, 4], (n, k) => connectivity(layer, { n, d: 1, k }, dilated).longestPath);
  }
}

interface WindowCount {
  readonly count: (window: string) => string;
  readonly at: (n: number, window: number) => number;
  readonly order: (window: string) => PathCount["order"];
}

const quotient = (window: string): PathCount["order"] => ({
  text: `n/${window}`,
  expression: divide(symbol("n"), symbol(window)),
});

/** Each with the order that it has when n and the window tend to infinity on their own. */
const windowCounts: readonly WindowCount[] = [
  { count: () => "1", at: () => 1, order: () => ({ text: "1", expression: number(one) }) },
  // A window that ends at its own position moves on by k-1 positions a layer, a centred one by (r-1)/2.
  { count: (k) => `ceil((n-1)/(${k}-1))`, at: (n, k) => Math.ceil((n - 1) / (k - 1)), order: quotient },
  { count: (r) => `ceil(2*(n-1)/(${r}-1))`, at: (n, r) => Math.ceil((2 * (n - 1)) / (r - 1)), order: quotient },
  {
    count: (k) => `ceil(log(n)/log(${k}))`,
    at: (n, k) => {
      let [layers, reach] = [0, 1];
      for (; reach < n; reach *= k) layers += 1;
      return layers;
    },
    order: (k) => ({ text: `log(n)/log(${k})`, expression: logarithm("n", k) }),
  },
];

function recognised(
  window: string,
  widths: readonly number[],
  measure: (n: number, width: number) => number,
): PathCount {
  const measured = widths.flatMap((width) =>
    [2, 3, 4, 5, 7, 8, 9, 10, 13].map((n) => ({ n, width, length: measure(n, width) })),
  );
  const perLayer = measured[0]?.length ?? 1;
  const found = windowCounts.find((each) =>
    measured.every(({ n, width, length }) => length === perLayer * each.at(n, width)),
  );
  if (found === undefined)
    throw new RangeError(`no count of windows gives the path lengths measured over n and ${window}`);
  const count = found.count(window);
  return { order: found.order(window), count: perLayer === 1 ? count : `${perLayer}*${count}` };
}
