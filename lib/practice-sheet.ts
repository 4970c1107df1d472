import "server-only";
import { z } from "zod";
import type { Bilingual } from "@/grading";
import {
  type PracticeSolution,
  type PracticeVariant,
  practiceCatalogue,
  practiceVariant,
  solutionOf,
} from "./practice";
import { seedSchema } from "./practice-variants";
import { restingParts } from "./resting-parts";

export interface SheetVariant {
  readonly variant: PracticeVariant;
  /** In the order of its parts; null where nothing is told of one now. */
  readonly solutions: readonly (PracticeSolution | null)[];
}

export interface PracticeSheet {
  readonly seed: string;
  readonly count: number;
  /** The slugs that were chosen. */
  readonly chosen: readonly string[];
  /** Question by question, each with all its variants. */
  readonly variants: readonly SheetVariant[];
}

/** Variants of each question on one sheet. */
export const mostVariants = 10;

const asked = z.object({
  question: z.union([z.string().transform((one) => [one]), z.array(z.string())]).catch([]),
  count: z.coerce.number().int().min(1).max(mostVariants).catch(1),
  seed: seedSchema.max(30).nullable().catch(null),
});

export interface SheetQuestion {
  readonly slug: string;
  readonly number: string;
  readonly title: Bilingual;
}

export function sheetQuestions(): readonly SheetQuestion[] {
  return practiceCatalogue().map(({ slug, number, title }) => ({ slug, number, title }));
}

/**
 * A sheet to print. `search`: `question` (one or more slugs), `count` (1 to 10) and `seed` as an address has them; what is
 * not of that form is left out. The same address is the same sheet. `fresh`: the seed where none is named.
 */
export async function practiceSheet(search: unknown, fresh: string, now: Date): Promise<PracticeSheet> {
  const { question, count, seed } = asked.parse(search ?? {});
  const own = seed ?? fresh;
  const chosen = sheetQuestions().flatMap(({ slug }) => (question.includes(slug) ? [slug] : []));
  const variants: SheetVariant[] = [];
  for (const slug of chosen) {
    const resting = await restingParts(slug, now);
    for (let index = 1; index <= count; index += 1) {
      const variant = sheetVariant(slug, `${own}-${index}`, resting);
      if (variant !== null) variants.push(variant);
    }
  }
  return { seed: own, count, chosen, variants };
}

function sheetVariant(slug: string, seed: string, resting: ReadonlySet<string>): SheetVariant | null {
  const variant = practiceVariant(slug, seed);
  if (variant === null) return null;
  const solutions = variant.parts.map(({ id }) => (resting.has(id) ? null : solutionOf({ slug, seed, part: id })));
  return { variant, solutions };
}
