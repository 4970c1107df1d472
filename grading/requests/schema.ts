import { z } from "zod";
import { limits } from "../limits";

/** Fields of a request to grade one answer. */
const domain = z.strictObject({
  domain: z.enum(["real", "positive", "nonnegative", "integer", "complex"]).optional(),
  min: z.union([z.number(), z.string()]).optional(),
  max: z.union([z.number(), z.string()]).optional(),
});

const tolerance = z.strictObject({
  absolute: z.number().nonnegative().optional(),
  relative: z.number().nonnegative().optional(),
  significantFigures: z.int().min(1).max(30).optional(),
});

/** Longest text of a reference; references are the author's, so the limit is the answer's. */
const text = z.string().max(limits.characters);
const list = z.array(text).min(1).max(limits.entries);

const request = {
  id: z.unknown().optional(),
  // No upper limit here: an answer that is too long is the student's mistake and gets a verdict of its own.
  answer: z.string(),
  syntax: z.enum(["auto", "plain", "latex"]).optional(),
  variables: z.record(z.string(), domain).optional(),
  tolerance: tolerance.optional(),
  symbols: z
    .record(z.string(), z.strictObject({ shape: z.array(z.union([z.string(), z.number()])).max(2) }))
    .optional(),
  assume: z.array(text).max(50).optional(),
  accept: z.enum(["gradient", "subgradient", "subdifferential"]).optional(),
};

export const gradeRequest = z.discriminatedUnion("type", [
  z.strictObject({ ...request, type: z.literal("integer"), reference: z.union([text, z.int()]) }),
  z.strictObject({ ...request, type: z.literal("number"), reference: z.union([text, z.number()]) }),
  z.strictObject({ ...request, type: z.literal("formula"), reference: text }),
  z.strictObject({ ...request, type: z.literal("vector"), reference: z.union([text, list]) }),
  z.strictObject({
    ...request,
    type: z.literal("matrix"),
    reference: z.union([text, z.array(list).min(1).max(limits.entries)]),
  }),
  z.strictObject({ ...request, type: z.literal("set"), reference: z.union([text, z.array(text).max(limits.entries)]) }),
  z.strictObject({
    ...request,
    type: z.literal("gradient"),
    reference: z.strictObject({ gradient: list.nullable(), subgradients: z.array(list).max(100).optional() }),
  }),
  z.strictObject({ ...request, type: z.literal("order"), reference: text }),
  z.strictObject({ ...request, type: z.literal("tensor-formula"), reference: text }),
  z.strictObject({
    ...request,
    type: z.literal("piecewise"),
    reference: z
      .array(z.strictObject({ when: text, then: text.nullable() }))
      .min(1)
      .max(100),
  }),
]);

export type GradeRequest = z.infer<typeof gradeRequest>;

export type RequestOf<Type extends GradeRequest["type"]> = Extract<GradeRequest, { readonly type: Type }>;
