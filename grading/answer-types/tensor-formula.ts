import { type AnswerType, asKey, type Comparison } from "../answer-type";
import { withinBudget } from "../expression/decide/effort";
import type { Expression } from "../expression/expression";
import { toLatex, toText } from "../expression/print";
import { random } from "../random";
import { type Difference, difference, strictly } from "../tensor/counterexample";
import { type Definition, spelledOut } from "../tensor/definitions";
import { elaborateKey } from "../tensor/elaborate-key";
import { compareInFields } from "../tensor/equality";
import { differs, differsAt, dividesByZero, wrongShape } from "../tensor/explanations";
import { atJumps, provedWithJumps } from "../tensor/jumps";
import { jumpNote, leftwardNote, oneAxisNote, summedNote, unclearEntriesNote } from "../tensor/notes";
import { readTensorFormula, type TensorFormula, type TensorFormulaOptions, tableOf } from "../tensor/read";
import { sameShape, shapeText } from "../tensor/shape";
import { slipFeedback, slipOf } from "../tensor/slips";
import { jumpsIn, lenient } from "../tensor/strictness";
import type { SymbolTable } from "../tensor/symbols";
import type { Term } from "../tensor/term";
import { textOf } from "../tensor/text";
import type { Evidence, Feedback } from "../verdict";

export type { TensorFormula, TensorFormulaOptions } from "../tensor/read";
export type { TensorSymbol } from "../tensor/symbols";

/** The right formula over the symbols of the options, in printed mathematics: `multiply` is the matrix product. */
export interface TensorFormulaKey {
  readonly value: Expression;
  /** What holds among the symbols given, by which a right formula may be written otherwise. */
  readonly definitions?: readonly Definition[];
}

/** A key from a text that was read: the reference of a request, say. */
export const tensorFormulaKey = ({ expression }: TensorFormula): TensorFormulaKey => ({ value: expression });

/**
 * Formulas over vectors and matrices of symbolic sizes, equal for every size and every value of the symbols.
 *
 * Invalid is what is no formula at all: shapes that do not fit together (a column times a column), symbols that are not
 * given. A consistent formula of another shape than the key's is a wrong answer, and is told so; transposed, by name.
 */
export const tensorFormula: AnswerType<TensorFormula, TensorFormulaKey, TensorFormulaOptions> = {
  name: "tensor-formula",
  read: readTensorFormula,
  compare: (...given) => compare(...given),
  against: asKey(
    () => tensorFormula,
    (answer, key) => ({ ...key, ...tensorFormulaKey(answer) }),
  ),
  sketch: ({ term: { shape } }) => shapeText(shape),
  print: ({ value }) => ({ text: toText(value), latex: toLatex(value) }),
};

/** Within one budget: proofs of parts, signs and readings multiply. */
const compare = (...given: Parameters<typeof compareReadings>): Comparison =>
  withinBudget<Comparison>(
    () => compareReadings(...given),
    () => ({ relation: "undecided", evidence: { method: "effort" } }),
    mostOfFormula,
  );

/** Formulas of 1,000 characters take a third of it where they are no more than long. */
const mostOfFormula = 250_000;

function compareReadings(answer: TensorFormula, key: TensorFormulaKey, options: TensorFormulaOptions): Comparison {
  const table = tableOf(options);
  const { definitions = [] } = key;
  const reference = elaborateKey(key.value, table);
  if (reference.kind === "refused") return { relation: "undecided", evidence: { method: "no-key" } };
  const fitting = [answer, ...(answer.others ?? [])].filter(({ term }) => sameShape(term.shape, reference.shape));
  const [first = answer, ...others] = fitting.filter(({ isDoubtful }) => isDoubtful !== true);
  const found = compareOne(first, reference, table, definitions);
  if (found.relation === "different" && isRightOfOneAxis(answer, reference, table, definitions))
    return { relation: "undecided", evidence: { method: "readings" }, feedback: [oneAxisNote] };
  if (found.relation === "different" && isRightLeftward(answer, reference, table, definitions))
    return { relation: "undecided", evidence: { method: "readings" }, feedback: [leftwardNote] };
  // A formula of entries that more than one matrix of this shape may be meant by: all of them, or none, or a person decides.
  const rest = [...others, ...fitting.filter(({ isDoubtful }) => isDoubtful === true)];
  if (rest.some((each) => compareOne(each, reference, table, definitions).relation !== found.relation))
    return { relation: "undecided", evidence: { method: "readings" }, feedback: [unclearEntriesNote] };
  if (first.isSummed !== true || found.relation !== "equal") return found;
  return { ...found, feedback: [...(found.feedback ?? []), summedNote] };
}

/** Where NumPy would give the right value for vectors of one axis, a course that holds columns may not call it wrong. */
function isRightOfOneAxis(
  { lined, ...answer }: TensorFormula,
  reference: Term,
  table: SymbolTable,
  definitions: readonly Definition[],
): boolean {
  if (lined === undefined) return false;
  return compareOne({ ...answer, term: lined }, reference, table, definitions).relation === "equal";
}

