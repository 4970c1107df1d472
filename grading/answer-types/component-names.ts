import { pieces } from "./bracketed";

const derivative = String.raw`\\frac\s*\{\s*\\partial\s*[^{}]{0,12}\}\s*\{\s*\\partial\s*|(?:∂|\\partial)\s*[a-zA-Z]{0,6}\s*/\s*(?:∂|\\partial)\s*|(?:∂|\\partial\s)|d[a-zA-Z]?\s*/\s*d|d`;
const component = String.raw`(?:${derivative})?\s*[a-z]_?\{?\s*([1-9]\d?)\s*\}?\s*\}?(?:\s*的?(?:偏?导数?|分量|梯度))?`;
const named = new RegExp(String.raw`^\s*(${component})\s*(?:=|:|：|＝|为|是)\s*([^=:：＝]+?)\s*$`, "u");
const tuple = new RegExp(
  String.raw`^\s*[(（]\s*(${component}(?:\s*[,，]\s*${component})+)\s*[)）]\s*[=＝]\s*(?=[(（[])`,
  "u",
);

/**
 * "∂f/∂x_1 = 0, ∂f/∂x_2 = 1" and "x1: 0, x2: 1" as (0, 1): each component behind its name, all of them and each once. null for other
 * texts; x1 = 0 alone may name the point, so that there a bare letter is none but g.
 */
export function withoutComponentNames(text: string, size: number): string | null {
  const listed = tuple.exec(text);
  if (listed !== null) {
    const places = [...(listed[1] ?? "").matchAll(/(\d{1,2})\s*\}?\s*\}?(?=\s*(?:[,，]|$))/g)].map(([, place]) =>
      Number(place),
    );
    return isCount(places, size) ? text.slice(listed[0].length) : null;
  }
  const parts = pieces(text.replace(/[.。]\s*$/u, ""), /^[,;，；、\n]/u).filter((part) => part.trim() !== "");
  if (parts.length !== size || size < 2) return null;
  const values = new Map<number, string>();
  for (const part of parts) {
    const [, name = "", place, value = ""] = named.exec(part) ?? [];
    const isBare =
      /^\s*[a-fh-z]_?\{?\d+\}?\s*$/.test(name) && /^\s*[=＝]/u.test(part.slice(part.indexOf(name) + name.length));
    if (place === undefined || isBare) return null;
    values.set(Number(place), value);
  }
  const sorted = [...values].sort(([a], [b]) => a - b);
  return isCount(
    sorted.map(([place]) => place),
    size,
  )
    ? `(${sorted.map(([, value]) => value).join(", ")})`
    : null;
}

/** 1, 2, … up to the size. */
const isCount = (places: readonly number[], size: number): boolean =>
  places.length === size && places.every((place, i) => place === i + 1);
