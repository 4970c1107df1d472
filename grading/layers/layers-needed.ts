import type { Size } from "./convolution";
import { receptiveField } from "./convolution-counts";

/**
 * Layers of kernel k and stride 1 needed so that two positions at distance n meet: the fewest whose receptive field spans
 * n + 1 positions. Contiguous: L(k-1) ≥ n. Dilated by 1, k, k², …: (k-1)(1+k+…+k^{L-1}) ≥ n.
 * Throws RangeError where k < 2: such a layer reaches nothing.
 */
export function layersNeeded(distance: Size, kernel: Size, spacing: "contiguous" | "dilated"): bigint {
  const [n, k] = [BigInt(distance), BigInt(kernel)];
  if (k < 2n || n < 0n) throw new RangeError("layersNeeded: needs a kernel of at least 2 and a distance of at least 0");
  // What one layer adds at dilation 1, from the same recursion that any stack is measured by.
  const [field = 1n] = receptiveField([{ channelsIn: 1, channelsOut: 1, kernel: [k] }]);
  const reach = field - 1n;
  if (spacing === "contiguous") return (n + reach - 1n) / reach;
  let [layers, reached, dilation] = [0n, 0n, 1n];
  while (reached < n) {
    reached += reach * dilation;
    dilation *= k;
    layers += 1n;
  }
  return layers;
}
