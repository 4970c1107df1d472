import type { Cursor } from "./cursor";
import type { Token } from "./token";

const marks: ReadonlySet<string> = new Set([..."([{√∛∜⌊⌈∑∏𝟙∂½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞", "\\{", "frac", "sqrt", "binom"]);

/** Whether a factor begins here, so that it stands beside the one before it without a sign. */
export function startsFactor(c: Cursor, token: Token): boolean {
  switch (token.kind) {
    case "number":
    case "symbol":
    case "function":
    case "constant":
      return true;
    case "mark":
      // A bar after a factor closes the bars that are open; only otherwise it opens new ones.
      if (token.text === "|" || token.text === "‖") return c.innermost?.mark !== token.text;
      return marks.has(token.text) || token.text.startsWith("begin:");
    case "word":
    case "end":
      return false;
  }
}
