import type { AnswerKind } from "./answer-kind";
import type { Preview, Understood } from "./use-reading";

type Read = (type: AnswerKind, options: unknown, text: string, before: Preview) => Preview;

/** Brings the grader's reader and KaTeX into the browser, once. */
export async function reader(): Promise<Read> {
  const [{ previewAnswer }, { mathHtml }] = await Promise.all([import("@/grading/preview"), import("../math-html")]);
  return (type, options, text, before) => {
    const reading = previewAnswer(type, options, text);
    return reading.ok
      ? { kind: "read", html: mathHtml(reading.readAs), words: reading.value.words, notes: reading.notes }
      : { kind: "unreadable", text, feedback: reading.feedback, before: lastGood(before) };
  };
}

/** The grammar's own LaTeX of a text; null where it cannot be read. */
export async function latexOf(type: AnswerKind, options: unknown, text: string): Promise<string | null> {
  const { previewAnswer } = await import("@/grading/preview");
  const reading = previewAnswer(type, options, text);
  return reading.ok ? reading.readAs : null;
}

function lastGood(preview: Preview): Understood | null {
  switch (preview.kind) {
    case "nothing":
      return null;
    case "read":
      return preview;
    case "unreadable":
      return preview.before;
  }
}
