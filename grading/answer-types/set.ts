import { type AnswerType, asKey, type Comparison } from "../answer-type";
import { mostToDecide, withinBudget } from "../expression/decide/effort";
import type { Point } from "../expression/decide/enclosure";
import type { Domains } from "../expression/domain";
import type { Equality } from "../expression/equivalence";
import type { Expression } from "../expression/expression";
import { toLatex, toText } from "../expression/print";
import { feedback } from "../verdict";
import { type Apart, apartAtPoints } from "./apart-at-points";
import { hasVariables } from "./constant-parts";
import { type EntryComparison, entryComparison, entryComparisons } from "./entry";
import { isOneToOne } from "./one-to-one";
import { readSet, type SetOptions } from "./read-set";
import { type Strangers, samePair, strangers } from "./set-members";
import { isGiven, type Tolerance } from "./tolerance";
import { valued } from "./valued";
import { domainsFor } from "./variables";

export type { SetOptions } from "./read-set";

export interface SetKey {
  readonly value: readonly Expression[];
  /** For each member; exact unless given. */
  readonly tolerance?: Tolerance;
}

const prepared = new WeakMap<SetKey, { readonly options: SetOptions; readonly members: readonly EntryComparison[] }>();

function comparisons(key: SetKey, options: SetOptions): readonly EntryComparison[] {
  const known = prepared.get(key);
  if (known !== undefined && known.options === options) return known.members;
  const domains = domainsFor(options);
  const members = entryComparisons(key.value, domains, key.tolerance);
  prepared.set(key, { options, members });
  return members;
}

/**
 * A set of numbers or formulas: order and repetition do not matter. Two sets are equal where they hold the same values at each point, and
 * different where at some point one holds a value that the other does not.
 */
export const set: AnswerType<readonly Expression[], SetKey, SetOptions> = {
  name: "set",
  read: (text, options) => valued(readSet(text, options), options, (members) => members),
  compare: (given, key, options): Comparison => {
    const members = comparisons(key, options);
    const texts = given.map(toText);
    // What is written twice is one member, and is compared once.
    const answer = given.filter((_, i) => texts.indexOf(texts[i] ?? "") === i);
    const place = new Map([...new Set(texts)].map((text, i) => [text, i]));
    const all = <T>(each: readonly T[]): readonly T[] => texts.flatMap((text) => each[place.get(text) ?? -1] ?? []);
    const domains = domainsFor(options);
    const keyTexts = key.value.map(toText);
    const answerTexts = [...place.keys()];
    const { table, alien: seenAlien } = held(answer, members, {
      seen: () => apartAtPoints(answer, key.value, domains, key.tolerance),
      isSame: (i, j) => answerTexts[i] === keyTexts[j],
      isEach: isGiven(key.tolerance),
    });
    const rows = table.map(standing);
    const columns = members.map((_, j) => standing(table.map((row) => row[j] ?? "undecided")));
    const proved = [...rows, ...columns].includes("different") && [...answer, ...key.value].some(hasVariables);
    if (proved && samePair(answer, key.value, domains)) {
      return { relation: "equal", evidence: { method: "sum-and-product", entries: given.map(() => "correct") } };
    }
    const alien = proved ? strangers(answer, key.value, domains, key.tolerance, seenAlien) : null;
    const seen = (relation: Standing, point: Point | null | undefined): Standing =>
      relation === "different" && alien !== null && point === null ? "undecided" : relation;
    const judged = rows.map((row, i) => words[seen(row, alien?.inAnswer[i])]);
    const found = columns.map((column, j) => seen(column, alien?.inKey[j]));
    const evidence = { method: "members", entries: all(judged) };
    const wrong = judged.filter((each) => each === "incorrect").length;
    const missing = found.filter((each) => each === "different").length;
    if (wrong === 0 && missing === 0) {
      const open =
        judged.includes("undecided") ||
        found.includes("undecided") ||
        (isGiven(key.tolerance) && !isMatched(table, answer, key, domains));
      return { relation: open ? "undecided" : "equal", evidence };
    }
    const right = found.filter((each) => each === "equal").length;
    const credit =
      options.partialCredit === "per-entry" ? Math.max(0, (right - wrong) / Math.max(1, members.length)) : 0;
    return { relation: "different", credit, evidence, feedback: [counts(wrong, missing)] };
  },
  against: asKey(
    () => set,
    (value) => ({ value }),
  ),
  print: ({ value }) => ({
    text: `{${value.map(toText).join(", ")}}`,
    latex: `\\left\\{ ${value.map(toLatex).join(", ")} \\right\\}`,
  }),
};

