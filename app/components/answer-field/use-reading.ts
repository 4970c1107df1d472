"use client";

import { useEffect, useState } from "react";
import type { Bilingual, Feedback } from "@/grading/verdict";
import type { AnswerKind } from "./answer-kind";
import { reader } from "./reader";

/** What was understood, with its formula set. */
export interface Understood {
  readonly html: string;
  readonly words: Bilingual;
  readonly notes: readonly Feedback[];
}

/** How the text in a field is understood so far; while it cannot be read, the last good reading stays in sight. */
export type Preview =
  | { readonly kind: "nothing" }
  | ({ readonly kind: "read" } & Understood)
  | {
      readonly kind: "unreadable";
      readonly text: string;
      readonly feedback: readonly Feedback[];
      readonly before: Understood | null;
    };

/** Milliseconds without a keystroke before the text is read: within 0.3 s of the last one the reading stands there. */
const pause = 150;

/**
 * Reads the text in the browser with the grader's own reader. The reader and KaTeX are fetched once a field is entered;
 * neither holds a key. Whether the answer is right only the server knows.
 */
export function useReading(type: AnswerKind, options: unknown, text: string): Preview {
  const [preview, setPreview] = useState<Preview>({ kind: "nothing" });
  useEffect(() => {
    let current = true;
    if (text.trim() === "") {
      setPreview({ kind: "nothing" });
      return;
    }
    const timer = setTimeout(async () => {
      try {
        const read = await reader();
        if (current) setPreview((before) => read(type, options, text, before));
      } catch {
        // Without a connection the reader may not have come; the next keystroke asks again.
      }
    }, pause);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [type, options, text]);
  return preview;
}
