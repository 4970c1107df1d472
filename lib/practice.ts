import "server-only";
import { z } from "zod";
import { type AnswerTypeName, type Bilingual, type Figure, questions } from "@/grading";
import { draw, findPart } from "./catalogue";
import { solutionFigures, statementFigures } from "./figures";
import { countsAsGuess, guessesOf, noteGuess, tooSoon } from "./guess-wait";
import { answerFields, askedPart, type PracticeVerdict, practiceVerdict } from "./practice-grading";
import { place, practised, practisedPart, seedSchema } from "./practice-variants";
import { allowed, tooMany } from "./rate-limits";
import { restOf } from "./resting-parts";
import { badInput, done, notFound, type Result } from "./result";

export type { PracticeVerdict } from "./practice-grading";
export { practiceSeed } from "./practice-variants";

/** A question one may practise. */
export interface PracticeCard {
  readonly slug: string;
  readonly number: string;
  readonly title: Bilingual;
  /** Statement of a sample variant. */
  readonly statement: Bilingual;
  readonly parts: number;
}

export interface PracticePart {
  readonly id: string;
  readonly type: AnswerTypeName;
  readonly prompt: Bilingual;
  readonly format: Bilingual;
  readonly points: number;
  /** What the browser needs to read an answer for the preview; plain data, no key. */
  readonly options: unknown;
  readonly hints: number;
  /** Ids of earlier parts on which this one builds: what was answered there is sent along. */
  readonly follows: readonly string[];
}

export interface PracticeVariant {
  readonly slug: string;
  readonly number: string;
  readonly title: Bilingual;
  readonly seed: string;
  readonly points: number;
  readonly statement: Bilingual;
  /** The pictures beside the statement. */
  readonly figures: readonly Figure[];
  readonly parts: readonly PracticePart[];
}

export interface PracticeSolution {
  readonly answer: { readonly text: string; readonly latex: string };
  readonly solution: Bilingual;
  /** The pictures that belong to it. */
  readonly figures: readonly Figure[];
}

export function practiceCatalogue(): readonly PracticeCard[] {
  return questions.map((question) => {
    const { statement, parts } = draw(question, "sample");
    const { slug, number, title } = question;
    return { slug, number, title, statement, parts: parts.length };
  });
}

/** Null where there is no such question, or the seed is not 1 to 40 characters of [A-Za-z0-9-]. */
export function practiceVariant(slug: string, seed: string): PracticeVariant | null {
  const found = seedSchema.safeParse(seed).success ? practised(slug, seed) : null;
  if (found === null) return null;
  const { question, drawn } = found;
  const { statement, parts, points } = drawn;
  return {
    slug,
    number: question.number,
    title: question.title,
    seed,
    points,
    statement,
    figures: statementFigures(drawn),
    parts: parts.map(({ id, type, prompt, format, points, options, hints, follows }) => {
      return { id, type, prompt, format, points, options, hints: hints.length, follows };
    }),
  };
}

const answer = z.strictObject(answerFields);

/**
 * Grades one answer of somebody without an account; nothing is stored. `input`: `{ slug, seed, part, text, earlier? }`.
 * Wrong answers in a row to one part of one variant have to wait, longer each time.
 */
export async function gradePractice(body: unknown, address: string, now: Date): Promise<Result<PracticeVerdict>> {
  const parsed = answer.safeParse(body);
  if (!parsed.success) return badInput;
  if (!(await allowed("practice", address))) return tooMany;
  const asked = askedPart(parsed.data);
  if (!asked.ok) return asked;
  const { slug, seed, part } = parsed.data;
  const rest = await restOf({ question: slug, part }, now);
  if (rest !== null) return rest;
  const guesses = `${address} ${slug} ${seed} ${part}`;
  const wait = tooSoon(guessesOf(guesses), now);
  if (wait !== null) return wait;
  const verdict = asked.value.grade();
  if (countsAsGuess(verdict.outcome)) noteGuess(guesses, verdict.outcome === "correct", now);
  return done(practiceVerdict(verdict, asked.value.part));
}

const hint = z.strictObject({ ...place, index: z.int().min(0).max(100) });

/** The next hint. `input`: `{ slug, seed, part, index: number from 0 }`. */
export async function practiceHint(body: unknown, now: Date): Promise<Result<Bilingual>> {
  const parsed = hint.safeParse(body);
  if (!parsed.success) return badInput;
  const rest = await restOf({ question: parsed.data.slug, part: parsed.data.part }, now);
  if (rest !== null) return rest;
  const words = practisedPart(parsed.data)?.hints[parsed.data.index];
  return words === undefined ? notFound : done(words);
}

const whole = z.strictObject(place);

/** The worked solution, on demand, with the right answer. `input`: `{ slug, seed, part }`. */
export async function practiceSolution(body: unknown, now: Date): Promise<Result<PracticeSolution>> {
  const parsed = whole.safeParse(body);
  if (!parsed.success) return badInput;
  const { slug, seed, part: id } = parsed.data;
  const rest = await restOf({ question: slug, part: id }, now);
  if (rest !== null) return rest;
  const solution = solutionOf({ slug, seed, part: id });
  return solution === null ? notFound : done(solution);
}

/** Whether it may be told is for the caller to know; null where there is no such part. */
export function solutionOf({ slug, seed, part: id }: z.infer<typeof whole>): PracticeSolution | null {
  const found = practised(slug, seed);
  const part = found === null ? null : findPart(found.drawn, id);
  if (found === null || part === null) return null;
  return { answer: part.answer, solution: part.solution, figures: solutionFigures(found.drawn, id) };
}
