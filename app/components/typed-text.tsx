import type { Span } from "@/grading/verdict";

/** A student's text exactly as typed, isolated from the text around it, with the unreadable places underlined. */
export function TypedText({ text, marks = [] }: { readonly text: string; readonly marks?: readonly Span[] }) {
  const pieces: { readonly from: number; readonly text: string; readonly bad: boolean }[] = [];
  let at = 0;
  for (const { from, to } of [...marks].sort((a, b) => a.from - b.from)) {
    // An empty place (something is missing here) is shown by the character before it.
    const start = Math.max(at, Math.min(from === to ? from - 1 : from, text.length));
    const end = Math.min(to, text.length);
    if (end <= start) continue;
    pieces.push(
      { from: at, text: text.slice(at, start), bad: false },
      { from: start, text: text.slice(start, end), bad: true },
    );
    at = end;
  }
  pieces.push({ from: at, text: text.slice(at), bad: false });
  return (
    <bdi className="typed">
      {pieces.map(({ from, text: piece, bad }) =>
        piece === "" ? null : bad ? <mark key={from}>{piece}</mark> : <span key={`plain-${from}`}>{piece}</span>,
      )}
    </bdi>
  );
}