/** What is known before members are compared: what is seen to be apart, which are one text, and whether each pair is asked for. */
interface Look {
  readonly seen: () => Apart;
  readonly isSame: (i: number, j: number) => boolean;
  readonly isEach: boolean;
}

/** How each member of the answer stands to each of the key's; undecided where all of them together cost too much. */
function held(
  answer: readonly Expression[],
  members: readonly EntryComparison[],
  { seen, isSame, isEach }: Look,
): { readonly table: readonly (readonly Standing[])[]; readonly alien: Strangers | null } {
  const table = answer.map(() => members.map((): Standing => "undecided"));
  let alien: Strangers | null = null;
  withinBudget(
    () => {
      // Most members differ from most others, which one look at a few points shows.
      const apart = seen();
      alien = apart.strangers;
      for (const [i, row] of table.entries())
        for (const j of members.keys()) if (apart.table[i]?.[j] === true) row[j] = "different";
      const isFound = (i: number, j: number): boolean =>
        table[i]?.includes("equal") === true && table.some((row) => row[j] === "equal");
      for (const isText of [true, false])
        for (const [i, entry] of answer.entries())
          for (const [j, compare] of members.entries()) {
            if (apart.table[i]?.[j] === true || isSame(i, j) !== isText) continue;
            // Where both are known to belong, it says nothing more that they are equal, or not.
            if (isEach || !isFound(i, j)) (table[i] ?? [])[j] = compare(entry).relation;
          }
    },
    () => {},
    mostOfMembers,
  );
  return { table, alien };
}

/** Each member is held against each one of the key: more comparisons than other answers take, and shorter ones. */
const mostOfMembers = 2 * mostToDecide;

/**
 * Whether the members of both sets, each value once, stand for one another one by one. Within a tolerance one number may be near two of
 * the key's, and lack one; and two near one of the key's are one too many, or one value in two forms: a person decides.
 */
function isMatched(
  table: readonly (readonly Standing[])[],
  answer: readonly Expression[],
  key: SetKey,
  domains: Domains,
): boolean {
  return withinBudget(
    () => {
      const rows = distinct(answer, domains);
      const columns = distinct(key.value, domains);
      return isOneToOne(
        rows.map((i) => columns.map((j) => table[i]?.[j] === "equal")),
        columns.length,
      );
    },
    () => false,
    mostOfMembers,
  );
}

/** Most members of which equal ones are looked for; of more, each counts. */
const mostCompared = 32;

/** The places of members that are not known to equal an earlier one. */
function distinct(members: readonly Expression[], domains: Domains): readonly number[] {
  if (members.length > mostCompared) return members.map((_, i) => i);
  return members.flatMap((member, i) => {
    const compare = entryComparison(member, domains);
    return members.slice(0, i).some((other) => compare(other).relation === "equal") ? [] : [i];
  });
}

type Standing = Equality["relation"];

/** How a member stands to another set, from how it stands to each member of that. */
const standing = (relations: readonly Standing[]): Standing =>
  relations.includes("equal") ? "equal" : relations.includes("undecided") ? "undecided" : "different";

const words = { equal: "correct", undecided: "undecided", different: "incorrect" } as const;

function counts(wrong: number, missing: number) {
  const [en, zh]: [string[], string[]] = [[], []];
  if (wrong > 0) {
    en.push(wrong === 1 ? "one of these does not belong" : `${wrong} of these do not belong`);
    zh.push(`有 ${wrong} 个不属于该集合`);
  }
  if (missing > 0) {
    en.push(missing === 1 ? "one member is missing" : `${missing} members are missing`);
    zh.push(`还缺 ${missing} 个元素`);
  }
  const text = en.join(", and ");
  return feedback("set-members", `${text.charAt(0).toUpperCase()}${text.slice(1)}.`, `${zh.join("，")}。`);
}
