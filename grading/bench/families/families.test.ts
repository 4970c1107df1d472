import { describe, expect, test } from "vitest";
import { formula } from "../../answer-types/formula";
import { families } from ".";
import type { Family } from "./family";

const relation = (answer: string, key: string, { domains }: Family): string => {
  const options = { domains, otherNames: "variables" } as const;
  const [given, right] = [formula.read(answer, options), formula.read(key, options)];
  if (!given.ok || !right.ok) return "not read";
  return formula.compare(given.value, { value: right.value }, options).relation;
};

describe.each([...families])("%s", (_, all) => {
  for (const family of all) {
    for (const [answer, key] of family.equal) {
      test(`${answer} = ${key}`, () => expect(relation(answer, key, family)).toBe("equal"));
      test(`${key} = ${answer}`, () => expect(relation(key, answer, family)).toBe("equal"));
    }
    for (const [answer, key] of family.different) {
      test(`${answer} ≠ ${key}`, () => expect(relation(answer, key, family)).toBe("different"));
      test(`${key} ≠ ${answer}`, () => expect(relation(key, answer, family)).toBe("different"));
    }
  }
});
