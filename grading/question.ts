import type { Figure } from "./figure";
import type { Part } from "./part";
import { type Random, random } from "./random";
import type { Bilingual } from "./verdict";

/** The authored template. A new `version` is due whenever an old seed would draw something else. */
export interface Question {
  /** In addresses and rows, for ever: "one-by-one-convolution". */
  readonly slug: string;
  /** As the course numbers it: "A6.1". */
  readonly number: string;
  readonly version: number;
  readonly title: Bilingual;
  /** Under each part's id what it is called where there is no room for its prompt: plain text, the same in every variant. */
  readonly partTitles: Readonly<Record<string, Bilingual>>;
  /** Draws the parts. Must depend on the random numbers alone, and never draw a degenerate case. */
  readonly draw: (random: Random) => Drawing;
}

export interface Drawing {
  /** What is given, before the parts. */
  readonly statement: Bilingual;
  readonly parts: readonly Part[];
  /** Pictures of this variant, made when they are first looked at. */
  readonly figures?: () => readonly Figure[];
}

/** One question with its numbers drawn. Recomputed from question, version and seed; never stored. */
export interface Variant extends Drawing {
  readonly slug: string;
  readonly version: number;
  readonly seed: string;
  readonly points: number;
}

export function variant(question: Question, seed: string): Variant {
  const { slug, version } = question;
  const drawing = question.draw(random(`${slug}/${version}/${seed}`));
  const points = drawing.parts.reduce((sum, each) => sum + each.points, 0);
  return { ...drawing, slug, version, seed, points };
}
