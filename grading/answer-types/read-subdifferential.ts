import { unreadable, whole } from "../answer-type";
import { exactValue } from "../expression/equivalence";
import { type Expression, nowhere } from "../expression/expression";
import * as Q from "../expression/rational";
import { type ReadOptions, read } from "../expression/read";
import { type Feedback, feedback } from "../verdict";
import { intervalInWords, withInequalities } from "./between-words";
import { closing, depthChange, pieces } from "./bracketed";
import { onEachIndex, withoutQuantifier } from "./general-index";
import { intervalProduct } from "./interval-products";
import { affineOf, constraintsOf } from "./linear-conditions";
import type { Constraint } from "./linear-system";
import { loneInterval } from "./lone-interval";
import { setOfName } from "./set-of-a-name";
import { withoutQuantifiers } from "./set-words";
import type { Family, PointSet } from "./subdifferential";
import { vectorValue } from "./vector-algebra";

type Refused = { readonly ok: false; readonly feedback: readonly [Feedback, ...Feedback[]] };

/** What a set of vectors is read as; the vectors stand for themselves in what is shown. */
export type SetReading =
  | {
      readonly ok: true;
      readonly set: PointSet;
      readonly vectors: readonly (readonly Expression[])[];
      readonly conditions: string;
    }
  | Refused;

/**
 * Reads a set of vectors: conv{e_1, e_2}, (a, 1-a, 0) with 0 <= a <= 1, {λe_1 + (1-λ)e_2 : λ ∈ [0, 1]}, one vector alone, or
 * several in braces. Entries and conditions must be linear in the parameters.
 */
