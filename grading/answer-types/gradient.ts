import { type AnswerType, asKey, type Comparison } from "../answer-type";
import type { Domains } from "../expression/domain";
import { exactValue } from "../expression/equivalence";
import type { Expression } from "../expression/expression";
import { toText } from "../expression/print";
import type { Rational } from "../expression/rational";
import { type Feedback, feedback } from "../verdict";
import { componentsCompared } from "./component";
import { type Membership, membership } from "./hull-membership";
import { nearHull } from "./hull-nearness";
import { type GradientAnswer, type GradientOptions, readGradient, undefinedLatex, vectorLatex } from "./read-gradient";
import { againstWhole, withinHull } from "./subdifferential";
import { isGiven, type Tolerance } from "./tolerance";

/**
 * The right gradient: a vector, or null at a kink, where `subgradients` are the corners of the subdifferential (the
 * convex hull of the gradients nearby). `components` holds the partial derivatives one by one, null where one does not
 * exist, for parts that ask for them.
 */
export interface GradientKey {
  readonly gradient: readonly Expression[] | null;
  readonly subgradients?: readonly (readonly Expression[])[];
  readonly components?: readonly (Expression | null)[];
  readonly domains?: Domains;
  /** For each component, and for the distance from the subdifferential; exact unless given. */
  readonly tolerance?: Tolerance;
}

/** Gradients that may not exist, and points of subdifferentials (Rockafellar, Convex Analysis, §23). */
export const gradient: AnswerType<GradientAnswer, GradientKey, GradientOptions> = {
  name: "gradient",
  read: readGradient,
  compare: (answer, key, options) => {
    if (options.accept === "subdifferential") return againstAll(answer, key);
    if (answer.kind === "set") return againstEach(answer, key);
    if (options.accept === "subgradient") return againstHull(answer, key);
    if (key.gradient !== null) return againstVector(answer, key.gradient, key);
    return atKink(answer, key, options);
  },
  against: asKey(
    () => gradient,
    (answer, { domains }) => {
      if (answer.kind === "undefined") return { gradient: null };
      if (answer.kind === "set") return null;
      const entries = answer.entries.filter((entry) => entry !== null);
      if (entries.length < answer.entries.length) return null;
      return { gradient: entries, ...(domains !== undefined && { domains }) };
    },
  ),
  sketch: (answer) => answer.kind,
  print: (key, options) => {
    if (options.accept === "subdifferential") return printHull(cornersOf(key));
    if (key.gradient !== null) return printVector(key.gradient);
    if (options.componentwise === true && key.components !== undefined) return printVector(key.components);
    const corner = options.accept === "subgradient" ? key.subgradients?.[0] : undefined;
    if (corner !== undefined) return printVector(corner);
    return { text: "undefined", latex: undefinedLatex };
  },
};

function printVector(entries: readonly (Expression | null)[]): { text: string; latex: string } {
  const text = `(${entries.map((entry) => (entry === null ? "undefined" : toText(entry))).join(", ")})`;
  // A bracket around one number is only a bracket: one component is printed as `[x]`, which reads as a list.
  return { text: entries.length === 1 ? `[${text.slice(1, -1)}]` : text, latex: vectorLatex(entries) };
}

function printHull(corners: readonly (readonly Expression[])[]): { text: string; latex: string } {
  const printed = corners.map(printVector);
  const [only, ...others] = printed;
  if (only !== undefined && others.length === 0) return only;
  return {
    text: `conv{${printed.map(({ text }) => text).join(", ")}}`,
    latex: `\\operatorname{conv}\\left\\{ ${printed.map(({ latex }) => latex).join(", ")} \\right\\}`,
  };
}

/** One vector, or that there is none. */
type SingleAnswer = Exclude<GradientAnswer, { kind: "set" }>;

const cornersOf = (key: GradientKey): readonly (readonly Expression[])[] =>
  key.subgradients ?? (key.gradient === null ? [] : [key.gradient]);

/** All subgradients: the answer's set and the convex hull of the corners must be the same. */
function againstAll(answer: GradientAnswer, key: GradientKey): Comparison {
  const corners = cornersOf(key).map(exactValues);
  const known = corners.filter((corner) => corner !== null);
  if (answer.kind !== "set" || known.length < corners.length || known.length === 0) {
    return answer.kind === "undefined" && known.length > 0
      ? againstHull(answer, key)
      : { relation: "undecided", evidence: { method: "linear-inequalities" } };
  }
  return againstWhole(answer.set, known);
}