/** Printed mathematics has no rule for A ⊙ B C: what would be right in the order of the signs may not be called wrong. */
function isRightLeftward(
  { leftward, ...answer }: TensorFormula,
  reference: Term,
  table: SymbolTable,
  definitions: readonly Definition[],
): boolean {
  if (leftward === undefined || !sameShape(leftward.shape, reference.shape)) return false;
  return compareOne({ ...answer, term: leftward }, reference, table, definitions).relation === "equal";
}

/** As functions of independent symbols first; where they are not equal so, then as what the symbols stand for. */
function compareOne(
  answer: TensorFormula,
  reference: Term,
  table: SymbolTable,
  definitions: readonly Definition[],
): Comparison {
  const found = compareFree(answer, reference, table);
  const meant = found.relation === "equal" ? null : spelledOut(answer.term, reference, definitions, table);
  if (meant === null) return found;
  const bound = compareFree({ ...answer, term: meant.answer }, meant.key, table);
  if (found.relation !== "different" || bound.relation !== "different") return bound;
  return {
    ...bound,
    // A slip is named in the symbols as they were typed; values are shown only where they fit together.
    get feedback() {
      const said = found.feedback ?? [];
      return said.some(({ code }) => code === differs) ? (bound.feedback ?? []) : said;
    },
  };
}

function compareFree(answer: TensorFormula, reference: Term, table: SymbolTable): Comparison {
  const seed = shortened(`${textOf(answer.term)}|${textOf(reference)}`);
  const [own, key] = [lenient(answer.term), lenient(reference)];
  if (!sameShape(own.shape, key.shape)) return otherShape({ ...answer, term: own }, key, table, seed);
  const verdict = compareInFields(own, key, seed);
  switch (verdict.relation) {
    case "equal":
      return withJumps(answer.term, reference, seed) ?? { relation: "equal", evidence: equalBy(verdict.bits) };
    case "apart": {
      const found = difference(own, key, seed);
      if (found === null) return bySigns(answer.term, reference, seed);
      return different(found, () => slip(own, key, table, seed) ?? [differsAt(found)]);
    }
    case "open":
      return bySigns(answer.term, reference, seed);
    case "undefined":
      return { relation: "undecided", evidence: { method: "finite-field" }, feedback: [dividesByZero] };
  }
}

/** Longest text that is a seed as it is: it is read again for each symbol at each point. */
const longestSeed = 400;

function shortened(text: string): string {
  if (text.length <= longestSeed) return text;
  const { bits } = random(text);
  return [text.length, bits(), bits(), bits(), bits()].join(" ");
}

/** What no law of the smooth parts shows may be equal by the signs of what is compared. */
const bySigns = (answer: Term, reference: Term, seed: string): Comparison =>
  jumpsIn(reference, new Map(jumpsIn(answer))).size > 0 && provedWithJumps(answer, reference, seed)
    ? { relation: "equal", evidence: equalBy(60) }
    : { relation: "undecided", evidence: { method: "finite-field" } };

/** What the values at jumps change for two that are equal elsewhere; null where they change nothing. */
function withJumps(answer: Term, reference: Term, seed: string): Comparison | null {
  const verdict = atJumps(answer, reference, seed);
  if (verdict.relation === "agree") return null;
  const found = verdict.relation === "apart" ? difference(answer, reference, seed, strictly) : null;
  if (found !== null) return different(found, () => [differsAt(found)]);
  const place = verdict.relation === "jump" ? verdict.place : null;
  return { relation: "undecided", evidence: { method: "jump" }, feedback: [jumpNote(place)] };
}

const equalBy = (bits: number): Evidence =>
  Number.isFinite(bits) ? { method: "finite-field", errorBound: `2^-${bits}` } : { method: "identity" };

/** Slips are looked for when someone reads the feedback: an answer is compared with misconceptions too, whose is not read. */
function different(found: Difference | null, said: () => readonly Feedback[]): Comparison {
  const evidence =
    found === null ? { method: "shape" } : { method: "counterexample", counterexample: found.counterexample };
  return {
    relation: "different",
    credit: 0,
    evidence,
    get feedback() {
      return said();
    },
  };
}

function slip(answer: Term, reference: Term, table: SymbolTable, seed: string): readonly Feedback[] | null {
  const found = slipOf(answer, reference, table, seed);
  return found === null ? null : [slipFeedback(found)];
}

/** Two shapes are a difference by themselves; the values at a small size show it. */
function otherShape(answer: TensorFormula, reference: Term, table: SymbolTable, seed: string): Comparison {
  const found = difference(answer.term, reference, seed);
  return different(found, () => [
    ...(slip(answer.term, reference, table, seed) ?? []),
    wrongShape(answer, reference.shape),
  ]);
}
