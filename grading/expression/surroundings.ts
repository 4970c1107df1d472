import { introductionEnd } from "./lead-words";

interface Place {
  readonly from: number;
  readonly to: number;
}

/** Most layers around an answer: bold, code, dollar signs, a phrase that introduces it. */
const mostLayers = 6;

/**
 * Where the answer stands in a text: without white space, a phrase that introduces it and the signs that set mathematics off from text:
 * $…$, \\(…\\), \\[…\\], Markdown's bold and code. The equals sign of a spreadsheet before it is none of it either, nor, where one value is
 * asked, the comma or semicolon of a program behind it.
 */
export function withoutSurroundings(text: string, single: boolean): Place {
  let place = shrunk(text, { from: 0, to: text.length });
  place = shrunk(text, { from: place.from, to: withoutStop(text, place, single) });
  for (let layer = 0; layer < mostLayers; layer += 1) {
    const inner = shrunk(text, unwrapped(text, introduced(text, place)));
    if (inner.from === place.from && inner.to === place.to) break;
    place = inner;
    if (layer === 0) place = shrunk(text, { from: place.from, to: withoutStop(text, place, single) });
  }
  const begin = text.charAt(place.from) === "=" && !"=<>".includes(text.charAt(place.from + 1) || " ");
  return begin ? shrunk(text, unwrapped(text, shrunk(text, { from: place.from + 1, to: place.to }))) : place;
}

function shrunk(text: string, { from, to }: Place): Place {
  const blank = (at: number): boolean => text.charAt(at) === " " || text.charAt(at) === "\n";
  let [first, last] = [from, to];
  while (first < last && blank(first)) first += 1;
  while (last > first && blank(last - 1)) last -= 1;
  return { from: first, to: last };
}

/** The end without the full stop, comma, semicolon or line's end behind the answer. */
function withoutStop(text: string, { from, to }: Place, single: boolean): number {
  const last = text.charAt(to - 1);
  if (last === "." && endsSentence(text.slice(Math.max(from, to - 40), to))) return to - 1;
  // A line of LaTeX that ends.
  if (single && text.startsWith("\\\\", to - 2) && to - 2 > from) return to - 2;
  return single && (last === ";" || last === ",") && text.charAt(to - 2) !== "\\" ? to - 1 : to;
}

/** Whether the full stop behind a text is none of a number's: 5. keeps its point, while 1.5. has one already and the 1 of x_1. is a name's. */
const endsSentence = (text: string): boolean =>
  !/[0-9.]\.$/.test(text) || /\d\.\d+\.$/.test(text) || /[\p{L}_]\d+\.$/u.test(text);

const introduced = (text: string, { from, to }: Place): Place => ({
  from: from + introductionEnd(text.slice(from, to)),
  to,
});

function unwrapped(text: string, { from, to }: Place): Place {
  for (const [open, close] of wrappings) {
    if (to - from < open.length + close.length) continue;
    if (text.startsWith(open, from) && text.startsWith(close, to - close.length))
      return { from: from + open.length, to: to - close.length };
  }
  return { from, to };
}

const wrappings = [
  ["$$", "$$"],
  ["$", "$"],
  ["\\(", "\\)"],
  ["\\[", "\\]"],
  ["```", "```"],
  ["`", "`"],
  ["**", "**"],
] as const;
