import { type Rational, toText } from "../expression/rational";
import type { Counterexample } from "../verdict";
import type { Matrix } from "./arithmetic";
import type { Enclosure } from "./enclosure";
import { children, type Term } from "./term";
import { nameAt } from "./time";

/** Whether a value is known well enough to be shown: step(0) is known to lie between 0 and 1 only. */
export const isKnown = ({ low, high }: Enclosure): boolean =>
  high - low <= 1e-6 * (1 + Math.max(Math.abs(low), Math.abs(high)));

/** So many digits, or as many as are known; exact whole numbers as they are. */
export const approximate =
  (digits: number) =>
  ({ low, high }: Enclosure): string => {
    if (low === high) return `${low}`;
    if (!isKnown({ low, high })) return "?";
    if (low <= 0 && high >= 0) return "≈ 0";
    const middle = (low + high) / 2;
    // One more than are certain, so that intervals that do not meet print differently.
    const known = 1 + Math.ceil(-Math.log10((high - low) / Math.abs(middle)));
    return `≈ ${Number(middle.toPrecision(Math.min(digits, Math.max(1, known))))}`;
  };

/** [1; 2] is a column, [1, 2] a row, [[1, 2], [3, 4]] a matrix, 5 a scalar. */
export function printed<T>({ rows, columns, entries }: Matrix<T>, print: (x: T) => string): string {
  const texts = entries.map(print);
  if (rows === 1 && columns === 1) return texts[0] ?? "";
  if (columns === 1) return `[${texts.join("; ")}]`;
  if (rows === 1) return `[${texts.join(", ")}]`;
  const lines = Array.from({ length: rows }, (_, i) => `[${texts.slice(i * columns, (i + 1) * columns).join(", ")}]`);
  return `[${lines.join(", ")}]`;
}

/** The symbols that were drawn, by the names that stand in the formulas where these are free. */
export function pointOf(
  terms: readonly Term[],
  sizes: ReadonlyMap<string, number>,
  drawn: ReadonlyMap<string, Matrix<Rational>>,
): Counterexample["at"] {
  const written = new Map<string, string>();
  // Lengths that no symbol shows, such as that of ones in 1ᵀ1.
  const [hidden, shown] = [new Set<string>(), new Set<string>()];
  let sums = false;
  const visit = (term: Term): void => {
    if (term.kind === "reduce" || term.kind === "size") sums = true;
    const seen = term.kind === "symbol" ? shown : term.kind === "identity" || term.kind === "ones" ? hidden : null;
    for (const axis of [term.shape.rows, term.shape.columns]) seen?.add(axis);
    if (term.kind === "symbol" && term.time !== undefined) {
      const { variable, offset } = term.time;
      const step = (variable === null ? 0 : (sizes.get(variable) ?? 0)) + offset;
      written.set(`${term.name}@${step}`, nameAt(term.name, term.time));
    }
    children(term).forEach(visit);
  };
  terms.forEach(visit);
  const at: Record<string, string> = {};
  for (const [key, matrix] of drawn) {
    const [name = key, step] = key.split("@", 2);
    const numbered = step === undefined ? name : nameAt(name, { variable: null, offset: Number(step) });
    at[sums ? numbered : (written.get(key) ?? numbered)] = printed(matrix, toText);
  }
  for (const [name, size] of sizes) {
    if (name.length === 1 && (sums || (hidden.has(name) && !shown.has(name)))) at[name] = `${size}`;
  }
  return at;
}
