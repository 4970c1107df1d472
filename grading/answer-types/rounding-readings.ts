import { type Call, type Expression, type FunctionName, nowhere } from "../expression/expression";
import { mapChildren } from "../expression/map-children";
import { rational } from "../expression/rational";
import { children } from "../expression/walk";

/**
 * Compares an answer under the other reading of int, round, [x] and {x} as well, where it holds one: int rounds down or towards 0, and a half
 * goes up or down (every convention does one of the two at each point).
 *
 * A verdict that depends on the reading is none. That int(x) is right as a floor stands, since the reading says so; that it
 * is wrong must hold of both. A key that rounds says itself how halves go: up.
 */
export function roundingReadings<Found extends { readonly relation: string }>(
  key: Expression,
  undecided: (method: string) => Found,
): (answer: Expression, compare: (answer: Expression) => Found) => Found {
  let keyRounds: boolean | undefined;
  return (answer, compare) => {
    const found = compare(answer);
    if (found.relation === "undecided") return found;
    if (found.relation === "different" && holds(answer, isBracketed)) {
      // [x] is the floor in Gauss' notation, and {x} what is left: wrong as a bracket, and right as that, is not wrong.
      const rounded = compare(withoutBrackets(answer));
      if (rounded.relation === "equal") return undecided("readings");
    }
    if (!holds(answer, isOpen)) return found;
    keyRounds ??= holds(key, isRound);
    const isAbout = (e: Expression): boolean => isConversion(e) || (keyRounds === false && isRound(e));
    if (!holds(answer, isAbout)) return found;
    // Right as a floor, and nothing but conversions in it.
    if (found.relation === "equal" && !holds(answer, (e) => isAbout(e) && isRound(e))) return found;
    const other = compare(otherwise(answer, isAbout));
    return other.relation === found.relation ? found : undecided("readings");
  };
}

const isConversion = (e: Expression): e is Call => e.kind === "call" && e.conversion === true;
const isRound = (e: Expression): e is Call => e.kind === "call" && e.name === "round";
const isOpen = (e: Expression): boolean => isConversion(e) || isRound(e);

const holds = (e: Expression, test: (each: Expression) => boolean): boolean =>
  test(e) || children(e).some((child) => holds(child, test));

/** int(u) as sign(u)·floor(|u|), and round(u) as ceil(u - 1/2), in place of floor(u) and floor(u + 1/2). */
function otherwise(e: Expression, isAbout: (each: Expression) => boolean): Expression {
  const inner = mapChildren(e, (child) => otherwise(child, isAbout));
  if (inner.kind !== "call" || !isAbout(e)) return inner;
  const [u] = inner.arguments;
  if (u === undefined) return inner;
  const half: Expression = { kind: "number", value: rational(1n, 2n), at: nowhere };
  return inner.name === "round"
    ? call("ceil", { kind: "add", terms: [u, { kind: "negate", argument: half, at: nowhere }], at: nowhere })
    : { kind: "multiply", factors: [call("sign", u), call("floor", call("abs", u))], at: nowhere };
}

const isBracketed = (e: Expression): boolean => e.bracket !== undefined;

/** [u] as floor(u), and {u} as u - floor(u). */
function withoutBrackets(e: Expression): Expression {
  const { bracket, ...plain } = mapChildren(e, withoutBrackets);
  if (bracket === undefined) return plain;
  const floor = call("floor", plain);
  if (bracket === "square") return floor;
  return { kind: "add", terms: [plain, { kind: "negate", argument: floor, at: nowhere }], at: nowhere };
}

const call = (name: FunctionName, argument: Expression): Expression => ({
  kind: "call",
  name,
  arguments: [argument],
  at: nowhere,
});
