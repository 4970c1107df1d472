"use client";

import { useEffect, useState } from "react";
import type { Bilingual, Feedback } from "@/grading/verdict";
import type { AnswerKind } from "./answer-kind";

/** How the text in a field is understood so far. */
export type Preview =
  | { readonly kind: "nothing" }
  | { readonly kind: "read"; readonly html: string; readonly words: Bilingual; readonly notes: readonly Feedback[] }
  | { readonly kind: "unreadable"; readonly text: string; readonly feedback: readonly Feedback[] };

/** Milliseconds without a keystroke before the text is read, so that a screen reader is not told half words. */
const pause = 200;

/**
 * Reads the text in the browser with the grader's own reader. The reader and KaTeX are fetched at the first keystroke;
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
      const [{ previewAnswer }, { mathHtml }] = await Promise.all([
        import("@/grading/preview"),
        import("../math-html"),
      ]);
      const reading = previewAnswer(type, options, text);
      if (!current) return;
      setPreview(
        reading.ok
          ? { kind: "read", html: mathHtml(reading.readAs), words: reading.value.words, notes: reading.notes }
          : { kind: "unreadable", text, feedback: reading.feedback },
      );
    }, pause);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [type, options, text]);
  return preview;
}
