import { anyPart } from "./any-part";
import { candidates } from "./candidates";
import type { Decided } from "./decided";
import { enclose, type Point } from "./enclosure";
import { isNowhere } from "./nowhere";
import { valueWhere } from "./polynomial";
import { at, type Prepared, replace, sharedDomains } from "./prepare";
import { residueSplit } from "./residues";
import type { Pair } from "./separate";
import { first, type Term } from "./term";

/** Most variables whose remainders are told apart. */
const mostVariables = 2;

/**
 * Where one of two sides, which are equal where both have values, lacks them for all whole numbers with one remainder: 1 + (-1)^n over
 * itself has none at odd n. Such numbers are no gaps that others around them could fill. Null where none is seen.
 */
export function lackingByRemainder(pair: Pair, depth = 0): Decided | null {
  if (![pair.key, pair.answer].some(hasSteppedDivisor)) return null;
  for (const { name, value, domains } of residueSplit(pair)?.cases ?? []) {
    const [key, answer] = [replace(pair.key, name, value, domains), replace(pair.answer, name, value, domains)];
    if (key === null || answer === null) return null;
    const inner: Pair = { key, answer, domains: sharedDomains(key, answer), known: null };
    const [none, other] = [isLacking(key), isLacking(answer)];
    const place = (point: Point): Point => new Map([...point, [name, valueWhere(value, point)]]);
    if (none !== other) {
      const point = candidates(inner.domains).find((each) => hasValueAt(none ? answer : key, each));
      if (point !== undefined) return { kind: "different", at: place(point) };
    } else if (!none && depth + 1 < mostVariables) {
      const deeper = lackingByRemainder(inner, depth + 1);
      if (deeper?.kind === "different") return { kind: "different", at: place(deeper.at) };
    }
  }
  return null;
}

/** Whether there is a value at a point, as far as it is seen. */
function hasValueAt(side: Prepared, point: Point): boolean {
  const lowered = at(side, point);
  return lowered.root.kind !== "undefined" && enclose(lowered, point).state === "value";
}

const isLacking = (side: Prepared): boolean =>
  !side.lowered.terms.full && (side.lowered.root.kind === "undefined" || isNowhere(side));

/** Whether something is divided by, or a logarithm taken of, what goes by the remainder of a whole number. */
const hasSteppedDivisor = ({ lowered: { terms } }: Prepared): boolean =>
  terms.list.some(
    (term) => ((term.kind === "power" && term.n < 0) || term.kind === "ln") && anyPart(first(term), isStep),
  );

const isStep = ({ kind }: Term): boolean => kind === "parity" || kind === "floor" || kind === "sin" || kind === "cos";
