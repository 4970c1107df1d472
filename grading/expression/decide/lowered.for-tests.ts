import type { Domain } from "../domain";
import { rational } from "../rational";
import { lower } from "./lower";
import { expression } from "./relation.for-tests";
import { anySign, negative, nil, positive, type Term } from "./term";

/** Names and what they stand for here: p and q are positive, r is at least 0, n and m are whole, k is whole and at least 0. */
const domains: ReadonlyMap<string, Domain> = new Map<string, Domain>([
  ["p", { kind: "positive" }],
  ["q", { kind: "positive" }],
  ["r", { kind: "nonnegative" }],
  ["n", { kind: "integer" }],
  ["m", { kind: "integer" }],
  ["k", { kind: "integer", min: rational(0n) }],
]);

/** What a text is rewritten to, and what is known of its values; "complex" where z is a complex variable. */
export function lowered(text: string, complex = false): readonly [form: string, known: string] {
  const { terms, root } = lower(
    expression(text, complex),
    complex ? new Map(domains).set("z", { kind: "complex" }) : domains,
  );
  if (terms.full) return ["left alone", ""];
  const flags = (["rare", "empty", "filled"] as const).filter((flag) => terms[flag]);
  return [written(root), [knownOf(root), ...flags].filter((each) => each !== "").join(", ")];
}

/** A term in one line. Sums stand in round brackets and products in square ones, in the order of their texts; 2√{x} is √x, and `none` has no value. */
function written(term: Term): string {
  const parts = term.args.map(written);
  const [first = "", second = "", third = "", fourth = ""] = parts;
  switch (term.kind) {
    case "rational":
      return term.value.d === 1n ? `${term.value.n}` : `${term.value.n}/${term.value.d}`;
    case "variable":
      return term.name;
    case "undefined":
      return term.n === 1 ? "none here" : "none";
    case "sum":
      return `(${parts.sort().join(" + ")})`;
    case "product":
      return `[${parts.sort().join(" ")}]`;
    case "power":
      return `${first}^${term.n}`;
    case "root":
      return `${term.n}√{${first}}`;
    case "choose":
      if (term.name === "abs") return `|${first}|`;
      if (term.name === "max") return `max{${second}, ${fourth}}`;
      if (term.name === "min") return `min{${second}, ${fourth}}`;
      return `{${first} < 0: ${second}; = 0: ${third}; > 0: ${fourth}}${term.n === 1 ? "" : " jumps"}`;
    default:
      return `${term.kind}${term.name === "" ? "" : ` ${term.name}`}${parts.length === 0 ? "" : `{${parts.join(", ")}}`}`;
  }
}

function knownOf({ kind, signs, low, high, integer }: Term): string {
  const some = [signs & negative ? "-" : "", signs & nil ? "0" : "", signs & positive ? "+" : ""].join("");
  const end = (bound: number): string => `${Number(bound.toPrecision(9))}`;
  const range = low === -Infinity && high === Infinity ? "" : `${end(low)} to ${end(high)}`;
  return [
    signs === anySign ? "" : some,
    kind === "rational" ? "" : range,
    integer && kind !== "rational" ? "whole" : "",
  ]
    .filter((each) => each !== "")
    .join(", ");
}
