import { hasComplex } from "../expression/complex/decide";
import { valueAt as complexValueAt, type Place } from "../expression/complex/evaluate";
import { places } from "../expression/complex/points";
import { candidates } from "../expression/decide/candidates";
import { enclose } from "../expression/decide/enclosure";
import { lower } from "../expression/decide/lower";
import { type Domains, domainOf } from "../expression/domain";
import type { Expression } from "../expression/expression";
import { namesIn } from "../expression/walk";

/** Which of the simple points are looked at: not the first, at which too much is equal by chance. */
const looked = [1, 4] as const;

/**
 * The values of formulas at two fixed points, to five digits. Formulas that are equal on the domains have the same values there,
 * so they share it, unless one of them is rounded across a border: then they are not put together, which is no error.
 */
export function valueSketch(values: readonly Expression[], names: readonly string[], domains: Domains): string {
  const all = [...new Set([...names, ...domains.keys(), ...values.flatMap(namesIn)])];
  if (hasComplex(domains)) return values.map((value) => complexSketch(value, all, domains)).join(";");
  const points = candidates(new Map(all.map((name) => [name, domainOf(domains, name)])));
  return values
    .map((value) => {
      const lowered = lower(value, domains);
      if (lowered.terms.full) return "?";
      return looked.map((at) => rounded(enclose(lowered, points[at] ?? points[0] ?? new Map()))).join(",");
    })
    .join(";");
}

/** The same at complex points. */
function complexSketch(value: Expression, names: readonly string[], domains: Domains): string {
  const points = places(new Map(names.map((name) => [name, domainOf(domains, name)])));
  return looked.map((at) => sketchAt(value, points[at] ?? points[0] ?? new Map())).join(",");
}

function sketchAt(value: Expression, place: Place): string {
  const found = complexValueAt(value, place);
  if (found === null) return "?";
  return [found.box.real, found.box.imaginary].map(([low, high]) => rounded({ state: "value", low, high })).join("+");
}

function rounded({ state, low, high }: ReturnType<typeof enclose>): string {
  const middle = (low + high) / 2;
  if (state !== "value" || !Number.isFinite(middle)) return `${state}`;
  if (high - low > 1e-7 * Math.max(1, Math.abs(middle))) return "wide";
  // What is nothing but rounding error is nothing.
  return Math.abs(middle) < 1e-9 ? "0" : middle.toPrecision(5);
}
