import type { AnswerType, AnswerTypeName, Comparison, Reading } from "./answer-type";
import { withinBudget } from "./expression/decide/effort";
import {
  type EarlierPart,
  earlierTexts,
  type FollowThrough,
  followingKey,
  type GradingContext,
  rightStep,
} from "./follow-through";
import { oneAnswer } from "./one-answer";
import { type Sorter, sorter } from "./sorter";
import type { Bilingual, Evidence, Feedback, Verdict } from "./verdict";

/** A wrong answer with a name, and what to say to who gives it. */
export interface Misconception<Key> {
  /** Stable, for statistics: "bias-forgotten". */
  readonly id: string;
  readonly name: Bilingual;
  /** What went wrong and what to think about; never the right answer itself. */
  readonly explanation: Bilingual;
  readonly key: Key;
  /** Share of the points that this wrong answer still earns; 0 unless given. */
  readonly credit?: number;
}

/** One line of a rubric, by which a person grades a written answer. */
export interface RubricItem {
  readonly id: string;
  /** What an answer must say to earn the points. */
  readonly text: Bilingual;
  readonly points: number;
}

/** One thing asked, as its author writes it. Texts hold LaTeX between dollar signs. */
export interface PartDefinition<Answer, Key, Options> {
  readonly id: string;
  readonly type: AnswerType<Answer, Key, Options>;
  readonly prompt: Bilingual;
  /** What may be typed, with an example: "a whole number, such as 1024". */
  readonly format: Bilingual;
  readonly points: number;
  readonly key: Key;
  readonly options: Options;
  readonly misconceptions: readonly Misconception<Key>[];
  readonly hints: readonly Bilingual[];
  /** The worked solution, from this variant's own numbers. */
  readonly solution: Bilingual;
  /** For written answers: what a person looks for. The points of its items sum to the part's. */
  readonly rubric?: readonly RubricItem[];
  /** Where the part builds on earlier ones: a right step from a wrong start earns its credit. */
  readonly follows?: FollowThrough<Key>;
}

/** A part with its types closed over: all that the rest of the product needs to know of it. */
export interface Part {
  readonly id: string;
  readonly type: AnswerTypeName;
  readonly prompt: Bilingual;
  readonly format: Bilingual;
  readonly points: number;
  readonly hints: readonly Bilingual[];
  readonly solution: Bilingual;
  /** For written answers: what a person looks for; empty where the machine decides. Staff only until the solution is shown. */
  readonly rubric: readonly RubricItem[];
  /** What the browser may know in order to read an answer: plain data, no key. */
  readonly options: unknown;
  readonly misconceptions: readonly { readonly id: string; readonly name: Bilingual; readonly text: string }[];
  /** The right answer, printed: `text` is graded correct. */
  readonly answer: { readonly text: string; readonly latex: string };
  /** Pure, bounded, never throws. */
  readonly read: (text: string) => Reading<unknown>;
  /** Ids of the earlier parts that this one builds on; what was answered there belongs into the context of `grade`. */
  readonly follows: readonly string[];
  /**
   * Pure, bounded, never throws: the verdict on one text. Without a context, no follow-through. The earlier texts that were
   * looked at stand in the verdict's evidence, so that grading again gives the same.
   */
  readonly grade: (text: string, context?: GradingContext) => Verdict;
  /** Whether two texts are proved to be one answer; false where they are not, or where nobody can tell. */
  readonly sameAnswer: (a: string, b: string) => boolean;
  /** Sorts texts by what they mean, see sorter.ts; each call begins anew. */
  readonly sorter: () => Sorter;
}

/** A part that later parts may build on: it still knows of what kind its answers are. */
export type AskedPart<Answer> = Part & EarlierPart<Answer>;

export function part<Answer, Key, Options>(definition: PartDefinition<Answer, Key, Options>): AskedPart<Answer> {
  const { type, key, options, misconceptions, follows } = definition;
  const grade = (text: string, context?: GradingContext): Verdict => oneAnswer(() => gradeWithin(text, context));
  const gradeWithin = (text: string, context?: GradingContext): Verdict => {
    const earlier = earlierTexts(follows, context);
    const known = (evidence: Evidence): Evidence => (earlier === undefined ? evidence : { ...evidence, earlier });
    const reading = type.read(text, options);
    if (!reading.ok) {
      return {
        outcome: "invalid",
        score: null,
        readAs: null,
        feedback: reading.feedback,
        evidence: known({ method: "reading" }),
      };
    }
    const { value, readAs, notes } = reading;
    const compared = type.compare(value, key, options);
    const comparison = { ...compared, evidence: known(compared.evidence) };
    if (comparison.relation !== "different") return settle(comparison, readAs, notes);
    const following = follows === undefined || earlier === undefined ? null : followingKey(follows, earlier);
    switch (following === null ? "different" : type.compare(value, following.key, options).relation) {
      case "equal": {
        const score = Math.max(comparison.credit, follows?.credit ?? 1);
        // Partly right at most: only what is proved equal to the truth is called correct.
        return { outcome: "partial", score, readAs, feedback: [...notes, rightStep], evidence: comparison.evidence };
      }
      case "undecided":
        return { outcome: "undecided", score: null, readAs, feedback: notes, evidence: comparison.evidence };
      case "different":
    }
    // What is known to be wrong stays so, however much its name costs.
    const recognised = withinBudget(
      () =>
        misconceptions.find((misconception) => type.compare(value, misconception.key, options).relation === "equal"),
      () => undefined,
    );
    if (recognised === undefined) return settle(comparison, readAs, notes);
    const score = Math.max(comparison.credit, recognised.credit ?? 0);
    return {
      outcome: score > 0 ? "partial" : "incorrect",
      score,
      readAs,
      feedback: [
        ...notes,
        { code: `misconception:${recognised.id}`, message: recognised.explanation },
        // A guess at the slip would say the same again, or, where it only happens to fit, another thing.
        ...(comparison.feedback ?? []).filter(({ code }) => !code.startsWith("slip:")),
      ],
      evidence: comparison.evidence,
      misconception: recognised.id,
    };
  };
  return {
    id: definition.id,
    type: type.name,
    prompt: definition.prompt,
    format: definition.format,
    points: definition.points,
    hints: definition.hints,
    solution: definition.solution,
    rubric: definition.rubric ?? [],
    options,
    misconceptions: misconceptions.map(({ id, name, key: wrong }) => ({
      id,
      name,
      text: type.print(wrong, options).text,
    })),
    answer: type.print(key, options),
    read: (text) => type.read(text, options),
    follows: follows?.parts.map(({ id }) => id) ?? [],
    grade,
    sameAnswer: (a, b) => {
      const place = sorter(type, key, options);
      const first = place(a);
      return first !== null && place(b) === first;
    },
    sorter: () => sorter(type, key, options),
    wrongAnswer: (text) => {
      const reading = type.read(text, options);
      return reading.ok && type.compare(reading.value, key, options).relation === "different" ? reading.value : null;
    },
  };
}

/** The verdict that a comparison amounts to, before misconceptions. */
export function settle(comparison: Comparison, readAs: string, notes: readonly Feedback[]): Verdict {
  const feedback = [...notes, ...(comparison.feedback ?? [])];
  const { evidence } = comparison;
  switch (comparison.relation) {
    case "equal":
      return { outcome: "correct", score: 1, readAs, feedback, evidence };
    case "undecided":
      return { outcome: "undecided", score: null, readAs, feedback, evidence };
    case "different": {
      const score = comparison.credit;
      return { outcome: score > 0 ? "partial" : "incorrect", score, readAs, feedback, evidence };
    }
  }
}
