import { z } from "zod";
import { memoryCount, sequentialCount, timeCount } from "../layers/costs";
import { pathCount } from "../layers/path-counts";
import { order, type Polynomial, toText } from "../layers/polynomial";
import { type SequenceLayer, sequenceLayers } from "../layers/sequence-layers";
import { fields } from "./problems";

export const complexityRequest = z.strictObject(
  {
    id: z.unknown().optional(),
    engine: z.literal("complexity"),
    layer: z.enum(sequenceLayers, { error: `must be one of ${sequenceLayers.join(", ")}` }),
    projections: z.boolean({ error: "must be true or false" }).optional(),
  },
  fields(["id", "engine", "layer", "projections"]),
);

/** Orders in n, d, k, r, h, each with the exact count that it was derived from and what that counts. */
export function complexityAnswer({ layer, projections = false }: z.infer<typeof complexityRequest>): object {
  const memory = memoryCount(layer);
  return {
    time: growth(timeCount(layer, { projections }), "multiply-accumulates of one layer"),
    memory: growth(
      memory.count,
      memory.of === "weights" ? "attention weights" : "results of all operations, kept for back-propagation",
    ),
    sequential: growth(
      sequentialCount(layer, { projections }),
      "longest chain of array operations that wait for one another",
    ),
    path: path(layer),
  };
}

const growth = (count: Polynomial, of: string): object => ({ order: toText(order(count)), count: toText(count), of });

function path(layer: SequenceLayer): object {
  const between = "array operations between the two positions that are furthest apart";
  const { order: found, count } = pathCount(layer);
  const answer = { order: found.text, count, of: between };
  switch (layer) {
    case "self-attention":
    case "multi-head-self-attention":
    case "linear-attention":
    case "recurrent":
    case "lstm":
      return answer;
    case "restricted-self-attention":
      return { ...answer, of: `${between}, in the fewest layers that connect them, r odd` };
    case "convolution":
    case "separable-convolution": {
      const contiguous = pathCount(layer, { dilated: false });
      return {
        ...answer,
        of: `${between}, in the fewest layers that connect them, dilated by 1, k, k^2, …`,
        contiguous: { order: contiguous.order.text, count: contiguous.count },
      };
    }
  }
}
