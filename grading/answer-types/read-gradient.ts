import { type Reading, unreadable, whole } from "../answer-type";
import { type Expression, nowhere } from "../expression/expression";
import { withoutIntroduction } from "../expression/lead-words";
import { toLatex } from "../expression/print";
import { equals, isZero, minusOne, one, type Rational, zero } from "../expression/rational";
import { type ReadOptions, read } from "../expression/read";
import { namesIn } from "../expression/walk";
import { limits } from "../limits";
import { placedBy } from "../placed";
import { rewritten } from "../tensor/rewriting";
import { type Feedback, feedback, type Span } from "../verdict";
import { withListedRows } from "./bare-rows";
import { pieces } from "./bracketed";
import { withClaim } from "./claimed-subdifferential";
import { withoutComponentNames } from "./component-names";
import { setForGradient, withoutLead } from "./gradient-leads";
import { type Affine, type Constraint, scaled } from "./linear-system";
import { readSet, type SetReading } from "./read-subdifferential";
import type { PointSet } from "./subdifferential";
import { saysUndefined } from "./undefined-words";
import { type VectorValue, vectorValue } from "./vector-algebra";
import { oneHotPosition, zeroComponents } from "./vector-words";

/** What reading a gradient may know: plain data, no key. */
export interface GradientOptions {
  /** Number of components; any where the key has none, since there is neither a gradient nor a subgradient. */
  readonly size?: number;
  /** Names of variables that the components may contain; none for a gradient at a point. */
  readonly names?: readonly string[];
  readonly otherNames?: "refuse" | "variables";
  readonly syntax?: "auto" | "plain" | "latex";
  /**
   * "gradient" (default): at a kink only "undefined" is right. "subgradient": any point of the subdifferential is, and any
   * family of such points.
   * "subdifferential": all of its points are asked for, as a hull or a family.
   */
  readonly accept?: "gradient" | "subgradient" | "subdifferential";
  /** Single components may be called undefined. Default: only the gradient as a whole. */
  readonly componentwise?: boolean;
}

/** The gradient does not exist, or it is a vector; a component that was called undefined is null. */
export type GradientAnswer =
  /** `claim`: the set that is said to be the subdifferential all the same. */
  | { readonly kind: "undefined"; readonly claim?: PointSet }
  | { readonly kind: "vector"; readonly entries: readonly (Expression | null)[] }
  /** A set of vectors, read only where subgradients are asked for. */
  | { readonly kind: "set"; readonly set: PointSet };

export const undefinedLatex = "\\text{undefined}";

export function vectorLatex(entries: readonly (Expression | null)[]): string {
  return `\\begin{pmatrix} ${entries.map((entry) => (entry === null ? undefinedLatex : toLatex(entry))).join(" \\\\ ")} \\end{pmatrix}`;
}

/** Reads a vector in any notation, combinations of unit vectors, one-hot words, or that there is no gradient. */
export function readGradient(typed: string, options: GradientOptions): Reading<GradientAnswer> {
  const plain = withoutIntroduction(typed);
  const text = withListedRows(withoutLead(plain, options), 1, options.size);
  if (text.length <= limits.sentence && saysUndefined(text)) {
    return { ok: true, value: { kind: "undefined" }, readAs: undefinedLatex, notes: [] };
  }
  const claimed = text.length <= limits.sentence ? withClaim(text) : null;
  if (claimed !== null && saysUndefined(claimed.statement)) {
    const told = readAll(claimed.claim, options);
    if (told.ok && told.value.kind === "set")
      return options.accept === undefined || options.accept === "gradient" ? besides(told.value.set) : told;
  }
  if (options.accept === "subdifferential" && text.length <= limits.characters) return readAll(text, options);
  const single = readNamed(plain, options) ?? readSingle(text, options);
  if (single.ok || text.length > limits.characters) return single;
  if (options.accept !== "subgradient") {
    const many = (options.size ?? 1) > 1 && text.length <= limits.sentence ? readAll(text, options) : single;
    return many.ok && many.value.kind === "set" && many.value.set.kind !== "points"
      ? unreadable(setForGradient(text))
      : single;
  }
  // Whoever names them all where one is asked for has named one; loose vectors beside each other are two answers.
  const all = readAll(text, options);
  // A family with something amiss is told so, rather than that its parameters are no names.
  if (!all.ok && all.feedback[0].code.startsWith("family-")) return all;
  return all.ok && all.value.kind === "set" && all.value.set.kind !== "points" ? all : single;
}

