import { type Expression, nowhere } from "../expression/expression";
import { mapChildren } from "../expression/map-children";
import { integer } from "../expression/rational";
import { children } from "../expression/walk";
import { type Feedback, feedback } from "../verdict";

/**
 * Whether a logarithm without a base stands where a constant factor changes the order: in an exponent, n^{log 7} and 2^{log n}, in a
 * factorial, or in a sum or product. In books on algorithms log is often that to the base 2, and elsewhere the natural one.
 */
export function hasOpenBase(e: Expression): boolean {
  switch (e.kind) {
    case "power":
      // e^{log n} says its base itself.
      return (!isEuler(e.base) && holdsLogarithm(e.exponent)) || hasOpenBase(e.base);
    case "call":
      return steep.has(e.name) ? e.arguments.some(holdsLogarithm) : e.arguments.some(hasOpenBase);
    case "reduce":
      return holdsLogarithm(e);
    default:
      return children(e).some(hasOpenBase);
  }
}

const steep: ReadonlySet<string> = new Set(["factorial", "binomial", "root"]);

const isEuler = (e: Expression): boolean => e.kind === "constant" && e.name === "e";

const isOpen = (e: Expression): boolean => e.kind === "call" && e.name === "log" && e.arguments.length === 1;

const holdsLogarithm = (e: Expression): boolean => isOpen(e) || children(e).some(holdsLogarithm);

const two: Expression = { kind: "number", value: integer(2), at: nowhere };

/** The same with each logarithm without a base as that to the base 2. */
export function toBaseTwo(e: Expression): Expression {
  const inner = mapChildren(e, toBaseTwo);
  return inner.kind === "call" && isOpen(inner) ? { ...inner, arguments: [...inner.arguments, two] } : inner;
}

export const openBaseNote: Feedback = feedback(
  "order-log-base",
  "Whether this is right depends on the base of log, which may be 2 or e here; a person will look at it. Write log_2 or ln where the base matters.",
  "这个答案是否正确取决于 log 的底数（2 或 e），将由老师查看。底数有影响时，请写 log_2 或 ln。",
);