export function readSet(text: string, size: number, syntax: ReadOptions["syntax"]): SetReading {
  // Long runs of spaces would be shared out among the patterns below in each possible way.
  const said = text
    .replace(/\s{2,}/g, " ")
    .replace(/^\s*(?:\\partial|∂|次微分|(?:the\s+)?subdifferential)[^=]*?(?:=|:|：|(?:为|是|is)\s*[:：]?)\s*/iu, "")
    .replace(/[.。]\s*$/, "")
    .replace(/^\s*\$+|\$+\s*$/g, "");
  const spoken = withInequalities(withoutQuantifiers(said));
  const body = size === 1 ? (intervalInWords(said) ?? loneInterval(spoken)) : spoken;
  const ends = size === 1 ? intervalEnds(body) : null;
  if (ends !== null) return several(ends, size, syntax, text, "hull");
  const hull = hullParts(body) ?? simplexCorners(body, size);
  if (hull !== null) return several(hull, size, syntax, text, "hull");
  // One component, or a number times a vector?
  if (size > 1 && /^\s*[-\d./]+\s*(?:×|\\times)\s*\[/.test(body)) return notLinear(text);
  const box = intervalProduct(body, size);
  if (box !== null) return ofFamily(box);
  const inner = unbraced(body);
  const parts = (size > 1 ? setOfName(inner.text, size) : null) ?? atConditions(inner.text);
  if (parts === null) return several(inner.isSet ? split(inner.text) : [inner.text], size, syntax, text, "points");
  return family(parts[0], parts[1], size, syntax, text);
}

/** A box, shown by the bounds of its components. */
const ofFamily = ({ entries, constraints }: Family): SetReading => ({
  ok: true,
  set: { kind: "family", entries, constraints },
  vectors: [
    entries.flatMap(({ factors }) => [...factors.keys()]).map((name) => ({ kind: "symbol", name, at: nowhere })),
  ],
  conditions: "",
});

/** The ends of [0, 1], "any value in [0, 1]", "[0, 1] 中任意一个": the whole subdifferential where there is one component. */
function intervalEnds(text: string): readonly string[] | null {
  const [, inner] =
    /^\s*(?:any(?:\s+(?:value|number|element))?\s+(?:in|of|from)\s+|任意|任何)?\s*(?:\\left\s*)?\[(.*?)(?:\\right\s*)?\]\s*(?:(?:中|内|上)?的?(?:任意|任何)(?:一个)?(?:值|数|元素)?)?\s*$/su.exec(
      text,
    ) ?? [];
  const ends = inner === undefined ? [] : split(inner);
  const values = ends.map((end) => {
    const reading = read(end, {});
    return reading.ok ? exactValue(reading.value) : null;
  });
  const [low, high] = values;
  if (ends.length !== 2 || low == null || high == null) return null;
  return Q.compare(low, high) <= 0 ? ends : null;
}

/** The corners of conv{…}, co(…), "the convex hull of … and …", "… 和 … 的凸包"; null where no hull is written. */
function hullParts(text: string): readonly string[] | null {
  const [, afterName] =
    /^\s*(?:\\(?:mathrm|operatorname|text|mathbf)\s*\*?\s*\{\s*(?:conv|co|hull)\s*\}|\\?(?:[Cc]onv|[Cc]o|hull|cvx|[Cc]onvex\s?[Hh]ull(?=\s*[{([\\]))(?![A-Za-z]))\s*(.*)$/su.exec(
      text,
    ) ?? [];
  const [, afterWords] =
    /^\s*(?:(?:the\s+)?set\s+of\s+)?(?:(?:the|any|all|every)\s+)?(?:convex\s+(?:hull|combinations?)|(?:line\s+)?segment)\s+(?:of|between|from|joining)\s+(.*)$/isu.exec(
      text,
    ) ?? [];
  const [, beforeWords] =
    /^(?:\s*连接)?(.*?)\s*的?(?:(?:任意|任何|所有|全部|一切)的?)?(?:凸包|凸组合|连线段|线段)\s*$/su.exec(text) ?? [];
  const [, afterHull] = /^\s*(?:凸包|凸组合)\s*(?=[{([（\\])(.*)$/su.exec(text) ?? [];
  const found = afterName ?? afterWords ?? beforeWords ?? afterHull;
  if (found === undefined) return null;
  const plain = found.trim().replace(/^\\left|\\right(?=[)\]}\\]+\s*$)/g, "");
  const list = unbraced(/^\((\s*\\?\{.*\}\s*)\)$/s.exec(plain)?.[1] ?? plain);
  return split(list.isSet ? list.text : withoutBrackets(list.text));
}

/** The corners of "the probability simplex"; "unit simplex" and "standard simplex" have 0 among theirs in some books. */
function simplexCorners(text: string, size: number): readonly string[] | null {
  if (!/^\s*(?:(?:the|whole|entire|整个)\s*)*(?:probability\s+simplex|概率单纯形)\s*$/iu.test(text)) return null;
  return Array.from({ length: size }, (_, i) => `e_${i + 1}`);
}

/** conv(e_1, e_2): the bracket is the hull's, unless it is a vector's own. */
function withoutBrackets(text: string): string {
  const trimmed = text.trim();
  const isOne = /^[([]/.test(trimmed) && closing(trimmed, 0) === trimmed.length - 1;
  return isOne && /e_|e\d|[([]/.test(trimmed.slice(1)) ? trimmed.slice(1, -1) : trimmed;
}

function unbraced(text: string): { readonly text: string; readonly isSet: boolean } {
  const [, inner] =
    /^\s*(?:\\left\s*)?(?:\\\{|\\lbrace(?![A-Za-z])|\{)(.*?)(?:\\right\s*)?(?:\\\}|\\rbrace(?![A-Za-z])|\})\s*$/su.exec(
      text,
    ) ?? [];
  return inner === undefined ? { text, isSet: false } : { text: inner, isSet: true };
}

/** At commas and words for "and" outside of brackets. */
function split(text: string): readonly string[] {
  return pieces(text, /^(?:,|，|;|；|、|\band\b|\bto\b|和|与|及|\\quad|\\;|\\,)/u).filter(
    (piece) => piece.trim() !== "",
  );
}

/** The vector and the conditions on its parameters, where a colon, bar, comma or word stands between them. */
function atConditions(text: string): readonly [string, string] | null {
  const mark =
    /^\s*(?::|：|\||\\mid(?![A-Za-z])|\\colon(?![A-Za-z])|,|，|;|；|\\quad|\\qquad|\\ |\bwhere\b|\bwith\b|\bfor\b|\bsuch\s+that\b|\bs\.?t\.?(?=\s)|\bwhen\b|\bif\b|其中|满足|对|当|若)+/iu;
  let depth = 0;
  for (let i = 0; i < text.length; i += 1) {
    depth += depthChange(text, i);
    if (depth > 0 || i === 0) continue;
    const match = mark.exec(text.slice(i));
    if (match === null || (/[A-Za-z\\]/.test(text.charAt(i - 1)) && /^[A-Za-z]/.test(match[0]))) continue;
    const rest = text
      .slice(i + match[0].length)
      .replace(/^(?:\s*(?:(?:where|with|for|all|any)(?![A-Za-z])|其中|满足|对|任意|所有|:|：))+\s*/iu, "");
    return /[<>≤≥=∈]|\\(?:le|ge|in|lt|gt)|\bin\b|属于/.test(rest) ? [text.slice(0, i), rest] : null;
  }
  return null;
}

function several(
  parts: readonly string[],
  size: number,
  syntax: ReadOptions["syntax"],
  text: string,
  kind: "hull" | "points",
): SetReading {
  const vectors: (readonly Expression[])[] = [];
  const points: (readonly Q.Rational[])[] = [];
  for (const part of parts) {
    const entries = entriesOf(part, size, syntax, [], text, true);
    if (!entries.ok) return entries;
    const affine = entries.value.map(affineOf);
    if (affine.some((entry) => entry !== null && entry.factors.size > 0)) return withoutRange(text);
    const known = affine.flatMap((entry) => (entry === null ? [] : [entry.constant]));
    if (known.length < size) return notLinear(text);
    vectors.push(entries.value);
    points.push(known);
  }
  if (points.length === 0 || points.length > Math.max(mostPoints, size)) return notLinear(text);
  const set: PointSet = kind === "hull" ? { kind, corners: points } : { kind, points };
  return { ok: true, set, vectors, conditions: kind };
}

const mostPoints = 6;

function family(
  vector: string,
  conditions: string,
  size: number,
  syntax: ReadOptions["syntax"],
  text: string,
): SetReading {
  // Weights a_1, a_2 are no misspelt e_1, e_2.
  const weights = [...vector.matchAll(/(?<![\p{L}\\_])([a-df-zA-Z])_\{?(\d)\}?(?!\d)/gu)];
  const names = weights.map(([, letter = "", digit = ""]) => `${letter}_${digit}`);
  const entries = entriesOf(vector, size, syntax, names, text);
  if (!entries.ok) return entries;
  const affine = entries.value.map(affineOf);
  const known = affine.filter((entry) => entry !== null);
  const parameters = new Set(known.flatMap(({ factors }) => [...factors.keys()]));
  const written = withoutQuantifier(conditions, parameters.size);
  const found = written === null ? null : constraintsOf(written);
  if (found === null || known.length < affine.length) return notLinear(text);
  const constraints = onEachIndex(found, parameters);
  const bound = new Set(constraints.flatMap(({ form }) => [...form.factors.keys()]));
  if ([...parameters].some((name) => !bound.has(name))) return withoutRange(text);
  if (parameters.size > 5) return notLinear(text);
  if (constraints.some((each) => !isLinked(each, constraints, parameters))) return withoutRange(text);
  return { ok: true, set: { kind: "family", entries: known, constraints }, vectors: [entries.value], conditions };
}

/** Whether a condition is on the parameters, or on names that some other condition ties to them; (a, b) with c >= 0 says nothing. */
function isLinked(
  { form: { factors } }: Constraint,
  constraints: readonly Constraint[],
  parameters: ReadonlySet<string>,
): boolean {
  const names = [...factors.keys()];
  if (names.length === 0 || names.some((name) => parameters.has(name))) return true;
  return constraints.some(
    ({ form }) =>
      names.some((name) => form.factors.has(name)) && [...form.factors.keys()].some((name) => parameters.has(name)),
  );
}

function entriesOf(
  text: string,
  size: number,
  syntax: ReadOptions["syntax"],
  names: readonly string[] | undefined,
  whereIn: string,
  mayBeZero = false,
): { readonly ok: true; readonly value: readonly Expression[] } | Refused {
  const units = Array.from({ length: size }, (_, i) => `e_${i + 1}`);
  const reading = read(text, {
    names: [...(names ?? []), ...units],
    otherNames: "variables",
    values: "many",
    tensors: true,
    ...(syntax === undefined ? {} : { syntax }),
  });
  if (!reading.ok) {
    const [{ code, message }, ...others] = reading.feedback;
    return { ok: false, feedback: [{ code, message, at: whole(whereIn) }, ...others] };
  }
  const value = vectorValue(reading.value, size);
  const entries =
    value.kind === "vector" ? value.entries : size === 1 && value.kind === "scalar" ? [value.entry] : null;
  const known = (entries ?? []).filter((entry) => entry !== null);
  // conv{0, e_1}: 0 among vectors is the zero vector.
  const single = mayBeZero && value.kind === "scalar" ? value.entry : null;
  if (single?.kind === "number" && Q.isZero(single.value)) return { ok: true, value: new Array(size).fill(single) };
  if (value.kind === "refused") return { ok: false, feedback: [value.feedback] };
  if (known.length === size) return { ok: true, value: known };
  return unreadable(
    feedback(
      "not-a-set-of-vectors",
      `Vectors of ${size} components were expected, such as conv{e_1, e_2} or (a, 1-a, …) with 0 <= a <= 1.`,
      `这里需要 ${size} 个分量的向量，例如 conv{e_1, e_2}，或 (a, 1-a, …)，0 <= a <= 1。`,
      whole(whereIn),
    ),
  );
}

const withoutRange = (text: string): Refused =>
  unreadable(
    feedback(
      "family-without-range",
      "Please say which values the parameters may take, for example (a, 1-a, 0) with 0 <= a <= 1.",
      "请说明参数的取值范围，例如 (a, 1-a, 0)，0 <= a <= 1。",
      whole(text),
    ),
  );

const notLinear = (text: string): Refused =>
  unreadable(
    feedback(
      "family-not-linear",
      "This set could not be read. Use forms such as conv{e_1, e_2} or (a, 1-a, 0) with 0 <= a <= 1, linear in the parameters.",
      "无法理解这个集合。可以使用 conv{e_1, e_2}，或 (a, 1-a, 0)，0 <= a <= 1 这样对参数为线性的形式。",
      whole(text),
    ),
  );
