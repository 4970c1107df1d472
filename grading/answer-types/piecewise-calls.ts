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

/**
 * NumPy's np.piecewise(x, [c, d], [a, b, e]), whose last condition that holds decides, with 0 or e where none does; functions of x may stand for
 * their values. null for other texts.
 */
export function numpyPiecewise(text: string, parts: Parts): string | null {
  const [, inside] = /^\s*(?:(?:np|numpy|jnp)\.)?piecewise\s*\(([\s\S]*)\)\s*$/.exec(text) ?? [];
  const [name = "", conditions, values, ...others] = inside === undefined ? [] : parts(inside, ",");
  const [when, then] = [conditions, values].map((list) => /^\s*\[([\s\S]*)\]\s*$/.exec(list ?? "")?.[1]);
  if (when === undefined || then === undefined || others.length > 0) return null;
  const cases = parts(when, ",");
  const given = parts(then, ",").map((value) => {
    const [, of, body] = /^\s*lambda\s+(\w+)\s*:([\s\S]*)$/.exec(value) ?? [];
    return body === undefined ? value.trim() : of === name.trim() ? body.trim() : "";
  });
  const otherwise = given.length === cases.length + 1 ? given.pop() : "0";
  if (given.length !== cases.length) return null;
  const pairs = given.map((value, i) => [`(${value})`, (cases[i] ?? "").trim()] as const);
  return given.includes("") ? null : chainOf(pairs.reverse(), `(${otherwise})`);
}

/** if(c, a, b) of spreadsheets, also one in another, as where(c, a, b); null for other texts. */
export function conditionalCall(text: string, parts: Parts): string | null {
  const [, inside] = /^\s*(?:if|IF|If)\s*\(([\s\S]*)\)\s*$/.exec(text) ?? [];
  const given = inside === undefined ? [] : parts(inside, ",");
  const [when = "", ...values] = given;
  if (given.length !== 3 || !comparison.test(when)) return null;
  const read = values.map((value) => conditionalCall(value, parts) ?? (comparison.test(value) ? null : value));
  return read.includes(null) ? null : `where(${when},${read.join(",")})`;
}

type Parts = (text: string, sign: string) => readonly string[];

/** Whether this is a call of that kind, and not SymPy's, whose value in every other case is known to be none. */
export const isPiecewiseCall = (text: string): boolean => /^\s*piecewise\s*\((?!\s*\()/i.test(text);
