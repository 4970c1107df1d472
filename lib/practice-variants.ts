import "server-only";
import { z } from "zod";
import { findQuestion, type Part, type Question, type Variant } from "@/grading";
import { draw, findPart } from "./catalogue";
import { newCode } from "./secrets";

/** A fresh seed: eight characters of [a-z0-9]. */
export function practiceSeed(): string {
  return newCode(8);
}

export const seedSchema = z.string().regex(/^[A-Za-z0-9-]{1,40}$/);

/** Which part of which variant, as requests name it. */
export const place = { slug: z.string().max(100), seed: seedSchema, part: z.string().max(100) };

export interface Practised {
  readonly question: Question;
  readonly drawn: Variant;
}

/** Null where there is no such question. Practice has seeds of its own: whoever knew an attempt's could otherwise read its solution here. */
export function practised(slug: string, seed: string): Practised | null {
  const question = findQuestion(slug);
  return question === undefined ? null : { question, drawn: draw(question, `practice-${seed}`) };
}

export function practisedPart(named: {
  readonly slug: string;
  readonly seed: string;
  readonly part: string;
}): Part | null {
  const found = practised(named.slug, named.seed);
  return found === null ? null : findPart(found.drawn, named.part);
}
