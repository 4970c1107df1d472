import type { Characters } from "./characters";

const generator = /\s+for\s+([A-Za-z]\w*)\s+in\s+range\s*\(/;

/**
 * Python's sum(f(k) for k in range(a, b)), also with a list in it, as sum(f(k), k, a, (b)-1), and from 0 where a is left out. Other shapes,
 * such as a step or a condition, stay.
 */
export function withRangeSums(source: Characters): Characters {
  const { text } = source;
  const match = generator.exec(text);
  if (match === null || text.slice(match.index + match[0].length).search(generator) >= 0) return source;
  const [head, index] = match;
  const start = match.index + head.length;
  const open = bracketBefore(text, match.index);
  const before = text.slice(0, open + 1);
  const list = /(?:sum|prod)\s*\(\s*\[$/.test(before);
  if (!list && !/(?:sum|prod)\s*\($/.test(before)) return source;
  const commas: number[] = [];
  let end = start;
  for (let depth = 0; end < text.length; end += 1) {
    const glyph = text.charAt(end);
    if ("([{".includes(glyph)) depth += 1;
    else if (")]}".includes(glyph) && depth-- === 0) break;
    if (glyph === "," && depth === 0) commas.push(end);
  }
  const [tail] = (list ? /^\)\s*\]\s*(?=\))/ : /^\)\s*(?=\))/).exec(text.slice(end)) ?? [];
  if (tail === undefined || commas.length > 1) return source;
  const comma = commas[0] ?? start - 1;
  let made = "";
  const places: number[] = [];
  const put = (piece: string, at: (i: number) => number): void => {
    for (let i = 0; i < piece.length; i += 1) places.push(at(i));
    made += piece;
  };
  const copy = (from: number, to: number): void => put(text.slice(from, to), (i) => from + i);
  copy(0, list ? open : match.index);
  if (list) copy(open + 1, match.index);
  put(`,${index},`, () => match.index);
  if (commas.length === 0) put("0", () => start);
  else copy(start, comma);
  put(",(", () => comma);
  copy(comma + 1, end);
  put(")-1", () => end);
  copy(end + tail.length, text.length);
  const last = text.length;
  const span: Characters["span"] = (from, to) => {
    const first = places[from] ?? last;
    return source.span(first, to > from ? Math.max(first, (places[to - 1] ?? last) + 1) : first);
  };
  return { text: made, span };
}

/** The place of the bracket that is open at `at`; -1 where none is. */
function bracketBefore(text: string, at: number): number {
  let depth = 0;
  for (let i = at - 1; i >= 0; i -= 1) {
    if (")]}".includes(text.charAt(i))) depth += 1;
    else if ("([{".includes(text.charAt(i)) && depth-- === 0) return i;
  }
  return -1;
}