/** A vector whose components have their names before them; null for other texts. */
function readNamed(text: string, options: GradientOptions): Reading<GradientAnswer> | null {
  const plain = text.length > limits.characters ? null : withoutComponentNames(text, options.size ?? 1);
  const reading = plain === null ? null : readSingle(plain, options);
  return reading?.ok === true ? reading : null;
}

const besides = (claim: PointSet): Reading<GradientAnswer> => ({
  ok: true,
  value: { kind: "undefined", claim },
  readAs: undefinedLatex,
  notes: [],
});

function readAll(text: string, options: GradientOptions): Reading<GradientAnswer> {
  const reading = readSet(text, options.size ?? 1, options.syntax);
  if (!reading.ok) return reading;
  return { ok: true, value: { kind: "set", set: reading.set }, readAs: setLatex(reading), notes: [] };
}

/** One vector, or words for it. */
function readSingle(text: string, options: GradientOptions): Reading<GradientAnswer> {
  const hot = text.length <= limits.sentence ? oneHotPosition(text) : null;
  if (hot !== null) {
    const size = options.size ?? Math.max(hot, 1);
    if (hot < 1 || hot > size) return unreadable(wrongPosition(hot, size, text));
    return vector(unit(hot, size), []);
  }
  const zeros = zeroComponents(text);
  if (zeros === "any" || (zeros !== null && zeros === (options.size ?? zeros))) {
    return vector(new Array<Expression>(options.size ?? 1).fill(zeroNode), []);
  }
  const units = Array.from({ length: options.size ?? mostUnits }, (_, i) => `e_${i + 1}`);
  const readOptions: ReadOptions = {
    names: [...(options.names ?? []), ...units],
    otherNames: options.otherNames ?? "refuse",
    values: "many",
    tensors: true,
    piecewise: true,
    ...(options.syntax !== undefined && { syntax: options.syntax }),
  };
  const twice = text.includes("=") ? lastOfEqual(text, options) : null;
  if (twice !== null) return twice;
  const reading = read(text, readOptions);
  if (!reading.ok) return reading;
  const tree = componentsInBraces(reading.value, options);
  const size = options.size ?? sizeOf(tree);
  const value = vectorValue(tree, size);
  switch (value.kind) {
    case "undefined":
      return { ok: true, value: { kind: "undefined" }, readAs: undefinedLatex, notes: reading.notes };
    case "refused": {
      // By a vector nothing can be divided: 1/2(e_1 + e_3) is half of it.
      const apart = rewritten(text, fractionBeforeBracket, ([found]) => `(${found})*`);
      return apart.text === text ? unreadable(value.feedback) : replaced(readSingle(apart.text, options), apart.back);
    }
    case "scalar":
      return scalar(value, size, reading.notes, text);
    case "vector":
      return entries(value, { ...options, size }, reading.notes, text);
  }
}

/** {0, 1, 0} as some programs write lists, where one vector is asked and there are as many numbers as it has components, two at least. */
function componentsInBraces(tree: Expression, { size = 0, accept }: GradientOptions): Expression {
  if (tree.kind !== "set" || size < 2 || tree.items.length !== size || accept === "subdifferential") return tree;
  const isRow = tree.items.every(({ kind }) => kind !== "list" && kind !== "set");
  return isRow ? { kind: "list", items: tree.items, written: "row", at: tree.at } : tree;
}

/** A reading of another text, whose remarks point into this one. */
function replaced(reading: Reading<GradientAnswer>, back: (span: Span) => Span): Reading<GradientAnswer> {
  const placed = (said: Feedback): Feedback => placedBy(said, back);
  if (reading.ok) return { ...reading, notes: reading.notes.map(placed) };
  const [first, ...others] = reading.feedback;
  return { ok: false, feedback: [placed(first), ...others.map(placed)] };
}

/** "e_2 = (0, 1, 0)": one vector written twice; null where the sides are not the same. */
function lastOfEqual(text: string, options: GradientOptions): Reading<GradientAnswer> | null {
  const sides = pieces(text, /^=/);
  if (sides.length !== 2) return null;
  const [first, last] = sides.map((side) => readSingle(side, options));
  if (first?.ok !== true || last?.ok !== true) return null;
  return first.readAs === last.readAs ? last : null;
}

