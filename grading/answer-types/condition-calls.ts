import { closing, pieces } from "./bracketed";

/** np.logical_and(, torch.logical_or(, SymPy's And(, a spreadsheet's AND(. */
const opening =
  /(?<![\w.\\])(?:(?:(?:np|numpy|jnp|torch|tf|tf\.math)\.)?logical_(and|or|not)|(And|Or|Not|AND|OR|NOT))\s*\(/g;

/**
 * Conditions that are joined by calls, each replaced by as many characters: np.logical_and(x >= 0, x <= 1) is (x >= 0∧ x <= 1). A call of
 * something else than comparisons, or with "or" beside a comma, stays.
 */
export function withConditionCalls(text: string): string {
  let said = text;
  // From the last one to the first, so that what is inside a call comes before it.
  for (const match of [...text.matchAll(opening)].reverse()) {
    const [head, library, bare] = match;
    const word = (library ?? bare ?? "").toLowerCase();
    const from = match.index + head.length;
    const to = closing(said, from - 1);
    const given = to < 0 ? [] : pieces(said.slice(from, to), /^,/);
    const isNot = word === "not";
    const fits = isNot ? given.length === 1 : library === undefined ? given.length > 1 : given.length === 2;
    if (!fits || given.some((each) => !comparison.test(each) || mixed(each))) continue;
    const joined = given.join(word === "and" ? "∧" : "∨");
    said = `${said.slice(0, match.index)}${`${isNot ? "¬" : ""}(`.padStart(head.length)}${joined}${said.slice(to)}`;
  }
  return said;
}

const comparison = /[<>=≤≥≠]/;

/** Whether "and" and "or" stand outside of brackets, where a sign in place of the comma would bind otherwise. */
const mixed = (text: string): boolean => pieces(text, /^(?:[|&∧∨?]|\b(?:and|or|if|else)\b)/).length > 1;
