import "server-only";
import { createHash } from "node:crypto";
import { findQuestion, type Part, type Question, type Variant, variant } from "@/grading";

/** Variants are drawn again from their seed; the last few are kept, since a page and a submission draw the same one. */
const kept = new Map<string, Variant>();
const most = 2_000;

/** The variant of a question at a version; null where the catalogue has no such question, or has it at another version. */
export function findVariant(slug: string, version: number, seed: string): Variant | null {
  const question = findQuestion(slug);
  if (question === undefined || question.version !== version) return null;
  return draw(question, seed);
}

export function draw(question: Question, seed: string): Variant {
  const name = `${question.slug}/${question.version}/${seed}`;
  const known = kept.get(name);
  const drawn = known ?? variant(question, seed);
  kept.delete(name);
  kept.set(name, drawn);
  const oldest = kept.keys().next();
  if (kept.size > most && !oldest.done) kept.delete(oldest.value);
  return drawn;
}

export function findPart(drawn: Variant, id: string): Part | null {
  return drawn.parts.find((part) => part.id === id) ?? null;
}

/** A question's own seed within an attempt: knowing one tells nothing of the others or of the attempt's. */
export function questionSeed(attemptSeed: string, slug: string): string {
  return createHash("sha256").update(`${attemptSeed}/${slug}`).digest("hex").slice(0, 32);
}
