import { describe, expect, it } from "vitest";
import { limits } from "../limits";
import { characters } from "./characters";
import { reader } from "./read";
import { scan } from "./scan";
import { type Vocabulary, vocabulary } from "./vocabulary";

/** A set that counts the letters it is asked about. */
class CountingSet extends Set<string> {
  letters = 0;
  override has(value: string): boolean {
    this.letters += value.length;
    return super.has(value);
  }
}

/** How many letters are looked up while a text is cut into tokens. */
function lookedUp(text: string): number {
  const known = vocabulary({ names: ["x", "n", "C_in", "h_t", "h_{t-1}", "x_1"], otherNames: "variables" });
  const names = new CountingSet(known.names);
  const bases = new CountingSet(known.bases);
  let letters = 0;
  const counting: Vocabulary = {
    ...known,
    names,
    bases,
    meaning: (word) => {
      letters += word.length;
      return known.meaning(word);
    },
  };
  try {
    scan(characters(text), 0, text.length, counting, true);
  } catch {
    // A refusal ends the scan; what it has cost until then is what counts.
  }
  return letters + names.letters + bases.letters;
}

const patterns = [
  "x",
  "q",
  "nx",
  "sin",
  "x_",
  "x_1",
  "C_in",
  "C_inK",
  "log_",
  "x1",
  "max_{",
  "x_{",
  "x_(",
  "\\mathrm{",
  "\\tilde{",
  "sum(",
  "sum_{t=1}^T h_t+",
  "h_{t-1}",
  "_",
  "1,234,",
];

describe("the cost of reading", () => {
  it.each(patterns)("grows linearly with the length, for many times %s", (pattern) => {
    const lengths = [100, 200, 400, 800, 1600, 3200, 6400];
    const costs = lengths.map((length) => lookedUp(pattern.repeat(Math.ceil(length / pattern.length))));
    for (const [index, cost] of costs.entries()) {
      // A constant for what a single word may cost, then a fixed number of look-ups a character.
      expect([pattern, lengths[index], cost <= 20_000 + 700 * (lengths[index] ?? 0)]).toEqual([
        pattern,
        lengths[index],
        true,
      ]);
    }
    const [before = 0, last = 0] = costs.slice(-2);
    expect(last).toBeLessThanOrEqual(2.2 * before + 2000);
  });

  it("is nothing for texts beyond the limit: they are refused unread", () => {
    const reading = reader({})("(".repeat(limits.characters + 1));
    expect(reading.ok ? "read" : reading.feedback[0].code).toBe("too-long");
  });
});
