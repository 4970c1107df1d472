import type { Span } from "../verdict";

/** A text that stands for another one, with the way back to the places of the other. */
export interface Rewritten {
  readonly text: string;
  readonly back: (span: Span) => Span;
}

/** One rewriting after another. */
export function chained(text: string, ...steps: readonly ((text: string) => Rewritten)[]): Rewritten {
  return steps.reduce((before, step) => {
    const after = step(before.text);
    return { text: after.text, back: (span) => before.back(after.back(span)) };
  }, unchanged(text));
}

export const unchanged = (text: string): Rewritten => ({ text, back: (span) => span });

/** Replaces what a global pattern finds, from left to right; null leaves a piece as it is. Linear in the text. */
export function rewritten(
  text: string,
  pattern: RegExp,
  replacement: (match: RegExpExecArray) => string | null,
): Rewritten {
  let out = "";
  // For each character of the new text and its end, where in the old text it came from.
  const starts: number[] = [];
  const ends: number[] = [];
  const copy = (from: number, to: number): void => {
    for (let i = from; i < to; i += 1) {
      starts.push(i);
      ends.push(i + 1);
    }
    out += text.slice(from, to);
  };
  let done = 0;
  for (const match of text.matchAll(pattern)) {
    const end = match.index + match[0].length;
    copy(done, match.index);
    done = end;
    const piece = replacement(match);
    if (piece === null) {
      copy(match.index, end);
      continue;
    }
    for (let i = 0; i < piece.length; i += 1) {
      starts.push(match.index);
      ends.push(end);
    }
    out += piece;
  }
  copy(done, text.length);
  const back = ({ from, to }: Span): Span => {
    const start = starts[from] ?? text.length;
    return { from: start, to: to > from ? Math.max(start, ends[to - 1] ?? text.length) : start };
  };
  return { text: out, back };
}

/** A range of a text and what stands in its place; an empty range is an insertion. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The text with some ranges replaced, given from left to right and apart from each other. */
export function edited(text: string, edits: readonly Edit[]): Rewritten {
  let out = "";
  const starts: number[] = [];
  const ends: number[] = [];
  let done = 0;
  const put = (piece: string, place: (i: number) => readonly [number, number]): void => {
    for (let i = 0; i < piece.length; i += 1) {
      const [start, end] = place(i);
      starts.push(start);
      ends.push(end);
    }
    out += piece;
  };
  const copy = (to: number): void => {
    const from = done;
    put(text.slice(from, to), (i) => [from + i, from + i + 1]);
    done = to;
  };
  for (const edit of edits) {
    copy(edit.from);
    put(edit.text, () => [edit.from, Math.max(edit.to, edit.from)]);
    done = edit.to;
  }
  copy(text.length);
  const back = ({ from, to }: Span): Span => {
    const start = starts[from] ?? text.length;
    return { from: start, to: to > from ? Math.max(start, ends[to - 1] ?? text.length) : start };
  };
  return { text: out, back };
}
