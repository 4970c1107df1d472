import "server-only";
import { z } from "zod";
import {
  type AnswerTypeName,
  type Bilingual,
  type Figure,
  findQuestion,
  limits,
  type Part,
  questions,
} from "@/grading";
import { draw, findPart } from "./catalogue";
import { solutionFigures, statementFigures } from "./figures";
import { allowed, tooMany } from "./rate-limits";
import { badInput, done, failed, notFound, type Result } from "./result";
import { newCode } from "./secrets";
import { type VerdictView, verdictView } from "./verdict-view";

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

export interface PracticeVerdict {
  readonly readAs: string | null;
  readonly verdict: VerdictView;
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

/** A fresh seed: eight characters of [a-z0-9]. */
export function practiceSeed(): string {
  return newCode(8);
}

const seedSchema = z.string().regex(/^[A-Za-z0-9-]{1,40}$/);
const place = { slug: z.string().max(100), seed: seedSchema, part: z.string().max(100) };

/** Null where there is no such question, or the seed is not 1 to 40 characters of [A-Za-z0-9-]. */
export function practiceVariant(slug: string, seed: string): PracticeVariant | null {
  const question = findQuestion(slug);
  if (question === undefined || !seedSchema.safeParse(seed).success) return null;
  const drawn = draw(question, practised(seed));
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

const answer = z.strictObject({
  ...place,
  text: z.string(),
  earlier: z.record(z.string().max(100), z.string()).optional(),
});

/**
 * Grades one answer; nothing is stored. `input`: `{ slug, seed, part, text, earlier? }`, strings, but for `earlier`: the own
 * answers to earlier parts by the part's id, from which a right step earns its credit.
 */
export async function gradePractice(body: unknown, address: string): Promise<Result<PracticeVerdict>> {
  const parsed = answer.safeParse(body);
  if (!parsed.success) return badInput;
  const { text } = parsed.data;
  if (text.trim() === "") return failed("empty-answer", "Type an answer first.", "请先输入答案。");
  if (text.length > limits.characters) {
    return failed(
      "answer-too-long",
      `This answer is too long: at most ${limits.characters} characters.`,
      `答案太长：最多 ${limits.characters} 个字符。`,
    );
  }
  if (!(await allowed("practice", address))) return tooMany;
  const part = practisedPart(parsed.data);
  if (part === null) return notFound;
  // What is too long to be an answer is none.
  const given = Object.entries(parsed.data.earlier ?? {}).filter(([, each]) => each.length <= limits.characters);
  const verdict = part.grade(text, { earlier: new Map(given) });
  const misconception = "misconception" in verdict ? (verdict.misconception ?? null) : null;
  return done({ readAs: verdict.readAs, verdict: verdictView(verdict, misconception, part, part.points, true) });
}

const hint = z.strictObject({ ...place, index: z.int().min(0).max(100) });

/** The next hint. `input`: `{ slug, seed, part, index: number from 0 }`. */
export function practiceHint(body: unknown): Result<Bilingual> {
  const parsed = hint.safeParse(body);
  if (!parsed.success) return badInput;
  const words = practisedPart(parsed.data)?.hints[parsed.data.index];
  return words === undefined ? notFound : done(words);
}

const whole = z.strictObject(place);

/** The worked solution, on demand, with the right answer. `input`: `{ slug, seed, part }`. */
export function practiceSolution(body: unknown): Result<PracticeSolution> {
  const parsed = whole.safeParse(body);
  if (!parsed.success) return badInput;
  const { slug, seed, part: id } = parsed.data;
  const question = findQuestion(slug);
  const drawn = question === undefined ? null : draw(question, practised(seed));
  const part = drawn === null ? null : findPart(drawn, id);
  if (part === null) return notFound;
  return done({ answer: part.answer, solution: part.solution, figures: solutionFigures(drawn, id) });
}

/** Practice has seeds of its own: whoever knew an attempt's could otherwise read its solution here. */
function practised(seed: string): string {
  return `practice-${seed}`;
}

function practisedPart(named: { readonly slug: string; readonly seed: string; readonly part: string }): Part | null {
  const question = findQuestion(named.slug);
  return question === undefined ? null : findPart(draw(question, practised(named.seed)), named.part);
}
