import "server-only";
import type { AnswerTypeName, Bilingual } from "@/grading";
import type { Result } from "./result";
import type { VerdictView } from "./verdict-view";

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
}

export interface PracticeVariant {
  readonly slug: string;
  readonly number: string;
  readonly title: Bilingual;
  readonly seed: string;
  readonly points: number;
  readonly statement: Bilingual;
  readonly parts: readonly PracticePart[];
}

export interface PracticeVerdict {
  readonly readAs: string | null;
  readonly verdict: VerdictView;
}

export function practiceCatalogue(): readonly PracticeCard[] {
  throw new Error("under construction");
}

/** A fresh seed: eight characters of [a-z0-9]. */
export function practiceSeed(): string {
  throw new Error("under construction");
}

/** Null where there is no such question, or the seed is not 1 to 40 characters of [A-Za-z0-9-]. */
export function practiceVariant(_slug: string, _seed: string): PracticeVariant | null {
  throw new Error("under construction");
}

/** Grades one answer; nothing is stored. `input`: `{ slug, seed, part, text }`, all strings. */
export async function gradePractice(_input: unknown, _address: string): Promise<Result<PracticeVerdict>> {
  throw new Error("under construction");
}

/** The next hint. `input`: `{ slug, seed, part, index: number from 0 }`. */
export function practiceHint(_input: unknown): Result<Bilingual> {
  throw new Error("under construction");
}

/** The worked solution, on demand, with the right answer. `input`: `{ slug, seed, part }`. */
export function practiceSolution(
  _input: unknown,
): Result<{ readonly answer: { readonly text: string; readonly latex: string }; readonly solution: Bilingual }> {
  throw new Error("under construction");
}
