import type { Expression } from "../expression/expression";
import { toText } from "../expression/rational";

/** The formula in the notation that computer-algebra systems share, with the functions of machine learning written out. */
export function peerText(e: Expression, names: Readonly<Record<"ln" | "abs" | "max" | "min", string>>): string {
  const of = (part: Expression): string => `(${peerText(part, names)})`;
  switch (e.kind) {
    case "number":
      return toText(e.value);
    case "symbol":
      return peerName(e.name);
    case "constant":
      return e.name;
    case "add":
      return e.terms.map(of).join("+");
    case "multiply":
      return e.factors.map(of).join("*");
    case "negate":
      return `-${of(e.argument)}`;
    case "divide":
      return `${of(e.numerator)}/${of(e.denominator)}`;
    case "power":
      return `${of(e.base)}^${of(e.exponent)}`;
    case "call": {
      const [u = "(0)", v = "(0)"] = e.arguments.map(of);
      switch (e.name) {
        case "sigmoid":
          return `1/(1+exp(-${u}))`;
        case "silu":
          return `${u}/(1+exp(-${u}))`;
        case "relu":
          return `${names.max}(0,${u})`;
        case "softplus":
          return `${names.ln}(1+exp(${u}))`;
        case "ln":
          return `${names.ln}(${u})`;
        case "abs":
          return `${names.abs}(${u})`;
        case "max":
          return `${names.max}(${u},${v})`;
        case "min":
          return `${names.min}(${u},${v})`;
        default:
          return `${e.name}(${u})`;
      }
    }
    default:
      return "?";
  }
}

/** Names that mean something else elsewhere: i and e are numbers, E, I, N, S, C, D functions in some systems. */
const peerName = (name: string): string => `v${name}`;
