import type { AttemptOutline } from "@/lib/attempt-view";
import type { SheetQuestion } from "./answer-sheet";

/** Which parts there are, question by question, as the answer sheet needs to know. */
export function outlineOf({ questions }: AttemptOutline): readonly SheetQuestion[] {
  return questions.map(({ slug, number, parts }) => ({ slug, number, parts: parts.map(({ id }) => id) }));
}
