import { z } from "zod";
import { limits } from "../limits";
import { fields } from "../truth/problems";

/** What a field that is not as it must be is answered by: what is allowed there. */
const must = (be: string) => ({ error: `must be ${be}` });

/** An object without other fields than these. */
function object<Shape extends z.ZodRawShape>(shape: Shape) {
  const names = Object.keys(shape);
  return z.strictObject(shape, fields(names));
}

const bound = z.union([z.number(), z.string()], must('a number, or text such as "1/3"')).optional();

const domain = object({
  domain: z.enum(["real", "positive", "nonnegative", "integer", "complex"]).optional(),
  min: bound,
  max: bound,
});

const distance = z.number(must("a number of at least 0")).nonnegative(must("a number of at least 0")).optional();
const figures = must("a whole number from 1 to 30");

const tolerance = object({
  absolute: distance,
  relative: distance,
  significantFigures: z.int(figures).min(1, figures).max(30, figures).optional(),
});

/** Longest text of a reference; references are the author's, so the limit is the answer's. */
const aText = `text of at most ${limits.characters} characters`;
const text = z.string(must(aText)).max(limits.characters, must(aText));
const aList = `a list of 1 to ${limits.entries} texts`;
const list = z.array(text, must(aList)).min(1, must(aList)).max(limits.entries, must(aList));
const aMatrix = `a list of 1 to ${limits.entries} rows, each ${aList}`;
const cases = must("a list of 1 to 100 objects with when and then");

/** The length of an axis: a whole number, or a name. */
const axis = z
  .union([z.int(), z.string()], must('a name such as "n", or a whole number of at least 1'))
  .refine((length) => /\p{L}/u.test(`${length}`) || /^0*[1-9]\d*$/.test(`${length}`), {
    error: 'must be a name such as "n", or a whole number of at least 1',
  });
const axes = must('a list of at most two sizes, such as ["n", "m"]');

/** Fields of a request to grade one answer. */
const request = {
  // No upper limit here: an answer that is too long is the student's mistake and gets a verdict of its own.
  answer: z.string(must("text")),
  syntax: z.enum(["auto", "plain", "latex"]).optional(),
  variables: z.record(z.string(), domain, must("an object of variables by name")).optional(),
  tolerance: tolerance.optional(),
  symbols: z
    .record(z.string(), object({ shape: z.array(axis, axes).max(2, axes) }), must("an object of symbols by name"))
    .optional(),
  assume: z.array(text, must("a list of texts")).max(50, must("a list of at most 50 texts")).optional(),
  accept: z.enum(["gradient", "subgradient", "subdifferential"]).optional(),
};

/** A request of one type; its reference is what that type compares with. */
function of<Type extends string, Reference extends z.ZodType>(type: Type, reference: Reference) {
  return object({ id: z.unknown().optional(), type: z.literal(type), ...request, reference });
}

export const gradeRequest = z.discriminatedUnion("type", [
  of("integer", z.union([text, z.int()], must(`${aText}, or a whole number below 2^53`))),
  of("number", z.union([text, z.number()], must(`${aText}, or a finite number`))),
  of("formula", text),
  of("vector", z.union([text, list], must(`${aText}, or ${aList}`))),
  of(
    "matrix",
    z.union(
      [text, z.array(list).min(1, must(aMatrix)).max(limits.entries, must(aMatrix))],
      must(`${aText}, or ${aMatrix}`),
    ),
  ),
  of("set", z.union([text, z.array(text).max(limits.entries)], must(`${aText}, or ${aList} (none for ∅)`))),
  of("gradient", object({ gradient: list.nullable(), subgradients: z.array(list).max(100).optional() })),
  of("order", text),
  of("tensor-formula", text),
  of(
    "piecewise",
    z
      .array(object({ when: text, then: text.nullable() }), cases)
      .min(1, cases)
      .max(100, cases),
  ),
]);

export type GradeRequest = z.infer<typeof gradeRequest>;

export type RequestOf<Type extends GradeRequest["type"]> = Extract<GradeRequest, { readonly type: Type }>;
