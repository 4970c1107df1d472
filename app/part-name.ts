import type { Locale } from "next-intl";
import { partTitle } from "@/lib/part-title";
import { partLetter } from "./part-letter";

interface Asked {
  readonly slug: string;
  readonly number: string;
  readonly parts: readonly { readonly id: string }[];
}

/** A part as a sentence calls it: "A6.1 (a) Parameters without biases". What the attempt no longer asks goes by its identifiers. */
export function partName(questions: readonly Asked[], slug: string, part: string, locale: Locale): string {
  const question = questions.find((each) => each.slug === slug);
  const index = question?.parts.findIndex(({ id }) => id === part) ?? -1;
  return `${question?.number ?? slug} (${index < 0 ? part : partLetter(index)}) ${partTitle(slug, part)[locale]}`;
}
