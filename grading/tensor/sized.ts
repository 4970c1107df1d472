import type { Expression } from "../expression/expression";
import { children } from "../expression/walk";
import type { Meaning } from "./context";
import { identityName, onesName } from "./indexed";
import { rebuilt } from "./rebuilt";
import { type Refusal, refuse } from "./refusal";
import { isRow, sameShape } from "./shape";
import type { SymbolTable } from "./symbols";

/** I and a vector of ones whose length is not written: what stands around them says it. */
const unsized: ReadonlySet<string> = new Set(["I", "ones"]);

/** Most places of that kind in one formula, and most choices of their lengths that are tried. */
const mostPlaces = 5;
const mostChoices = 250;

/**
 * Tries the lengths that an I or a vector of ones may have. Where several make a consistent formula of one shape, the first
 * is taken: they differ only where a factor is idle. null where there is no such place.
 */
export function withSizes(
  expression: Expression,
  table: SymbolTable,
  meaning: (e: Expression) => Meaning | Refusal,
): Meaning | Refusal | null {
  const places = placesIn(expression, table);
  if (places.length === 0) return null;
  if (places.length > mostPlaces) return unknownSize(places[0]);
  const dimensions = [...table.lengths];
  // A 1 may also be the number that it is.
  const choices = dimensions.length + 1;
  const count = choices ** places.length;
  if (dimensions.length === 0) return null;
  if (count > mostChoices) return unknownSize(places[0]);
  const found: Meaning[] = [];
  const asNumbers: Meaning[] = [];
  let reason: Refusal | null = null;
  for (let code = 0; code < count; code += 1) {
    let left = code;
    const names = new Map<Expression, Expression>();
    for (const place of places) {
      const dimension = dimensions[(left % choices) - 1];
      left = Math.floor(left / choices);
      if (dimension !== undefined) names.set(place, sizedAs(place, dimension));
      else if (place.kind === "number") names.set(place, asNumber(place));
    }
    const meant = meaning(rebuilt(expression, (part) => names.get(part)));
    const isAsked = names.size > 0 && [...names.values()].some(({ kind }) => kind === "divide");
    if (!("kind" in meant)) (isAsked ? asNumbers : found).push(meant);
    else if (reach(meant) > reach(reason)) reason = meant;
  }
  const [first] = found.length > 0 ? found : asNumbers;
  if (first === undefined) return reason;
  return [...found, ...asNumbers].every(({ term }) => sameShape(term.shape, first.term.shape))
    ? first
    : unknownSize(places[0]);
}

/** How much of the formula a refusal is about: the more, the more of it fits together. An I of no length is no reason at all. */
function reach(refusal: Refusal | null): number {
  const { code, at } = refusal?.feedback ?? {};
  return at === undefined || code === "tensor:not-given" ? 0 : at.to - at.from;
}

function placesIn(e: Expression, table: SymbolTable): readonly Expression[] {
  if (e.kind === "symbol") return unsized.has(e.name) && !table.declared.has(e.name) ? [e] : [];
  if (isTransposedOne(e)) return [e];
  if (e.kind === "multiply") {
    return e.factors.flatMap((factor, i) => {
      const own = factor.kind === "negate" ? factor.argument : factor;
      return isOne(own) && isRowLike(e.factors[i + 1], table) ? [own] : placesIn(factor, table);
    });
  }
  return children(e).flatMap((child) => placesIn(child, table));
}

function isRowLike(e: Expression | undefined, { declared }: SymbolTable): boolean {
  const shape = e?.kind === "symbol" ? declared.get(e.name)?.shape : undefined;
  return e?.kind === "transpose" || (shape !== undefined && isRow(shape));
}

const isOne = (e: Expression): boolean => e.kind === "number" && e.value.n === 1n && e.value.d === 1n;

const isTransposedOne = (e: Expression): boolean => e.kind === "transpose" && isOne(e.argument);

function sizedAs(place: Expression, dimension: string): Expression {
  const { at } = place;
  if (place.kind === "number") return { kind: "symbol", name: onesName(dimension), at };
  if (place.kind !== "symbol")
    return { kind: "transpose", argument: { kind: "symbol", name: onesName(dimension), at }, at };
  return { kind: "symbol", name: place.name === "I" ? identityName(dimension) : onesName(dimension), at };
}

/** The 1 of 1bᵀ as the number for certain, which is read only where a column of ones means the same. */
const asNumber = (place: Expression): Expression => ({
  kind: "divide",
  numerator: { ...place },
  denominator: { ...place },
  at: place.at,
});

const unknownSize = (place: Expression | undefined): Refusal =>
  refuse(
    "tensor:size-unknown",
    "The size of the identity or of the vector of ones is not known here. Please write it, such as I_n or ones(n).",
    "这里无法得知单位矩阵或全 1 向量的大小。请写明，例如 I_n 或 ones(n)。",
    place?.at ?? { from: 0, to: 0 },
  );
