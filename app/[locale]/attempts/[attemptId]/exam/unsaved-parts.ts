import type { SheetQuestion } from "./answer-sheet";
import { markKey } from "./marks";

/** The parts with words on this computer that the server has not confirmed, as the answer fields note them. */
export function unsavedParts(
  userId: string,
  attemptId: string,
  outline: readonly SheetQuestion[],
): ReadonlySet<string> {
  const notes = noted();
  return new Set(
    outline.flatMap(({ slug: question, parts }) =>
      parts
        .filter((part) => {
          const note = `gradient:draft:${userId}:${attemptId}:${question}:${part}:unsaved`;
          return notes.some((key) => key === note || key.startsWith(`${note}:`));
        })
        .map((part) => markKey(question, part)),
    ),
  );
}

function noted(): readonly string[] {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}