const fractionBeforeBracket = /(?<![\w.)\]}*/^(])\d+\/\d+(?=\s*(?:[([]|e_?\d|\\begin|\\left))/g;

/** Most unit vectors that are names where the number of components is not given. */
const mostUnits = 20;

/** The number of components that an answer has where the part does not say it. */
function sizeOf(tree: Expression): number {
  const units = namesIn(tree).map((name) => Number(/^e_(\d+)$/.exec(name)?.[1] ?? 1));
  const most = Math.max(1, ...units);
  const value = vectorValue(tree, most);
  return value.kind === "vector" ? value.entries.length : most;
}

/** conv{…} for hulls, {v} for single vectors, and the vector with its conditions for a family. */
function setLatex({ set, vectors, conditions }: Extract<SetReading, { ok: true }>): string {
  const list = vectors.map(vectorLatex).join(", ");
  switch (set.kind) {
    case "hull":
      return `\\operatorname{conv}\\left\\{ ${list} \\right\\}`;
    case "points":
      return vectors.length === 1 ? list : `\\left\\{ ${list} \\right\\}`;
    case "family": {
      const shown = set.constraints.map(constraintLatex).join(",\\ ");
      return `\\left\\{ ${list} : ${shown === "" ? `\\text{${conditions}}` : shown} \\right\\}`;
    }
  }
}

/** A condition as people write it, with what is taken away on the other side: a ≥ 0, 1 ≥ a, 1 = a + b. */
function constraintLatex({ form, kind }: Constraint): string {
  const sign = kind === "zero" ? "=" : kind === "least" ? "\\ge" : ">";
  return `${toLatex(positivePart(form))} ${sign} ${toLatex(positivePart(scaled(form, minusOne)))}`;
}

/** The terms of an affine form that have a positive factor, or 0. */
function positivePart({ factors, constant }: Affine): Expression {
  const number = (value: Rational): Expression => ({ kind: "number", value, at: nowhere });
  const positive = [...factors].filter(([, factor]) => factor.n > 0n);
  const terms = positive.map(([name, factor]): Expression => {
    const symbol: Expression = { kind: "symbol", name, at: nowhere };
    return equals(factor, one) ? symbol : { kind: "multiply", factors: [number(factor), symbol], at: nowhere };
  });
  const all = constant.n > 0n ? [...terms, number(constant)] : terms;
  const [first = number(zero), ...others] = all;
  return others.length === 0 ? first : { kind: "add", terms: all, at: nowhere };
}

function scalar(
  value: Extract<VectorValue, { kind: "scalar" }>,
  size: number,
  notes: readonly Feedback[],
  text: string,
): Reading<GradientAnswer> {
  const { entry } = value;
  if (size === 1) return vector([entry], notes);
  if (entry.kind === "number" && isZero(entry.value)) {
    const note = feedback("zero-vector", "0 was read as the zero vector.", "0 被理解为零向量。");
    return vector(new Array<Expression>(size).fill(entry), [...notes, note]);
  }
  return unreadable(
    feedback(
      "scalar-for-vector",
      `A gradient of ${size} components was expected, such as (…, …), or "undefined"; this is a single value.`,
      `这里需要 ${size} 个分量的梯度，如 (…, …)，或“不存在”；你给出的是单个值。`,
      whole(text),
    ),
  );
}

function entries(
  value: Extract<VectorValue, { kind: "vector" }>,
  options: GradientOptions & { readonly size: number },
  notes: readonly Feedback[],
  text: string,
): Reading<GradientAnswer> {
  const found = value.entries.length;
  if (found !== options.size) {
    return unreadable(
      feedback(
        "wrong-size",
        `${options.size} components were expected, ${found} ${found === 1 ? "was" : "were"} given.`,
        `应有 ${options.size} 个分量，你给出了 ${found} 个。`,
        whole(text),
      ),
    );
  }
  if (value.entries.every((entry) => entry === null)) {
    return { ok: true, value: { kind: "undefined" }, readAs: undefinedLatex, notes };
  }
  if (value.entries.includes(null) && options.componentwise !== true) {
    return unreadable(
      feedback(
        "component-undefined",
        "Either every component is a number, or the gradient does not exist: then write “undefined” alone.",
        "要么每个分量都是数，要么梯度不存在：若不存在，请只写“不存在”。",
        whole(text),
      ),
    );
  }
  return vector(value.entries, notes);
}

function vector(list: readonly (Expression | null)[], notes: readonly Feedback[]): Reading<GradientAnswer> {
  return { ok: true, value: { kind: "vector", entries: list }, readAs: vectorLatex(list), notes };
}

const zeroNode: Expression = { kind: "number", value: zero, at: nowhere };
const oneNode: Expression = { kind: "number", value: one, at: nowhere };

export function unit(position: number, size: number): Expression[] {
  return Array.from({ length: size }, (_, i) => (i + 1 === position ? oneNode : zeroNode));
}

function wrongPosition(position: number, size: number, text: string): Feedback {
  return feedback(
    "position-out-of-range",
    `Position ${position} does not exist: there are components 1 to ${size}.`,
    `没有第 ${position} 个分量：分量编号为 1 到 ${size}。`,
    whole(text),
  );
}
