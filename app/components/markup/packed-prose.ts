import { type Block, type Inline, readProse, readRuns } from "../prose";
import { withoutSigns } from "./packed";
import { packedMath } from "./packed-math";

/** An author's text as packed markup: its formulas are set, and all else is text, whatever is in it. */
export function packedProse(text: string): string {
  return readProse(text).map(block).join("");
}

/** One line of an author's text, without a block around it. */
export function packedLine(text: string): string {
  return line(readRuns(text));
}

function block(of: Block): string {
  switch (of.kind) {
    case "paragraph":
      return `<p>${line(of.runs)}</p>`;
    case "list":
      return `<ul>${of.items.map((item) => `<li>${line(item)}</li>`).join("")}</ul>`;
  }
}

const line = (runs: readonly Inline[]): string =>
  runs
    .map((each, at) => {
      const said = heldBy(runs[at - 1], each);
      const held = heldBy(each, runs[at + 1]);
      const own = run({ ...each, text: each.text.slice(said.length) });
      return held === "" ? own : `<span class="whitespace-nowrap">${own}${escaped(held)}</span>`;
    })
    .join("");

/** A longer formula may have to be broken itself. Counted without what sets signs but is none: commands, braces, spaces. */
const isShort = (latex: string): boolean => latex.replace(/\\[a-z]+|[\\{}_^\s]/gi, "").length <= 24;

/**
 * A browser sets a formula as a box, after which a line may end whatever follows: a comma would begin the next one. What closes or parts
 * stays with a short formula before it.
 */
function heldBy(before: Inline | undefined, after: Inline | undefined): string {
  if (before?.kind !== "math" || !isShort(before.text) || after?.kind !== "text") return "";
  return /^[\p{Pe}\p{Pf},.;:!?，。、；：！？]+/u.exec(after.text)?.[0] ?? "";
}

function run({ kind, text }: Inline): string {
  switch (kind) {
    case "text":
      return escaped(text);
    case "strong":
      return `<strong>${packedLine(text)}</strong>`;
    case "code":
      return `<code>${escaped(text)}</code>`;
    case "math":
      return `<span class="math">${packedMath(text)}</span>`;
    case "display":
      return `<span class="math math-scroll">${packedMath(text, true)}</span>`;
  }
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escaped = (text: string): string => withoutSigns(text.replace(/[&<>"']/g, (each) => entities[each] ?? ""));
