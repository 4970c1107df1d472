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

const line = (runs: readonly Inline[]): string => runs.map(run).join("");

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
