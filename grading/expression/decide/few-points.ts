import { realLine } from "../domain";
import { add, equals, isInteger, one, subtract } from "../rational";
import { type Decision, feasible } from "./cells";
import { type Pair, sidesAt } from "./separate";

/** Most whole numbers in a cell that are looked at one by one. */
const mostWhole = 12;

/** Whether a cell of one whole variable has few points, at each of which both sides have the same exact value: that of 0 <= d < 1 is 0 alone. */
export function agreeAtFew(pair: Pair, decisions: readonly Decision[]): boolean {
  const [[name, domain] = ["", realLine], another] = [...pair.domains];
  if (another !== undefined || domain.kind !== "integer") return false;
  const left = [domain];
  for (let seen = 0; seen < mostWhole; seen += 1) {
    const part = left.pop();
    if (part === undefined) return true;
    const cell = feasible(decisions, new Map([[name, part]]));
    if (cell.kind === "empty") continue;
    const value = cell.kind === "point" ? cell.at.get(name) : undefined;
    if (value === undefined || !isInteger(value)) return false;
    const [key, answer] = sidesAt(pair, new Map([[name, value]]));
    if (key.terms.full || answer.terms.full || key.root.kind !== "rational" || answer.root.kind !== "rational")
      return false;
    if (!equals(key.root.value, answer.root.value)) return false;
    left.push({ ...part, max: subtract(value, one) }, { ...part, min: add(value, one) });
  }
  return false;
}
