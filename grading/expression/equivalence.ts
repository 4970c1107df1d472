import type { Counterexample, Feedback } from "../verdict";
import { counterexample } from "./decide/counterexample";
import { decide, simplest, trial } from "./decide/decide";
import { prepare } from "./decide/prepare";
import type { Domains } from "./domain";
import type { Expression } from "./expression";

/** How two expressions stand to each other as functions on their variables' domains. */
export type Equality =
  | {
      readonly relation: "equal";
      readonly method: string;
      /** Absent where the proof has no chance of error. */
      readonly errorBound?: string;
      readonly notes?: readonly Feedback[];
    }
  | { readonly relation: "different"; readonly method: string; readonly counterexample: Counterexample }
  | { readonly relation: "undecided"; readonly method: string };

/**
 * Compares answers with a key, which is prepared once.
 *
 * "equal": proved with a chance of error below 2^-60 (see decide/same-in-field.ts); "different": proved at the point of the
 * counterexample; "undecided": neither. Pure: the result depends on the two expressions and the domains alone.
 */
export function equivalence(key: Expression, domains: Domains): (answer: Expression) => Equality {
  const prepared = prepare(key, domains);
  const first = trial(prepared);
  return (answer) => {
    const other = prepare(answer, domains);
    const decided = decide(prepared, other, first);
    switch (decided.kind) {
      case "equal":
        return decided.method === "algebraic-numbers"
          ? { relation: "equal", method: decided.method }
          : { relation: "equal", method: decided.method, errorBound: "2^-60" };
      case "different":
        return {
          relation: "different",
          method: "enclosure",
          // Worked out when someone looks: misconceptions are compared too, and theirs is never read.
          get counterexample() {
            return counterexample(prepared, other, simplest(prepared, other, first, decided.at));
          },
        };
      case "undecided":
        return { relation: "undecided", method: "none" };
    }
  };
}

export { compareConstants, exactValue } from "./constants";