/** Any subgradient: each member of the answer's set must be one. */
function againstEach({ set }: Extract<GradientAnswer, { kind: "set" }>, key: GradientKey): Comparison {
  const corners = cornersOf(key).map(exactValues);
  const known = corners.filter((corner) => corner !== null);
  if (known.length < corners.length || known.length === 0) {
    return { relation: "undecided", evidence: { method: "linear-inequalities" } };
  }
  return withinHull(set, known);
}

function againstVector(
  answer: SingleAnswer,
  key: readonly (Expression | null)[],
  limits: Pick<GradientKey, "domains" | "tolerance">,
): Comparison {
  if (answer.kind === "undefined") {
    return different("existence", [
      feedback(
        "gradient-exists",
        "The function is differentiable at this point, so its gradient exists.",
        "函数在该点可导，所以梯度存在。",
      ),
    ]);
  }
  const each = componentsCompared(answer.entries, key, limits);
  const entries = each.map(({ outcome }) => outcome);
  const wrong = each.findIndex(({ outcome }) => outcome === "incorrect");
  if (wrong !== -1) {
    const found = each[wrong]?.counterexample;
    const places = each.flatMap(({ outcome }, i) => (outcome === "incorrect" ? [i + 1] : [])).join(", ");
    const counterexample = {
      at: { component: `${wrong + 1}`, ...found?.at },
      answer: found?.answer ?? shown(answer.entries[wrong] ?? null),
      reference: found?.reference ?? shown(key[wrong] ?? null),
    };
    return {
      relation: "different",
      credit: 0,
      evidence: { method: "exact-values", entries, counterexample },
      feedback: [
        feedback("wrong-components", `Not right in component ${places}.`, `第 ${places} 个分量不对。`),
        ...oneHotAtAnotherPlace(answer, key),
      ],
    };
  }
  if (entries.includes("undecided")) return { relation: "undecided", evidence: { method: "exact-values", entries } };
  return { relation: "equal", evidence: { method: "exact-values", entries } };
}

function atKink(answer: SingleAnswer, key: GradientKey, options: GradientOptions): Comparison {
  if (answer.kind === "undefined") {
    if (options.componentwise === true && key.components !== undefined) {
      return different("existence", [
        feedback(
          "component-asked",
          "Not every component is undefined here: give them one by one.",
          "并非每个分量都不存在：请逐个给出。",
        ),
      ]);
    }
    return claimStands(answer, key)
      ? { relation: "equal", evidence: { method: "existence" } }
      : { relation: "undecided", evidence: { method: "existence" }, feedback: [otherSubdifferential] };
  }
  if (options.componentwise === true && key.components !== undefined) {
    return againstVector(answer, key.components, key);
  }
  if (key.subgradients === undefined) return different("existence", [noGradient]);
  return different("existence", [
    standing(answer, key.subgradients) === "inside" ? onlySubgradient : notDifferentiable,
  ]);
}

/** Whether what is told of the subdifferential beside the answer is so, if anything is. */
function claimStands({ claim }: Extract<GradientAnswer, { kind: "undefined" }>, key: GradientKey): boolean {
  return claim === undefined || againstAll({ kind: "set", set: claim }, key).relation === "equal";
}

const otherSubdifferential = feedback(
  "claim-beside",
  "That the gradient does not exist is right; the set you add is not the subdifferential, so a person will look at it.",
  "梯度不存在是对的；但你补充的集合不是次微分，将由老师查看。",
);

const onlySubgradient = feedback(
  "subgradient-for-gradient",
  "This is a subgradient, but the gradient itself does not exist at this point: several pieces meet here.",
  "这是一个次梯度，但该点处梯度本身不存在：几个分段在此相接。",
);

const notDifferentiable = feedback(
  "not-differentiable",
  "The function is not differentiable at this point.",
  "函数在该点不可导。",
);

const noGradient = feedback(
  "no-gradient",
  "The gradient does not exist at this point: the function is not differentiable here.",
  "该点处梯度不存在：函数在该点不可导。",
);

