import type { Comparison } from "../answer-type";
import { mostToExplain, withinBudget } from "../expression/decide/effort";
import type { Equality } from "../expression/equivalence";
import type { Expression } from "../expression/expression";
import { type Counterexample, type Feedback, feedback } from "../verdict";
import type { EntryComparison } from "./entry";

/** What each entry came to, and what may be said of all of them. */
export interface Judged {
  readonly equalities: readonly Equality[];
  readonly all: "equal" | "different" | "undecided";
}

export function judge(answer: readonly Expression[], key: readonly EntryComparison[]): Judged {
  const equalities = key.map((): Equality => ({ relation: "undecided", method: "effort" }));
  // One budget for all of them: what was decided before it is used up stands.
  withinBudget(
    () => {
      for (const [i, compare] of key.entries()) {
        const entry = answer[i];
        equalities[i] = entry === undefined ? { relation: "undecided", method: "missing" } : compare(entry);
      }
    },
    () => {},
  );
  const some = (relation: Equality["relation"]): boolean => equalities.some((each) => each.relation === relation);
  return { equalities, all: some("different") ? "different" : some("undecided") ? "undecided" : "equal" };
}

/** What may be said of a list that is different: of the order of its entries, and of entry i. */
export interface Slips {
  readonly order: () => Feedback | null;
  readonly entry: (i: number) => Feedback | null;
}

/** The comparison of a whole list: `names` says how entry i is called. */
export function comparisonOf(
  { equalities, all }: Judged,
  partialCredit: "none" | "per-entry",
  names: readonly string[],
  slips: Slips,
): Comparison {
  const entries = equalities.map(({ relation }) =>
    relation === "equal" ? "correct" : relation === "different" ? "incorrect" : "undecided",
  );
  const method = equalities.find(({ relation }) => relation === all)?.method ?? "entries";
  switch (all) {
    case "equal":
      return { relation: "equal", evidence: { method, entries } };
    case "undecided":
      return { relation: "undecided", evidence: { method, entries } };
    case "different": {
      const right = entries.filter((each) => each === "correct").length;
      const credit = partialCredit === "per-entry" ? right / Math.max(1, entries.length) : 0;
      const wrong = [...entries.keys()].filter((i) => entries[i] === "incorrect");
      // Both are worked out when someone reads them: misconceptions are compared too, and theirs are never read.
      return {
        relation: "different",
        credit,
        get evidence() {
          const counterexample = firstCounterexample(equalities);
          return { method, entries, ...(counterexample !== null && { counterexample }) };
        },
        get feedback() {
          // One budget for all that is looked for; what is wrong is said in any case.
          const said = withinBudget<readonly Feedback[]>(
            () => {
              const order = slips.order();
              return order === null ? slipsOf(wrong, names, slips) : [order];
            },
            () => [],
            mostOfSlips,
          );
          return [...said, wrongEntries(wrong.map((i) => names[i] ?? ""))];
        },
      };
    }
  }
}

/** Most wrong entries whose slips are looked for. */
const mostSlips = 8;
const mostOfSlips = 3 * mostToExplain;

/** The slip that all wrong entries share, said once; else what is known of single ones, by their names. */
function slipsOf(wrong: readonly number[], names: readonly string[], { entry }: Slips): readonly Feedback[] {
  if (wrong.length > mostSlips) return [];
  const found = wrong.map((i) => ({ name: names[i] ?? "", slip: entry(i) }));
  const [first] = found;
  if (first?.slip != null && found.every(({ slip }) => slip?.code === first.slip?.code)) return [first.slip];
  return found.flatMap(({ name, slip }) => {
    if (slip === null) return [];
    const { en, "zh-CN": zh } = slip.message;
    return [feedback(slip.code, `Entry ${name}: ${en}`, `第 ${name} 项：${zh}`)];
  });
}

/** A point at which a formula among the entries fails. Numbers have none: it would be the key. */
function firstCounterexample(equalities: readonly Equality[]): Counterexample | null {
  for (const each of equalities) {
    if (each.relation !== "different") continue;
    const { counterexample } = each;
    if (Object.keys(counterexample.at).length > 0) return counterexample;
  }
  return null;
}

function wrongEntries(names: readonly string[]): Feedback {
  const shown = names.slice(0, 8).join(", ");
  const more = names.length > 8;
  return feedback(
    "entries-wrong",
    names.length === 1 ? `Entry ${shown} is not right.` : `These entries are not right: ${shown}${more ? ", …" : ""}.`,
    names.length === 1 ? `第 ${shown} 项不正确。` : `这些项不正确：${shown}${more ? " 等" : ""}。`,
  );
}

/** Whether the answer holds the key's values in another order; reversed is a case of it. */
export function orderSlip(answer: readonly Expression[], key: readonly EntryComparison[]): Feedback | null {
  if (answer.length !== key.length || key.length < 2 || key.length > 24) return null;
  const matches = (at: number, compare: EntryComparison): boolean => {
    const entry = answer[at];
    return entry !== undefined && compare(entry).relation === "equal";
  };
  if (key.every((compare, i) => matches(key.length - 1 - i, compare))) {
    return feedback("slip:reversed", "The values are right, but in reverse order.", "数值都对，但顺序颠倒了。");
  }
  const free = new Set(answer.keys());
  for (const compare of key) {
    const found = [...free].find((i) => matches(i, compare));
    if (found === undefined) return null;
    free.delete(found);
  }
  return feedback("slip:permuted", "The values are right, but not in this order.", "数值都对，但顺序不对。");
}
