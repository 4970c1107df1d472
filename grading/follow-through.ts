import { feedback } from "./verdict";

/**
 * A right step from a wrong start: how a part builds on earlier ones of the same question.
 *
 * It is looked at only where an answer is proved different from the true key, and an earlier answer on which the part builds
 * was handed in and is itself proved wrong. The engine then computes the part's key once more from the student's own earlier
 * answers; what equals it earns `credit`.
 */
export interface FollowThrough<Key> {
  /** The parts that this one builds on; they stand before it in the question. */
  readonly parts: readonly EarlierPart<unknown>[];
  /** The key as it would be if the wrong earlier answers were true; null where nothing follows from them. */
  readonly key: (earlier: EarlierAnswers) => Key | null;
  /** Share of the points that the right step earns; all of them unless given, since the mistake was paid for where it was made. */
  readonly credit?: number;
}

/** What a later part may ask of an earlier one. */
export interface EarlierPart<Answer> {
  readonly id: string;
  /** The answer that a text gives where it is proved wrong; null where it is right, undecided or unreadable. */
  readonly wrongAnswer: (text: string) => Answer | null;
}

export interface EarlierAnswers {
  /** The student's own answer where it was wrong; null where the true value is to be used. */
  readonly wrong: <Answer>(part: EarlierPart<Answer>) => Answer | null;
}

/** What the same student has answered before: for each part of the question, by its id, the latest text that could be read. */
export interface GradingContext {
  readonly earlier: ReadonlyMap<string, string>;
}

/** The key that follows from the student's own wrong answers; null where there are none, or nothing follows. */
export function followingKey<Key>(
  follows: FollowThrough<Key>,
  texts: Readonly<Record<string, string>>,
): { readonly key: Key } | null {
  const wrong = <Answer>(part: EarlierPart<Answer>): Answer | null => {
    const text = Object.hasOwn(texts, part.id) ? texts[part.id] : undefined;
    return text === undefined ? null : part.wrongAnswer(text);
  };
  if (follows.parts.every((part) => wrong(part) === null)) return null;
  const key = follows.key({ wrong });
  return key === null ? null : { key };
}

/** The texts of the context on which a part builds, by the earlier part's id; undefined where there are none. */
export function earlierTexts(
  follows: FollowThrough<unknown> | undefined,
  context: GradingContext | undefined,
): Readonly<Record<string, string>> | undefined {
  if (follows === undefined || context === undefined) return undefined;
  const used = follows.parts.flatMap(({ id }) => {
    const text = context.earlier.get(id);
    return text === undefined ? [] : [[id, text] as const];
  });
  return used.length === 0 ? undefined : Object.fromEntries(used);
}

/** What is said of a right step from a wrong start. */
export const rightStep = feedback(
  "follow-through",
  "A right step from your own earlier answer. That answer was wrong, so this result is not the true one either; the step earns its credit.",
  "从你自己前面的答案出发，这一步是对的。前面的答案有误，所以这里的结果也不是真值；但这一步得分。",
);