function againstHull(answer: SingleAnswer, key: GradientKey): Comparison {
  const corners = key.subgradients ?? (key.gradient === null ? [] : [key.gradient]);
  if (answer.kind === "undefined") {
    return corners.length === 0
      ? { relation: "equal", evidence: { method: "existence" } }
      : different("existence", [
          feedback(
            "subgradient-exists",
            "The gradient does not exist here, but a subgradient does, and one is asked for.",
            "此处梯度不存在，但次梯度存在，题目要求给出一个。",
          ),
        ]);
  }
  switch (standing(answer, corners, key.tolerance)) {
    case "inside":
      return { relation: "equal", evidence: { method: "convex-hull" } };
    case "undecided":
      return { relation: "undecided", evidence: { method: "convex-hull" } };
    case "outside":
      return different("convex-hull", outsideReasons(answer));
  }
}

/** Where the answer stands to the convex hull of the corners: exactly, unless the key has a tolerance. */
function standing(
  answer: SingleAnswer,
  corners: readonly (readonly Expression[])[],
  tolerance?: Tolerance,
): Membership {
  if (answer.kind === "undefined") return "outside";
  const entries = answer.entries.filter((entry) => entry !== null);
  if (entries.length < answer.entries.length) return "outside";
  const exactCorners = corners.map(exactValues);
  const known = exactCorners.filter((corner) => corner !== null);
  if (known.length === exactCorners.length) {
    const exact = membership(entries, known);
    return exact === "outside" && isGiven(tolerance) ? nearHull(entries, known, tolerance) : exact;
  }
  const equal = corners.map(
    (corner) => againstVector(answer, corner, { ...(tolerance !== undefined && { tolerance }) }).relation,
  );
  // A corner itself is recognised whatever its entries are; the inside of the hull needs corners with rational entries.
  if (equal.includes("equal")) return "inside";
  return corners.length === 1 && !equal.includes("undecided") ? "outside" : "undecided";
}

function exactValues(entries: readonly (Expression | null)[]): Rational[] | null {
  const values = entries.map((entry) => (entry === null ? null : exactValue(entry)));
  const known = values.filter((value) => value !== null);
  return known.length === values.length ? known : null;
}

function outsideReasons(answer: SingleAnswer): Feedback[] {
  const general = feedback(
    "outside-subdifferential",
    "This is not a subgradient: it is no weighted mean (weights ≥ 0, sum 1) of the gradients of the pieces that meet here.",
    "这不是次梯度：它不是此处相接各段梯度的加权平均（权重 ≥ 0 且和为 1）。",
  );
  if (answer.kind === "undefined") return [general];
  const values = exactValues(answer.entries);
  return values?.some((value) => value.n < 0n)
    ? [general, feedback("negative-weight", "Look at the sign of each component.", "请检查各分量的符号。")]
    : [general];
}

/** A one-hot vector whose 1 stands at another place: the slip is named, the place is not. */
function oneHotAtAnotherPlace(answer: SingleAnswer, key: readonly (Expression | null)[]): Feedback[] {
  const place = answer.kind === "vector" ? hotPlace(answer.entries) : -1;
  const right = hotPlace(key);
  if (place === -1 || right === -1 || place === right) return [];
  return [
    feedback(
      "one-hot-elsewhere",
      "The shape is right: one 1 and zeros. Look again at which component it belongs to (counted from 1).",
      "形式正确：一个 1，其余为 0。请再看它属于哪个分量（从 1 开始数）。",
    ),
  ];
}

function hotPlace(entries: readonly (Expression | null)[]): number {
  const values = exactValues(entries);
  if (values === null) return -1;
  const ones = values.flatMap((value, i) => (value.n === 1n && value.d === 1n ? [i] : []));
  const zeros = values.filter((value) => value.n === 0n).length;
  return ones.length === 1 && zeros === values.length - 1 ? (ones[0] ?? -1) : -1;
}

function different(method: string, reasons: readonly Feedback[]): Comparison {
  return { relation: "different", credit: 0, evidence: { method }, feedback: reasons };
}

const shown = (entry: Expression | null): string => (entry === null ? "undefined" : toText(entry));
