import { z } from "zod";
import type { Convolution } from "../layers/convolution";
import { stackCounts } from "../layers/convolution-counts";
import { limits } from "../limits";
import { fields } from "./problems";

const wholeText = new RegExp(`^-?[0-9]{1,${limits.digits}}$`);

/** A whole number of any size: a JSON integer, or its decimal digits as text where it may not fit a double. */
const whole = z
  .union([z.int(), z.string().regex(wholeText)], {
    error: `must be a whole number: 3, or "3" as text beyond 2^53, of at most ${limits.digits} digits`,
  })
  .transform((value) => BigInt(value));

const oneOrMany = z.union([whole, z.array(whole)], {
  error: "must be a whole number, or a list of whole numbers with one for each dimension",
});

const kernelSizes = { error: "must be a list of 1, 2 or 3 whole numbers, such as [3, 3]" };
const inputSizes = { error: "must be a list [C, …spatial] of 2, 3 or 4 whole numbers, such as [3, 224, 224]" };

const layer = z.strictObject(
  {
    channelsIn: whole,
    channelsOut: whole,
    kernel: z.array(whole, kernelSizes).min(1, kernelSizes).max(3, kernelSizes),
    stride: oneOrMany.optional(),
    padding: oneOrMany.optional(),
    dilation: oneOrMany.optional(),
    groups: whole.optional(),
    bias: z.boolean({ error: "must be true or false" }).optional(),
  },
  fields(["channelsIn", "channelsOut", "kernel", "stride", "padding", "dilation", "groups", "bias"]),
);

export const convolutionRequest = z.strictObject(
  {
    id: z.unknown().optional(),
    engine: z.literal("convolution"),
    input: z
      .array(whole, inputSizes)
      .min(2, inputSizes)
      .max(4, inputSizes)
      .refine((sizes) => sizes.every((size) => size >= 1n), { error: "must contain sizes of at least 1" }),
    layers: z
      .array(layer, { error: "must be a list of layers" })
      .min(1, { error: "must contain at least one layer" })
      .max(1000, { error: "must contain at most 1000 layers" }),
  },
  fields(["id", "engine", "input", "layers"]),
);

/** Counts, shapes and receptive field, every number as decimal text. Throws RangeError that names an impossible layer. */
export function convolutionAnswer({ input, layers }: z.infer<typeof convolutionRequest>): object {
  const counts = stackCounts(layers.map(described), input);
  return {
    parameters: `${counts.parameters}`,
    multiplyAccumulates: `${counts.multiplyAccumulates}`,
    output: counts.output.map(String),
    receptiveField: counts.receptiveField.map(String),
    layers: counts.layers.map((each) => ({
      parameters: `${each.parameters}`,
      multiplyAccumulates: `${each.multiplyAccumulates}`,
      output: each.output.map(String),
    })),
  };
}

/** Without the fields that were left out: an absent field and an undefined one are not the same to the type-checker. */
function described({ stride, padding, dilation, groups, bias, ...rest }: z.infer<typeof layer>): Convolution {
  return {
    ...rest,
    ...(stride === undefined ? {} : { stride }),
    ...(padding === undefined ? {} : { padding }),
    ...(dilation === undefined ? {} : { dilation }),
    ...(groups === undefined ? {} : { groups }),
    ...(bias === undefined ? {} : { bias }),
  };
}
