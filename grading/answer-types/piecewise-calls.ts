const comparison = /[<>=≤≥≠]|\b(?:and|or|not)\b/;

/**
 * Maple's and Matlab's piecewise(c, a, d, b, e), whose first condition that holds decides, as a if c else b if d else e; and Mathematica's
 * Piecewise[{{a, c}, {b, d}}, e]. null for other texts. `parts` cuts at a sign outside of brackets.
 */
export function piecewiseCall(text: string, parts: (text: string, sign: string) => readonly string[]): string | null {
  const [, inside] = /^\s*piecewise\s*\(([\s\S]*)\)\s*$/i.exec(text) ?? [];
  if (inside !== undefined) {
    const given = parts(inside, ",").map((each) => each.trim());
    const pairs = given.flatMap((each, i) =>
      i % 2 === 0 && i + 1 < given.length ? [[given[i + 1] ?? "", each] as const] : [],
    );
    return chainOf(pairs, given.length % 2 === 1 ? given.at(-1) : undefined);
  }
  const [, list, rest] = /^\s*Piecewise\s*\[\s*\{([\s\S]*)\}\s*(?:,([^{}]*))?\]\s*$/.exec(text) ?? [];
  if (list === undefined) return null;
  const pairs = parts(list, ",").map((each) => {
    const [, pair] = /^\s*\{([\s\S]*)\}\s*$/.exec(each) ?? [];
    const both = pair === undefined ? [] : parts(pair, ",").map((side) => side.trim());
    return both.length === 2 ? ([both[0] ?? "", both[1] ?? ""] as const) : (["", ""] as const);
  });
  // Mathematica's value in every other case is 0.
  const last = pairs.at(-1);
  return last?.[1] === "True" ? chainOf(pairs.slice(0, -1), last[0]) : chainOf(pairs, rest?.trim() ?? "0");
}

/** Without a value for every other case, Maple gives 0 there and Matlab none: the cases stand side by side then. */
function chainOf(
  pairs: readonly (readonly [value: string, condition: string])[],
  otherwise: string | undefined,
): string | null {
  const isWrong = pairs.some(
    ([value, condition]) => value === "" || comparison.test(value) || !comparison.test(condition),
  );
  if (pairs.length === 0 || isWrong) return null;
  if (otherwise !== undefined)
    return otherwise === "" || comparison.test(otherwise)
      ? null
      : `${pairs.map(([value, condition]) => `${value} if ${condition} else`).join(" ")} ${otherwise}`;
  return pairs.map(([value, condition]) => `${value} if ${condition}`).join("; ");
}

/** Whether this is a call of that kind, and not SymPy's, whose value in every other case is known to be none. */
export const isPiecewiseCall = (text: string): boolean => /^\s*piecewise\s*\((?!\s*\()/i.test(text);
