import type { Cursor } from "./cursor";
import { isSpreadsheetIf } from "./parse-program-cases";
import type { Token } from "./token";

const marks: ReadonlySet<string> = new Set([
  ..."([{√∛∜⌊⌈∑∏𝟙∂½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞",
  "\\{",
  "frac",
  "sqrt",
  "binom",
  "lvert",
  "lVert",
]);

/** Whether mod stands between two numbers, 7 mod 3, rather than before its brackets. */
export function isRemainder(c: Cursor, token: Token): boolean {
  if (token !== c.token) return false;
  if (token.kind === "mark") return token.text === "mod";
  const next = c.ahead(1);
  return token.kind === "function" && token.name === "mod" && !(next.kind === "mark" && "([{".includes(next.text));
}

/** Whether a factor begins here, so that it stands beside the one before it without a sign. */
export function startsFactor(c: Cursor, token: Token): boolean {
  switch (token.kind) {
    case "number":
    case "symbol":
    case "constant":
      return true;
    case "function":
      return !isRemainder(c, token);
    case "mark":
      // A bar after a factor closes the bars that are open; only otherwise it opens new ones.
      if (token.text === "|" || token.text === "‖") return c.innermost?.mark !== token.text;
      return marks.has(token.text) || token.text.startsWith("begin:");
    case "word":
      // 2IF(x>0;1;0) of a spreadsheet: a blank before it would leave 2 the value of a case.
      return token === c.token && !token.space && isSpreadsheetIf(c);
    case "end":
      return false;
  }
}
