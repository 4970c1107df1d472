import { beside, mostToDecide } from "../expression/decide/effort";
import type { Domains } from "../expression/domain";
import type { Expression } from "../expression/expression";
import { entryComparison } from "./entry";
import type { Tolerance } from "./tolerance";

/** What one component of a gradient came to. */
export interface ComponentComparison {
  readonly outcome: "correct" | "incorrect" | "undecided";
  readonly counterexample?: {
    readonly at: Readonly<Record<string, string>>;
    readonly answer: string;
    readonly reference: string;
  };
}

/** Compares a component with its key; null on both sides is a derivative that does not exist. */
export function componentComparison(
  answer: Expression | null,
  key: Expression | null,
  { domains = new Map(), tolerance }: { readonly domains?: Domains; readonly tolerance?: Tolerance },
): ComponentComparison {
  if (answer === null || key === null) return { outcome: answer === key ? "correct" : "incorrect" };
  const equality = entryComparison(key, domains, tolerance)(answer);
  switch (equality.relation) {
    case "equal":
      return { outcome: "correct" };
    case "undecided":
      return { outcome: "undecided" };
    case "different":
      return {
        outcome: "incorrect",
        // Worked out when someone looks: of many wrong components the first one's is told.
        get counterexample() {
          return equality.counterexample;
        },
      };
  }
}

/**
 * Each component against its key: first within an equal share of what one decision may cost, so that a hard one does not keep the others from
 * being decided; then within all that is left for the answer.
 */
export function componentsCompared(
  entries: readonly (Expression | null)[],
  key: readonly (Expression | null)[],
  limits: Parameters<typeof componentComparison>[2],
): readonly ComponentComparison[] {
  const found = entries.map((): ComponentComparison | null => null);
  for (const most of [mostToDecide / (2 * entries.length), mostToDecide])
    for (const [i, entry] of entries.entries())
      found[i] ??= beside(
        most,
        () => componentComparison(entry, key[i] ?? null, limits),
        () => null,
      );
  return found.map((each) => each ?? { outcome: "undecided" });
}
