/** A run of text within a line. */
export type Inline =
  | { readonly kind: "text" | "strong" | "code" | "math"; readonly text: string }
  | { readonly kind: "display"; readonly text: string };

export type Block =
  | { readonly kind: "paragraph"; readonly runs: readonly Inline[] }
  | { readonly kind: "list"; readonly items: readonly (readonly Inline[])[] };

/** Marks that open a run, the longer before the shorter that begins alike. */
const marks = [
  { open: "$$", kind: "display" },
  { open: "$", kind: "math" },
  { open: "**", kind: "strong" },
  { open: "`", kind: "code" },
] as const;

/**
 * Reads the authors' small notation: paragraphs parted by blank lines, lines that begin with "- " as a list,
 * `$…$` and `$$…$$` as LaTeX, `**…**` and backquotes. A mark that is never closed is plain text.
 */
export function readProse(source: string): readonly Block[] {
  const blocks: Block[] = [];
  for (const chunk of source.split(/\n[ \t]*\n/)) {
    let lines: string[] = [];
    let items: string[] = [];
    const flushLines = (): void => {
      const text = lines.join("\n").trim();
      if (text !== "") blocks.push({ kind: "paragraph", runs: readRuns(text) });
      lines = [];
    };
    const flushItems = (): void => {
      if (items.length > 0) blocks.push({ kind: "list", items: items.map(readRuns) });
      items = [];
    };
    for (const line of chunk.split("\n")) {
      if (line.startsWith("- ")) {
        flushLines();
        items.push(line.slice(2));
      } else if (items.length > 0 && line.startsWith("  ")) {
        items.push(`${items.pop() ?? ""}\n${line.trim()}`);
      } else {
        flushItems();
        lines.push(line);
      }
    }
    flushLines();
    flushItems();
  }
  return blocks;
}

/** Splits a line into runs, in one pass. */
export function readRuns(text: string): readonly Inline[] {
  const runs: Inline[] = [];
  let plain = 0;
  let at = 0;
  while (at < text.length) {
    const mark = marks.find(({ open }) => text.startsWith(open, at));
    const close = mark === undefined ? -1 : text.indexOf(mark.open, at + mark.open.length);
    if (mark === undefined || close === -1) {
      at += mark?.open.length ?? 1;
      continue;
    }
    if (at > plain) runs.push({ kind: "text", text: text.slice(plain, at) });
    runs.push({ kind: mark.kind, text: text.slice(at + mark.open.length, close) });
    at = close + mark.open.length;
    plain = at;
  }
  if (plain < text.length) runs.push({ kind: "text", text: text.slice(plain) });
  return runs;
}
