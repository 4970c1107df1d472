import katex from "katex";
import { describe, expect, it } from "vitest";
import { limits } from "../limits";
import type { Part } from "../part";
import { type Variant, variant } from "../question";
import type { Bilingual } from "../verdict";
import { questions } from ".";

const seeds = Array.from({ length: 200 }, (_, i) => `seed-${i}`);
const hostile = ["", " ", "🦄", "\\frac{", "((((((((", "1/0", "__proto__", "<script>", "x".repeat(1000), "不知道"];

const written = (part: Part): boolean => part.type === "text";

function textsOf(part: Part): readonly Bilingual[] {
  return [
    part.prompt,
    part.format,
    part.solution,
    ...part.hints,
    ...part.rubric.map(({ text }) => text),
    ...part.misconceptions.map(({ name }) => name),
  ];
}

/** Every formula between dollar signs, each rendered; throws where one is not LaTeX that KaTeX sets without complaint. */
function render(text: string): void {
  const pieces = text.split(/(\$\$?)/);
  expect(pieces.filter((piece) => piece === "$").length % 2, text).toBe(0);
  expect(pieces.filter((piece) => piece === "$$").length % 2, text).toBe(0);
  let open: string | undefined;
  for (const piece of pieces) {
    if (piece === "$" || piece === "$$") {
      if (open !== undefined) expect(piece, text).toBe(open);
      open = open === undefined ? piece : undefined;
    } else if (open !== undefined) {
      katex.renderToString(piece, { throwOnError: true, strict: "error", displayMode: open === "$$" });
    }
  }
}

/** Text between formulas, in which brackets and quotation marks close in the width in which they opened. */
function expectPaired(text: string): void {
  const prose = text.replace(/\$\$?[^$]*\$\$?/g, "");
  for (const [open = "", close = ""] of ["()", "（）", "[]", "“”"].map((pair) => [...pair]))
    expect([text, prose.split(open).length], text).toEqual([text, prose.split(close).length]);
}

/** The part of that id in every variant, each set of keys once; parts for a person have none. */
function different(variants: readonly Variant[], id: string): readonly (readonly [seed: string, part: Part])[] {
  const found = new Map<string, readonly [string, Part]>();
  for (const { seed, parts } of variants) {
    const part = parts.find((each) => each.id === id);
    if (part === undefined || written(part)) continue;
    const keys = JSON.stringify([part.answer.text, part.misconceptions.map(({ text }) => text), part.options]);
    if (!found.has(keys)) found.set(keys, [seed, part]);
  }
  return [...found.values()];
}

describe.each(questions.map((question) => [question.number, question] as const))("question %s", (_, question) => {
  const variants: readonly Variant[] = seeds.map((seed) => variant(question, seed));
  const [first] = variants;
  const ids = first?.parts.map(({ id }) => id) ?? [];

  it("is worth five points in every variant, split over its parts", () => {
    for (const { seed, points, parts } of variants) {
      expect(points, seed).toBe(5);
      expect(parts.every((part) => part.points > 0 && (part.points * 8) % 1 === 0)).toBe(true);
    }
  });

  it("draws the same parts for every seed, each under an id of its own", () => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const { parts } of variants) expect(parts.map(({ id }) => id)).toEqual(ids);
  });

  it("has a short title of its own in each language for every part, and none for what is no part", () => {
    expect(Object.keys(question.partTitles)).toEqual(ids);
    for (const [language, most] of [
      ["en", 44],
      ["zh-CN", 20],
    ] as const) {
      const titles = Object.values(question.partTitles).map((title) => title[language]);
      expect(new Set(titles).size).toBe(titles.length);
      for (const title of titles) {
        // Plain text, and nothing of one variant's numbers: it stands in tables, menus and files.
        expect(title).toMatch(/^[^$\\*]+$/);
        expect([title, title.trim().length > 0 && title.length <= most]).toEqual([title, true]);
      }
    }
  });

  it("draws the same variant for the same seed", () => {
    for (const seed of seeds.slice(0, 20)) {
      const [one, two] = [variant(question, seed), variant(question, seed)];
      expect(one.parts.map(({ prompt, answer }) => ({ prompt, answer }))).toEqual(
        two.parts.map(({ prompt, answer }) => ({ prompt, answer })),
      );
    }
  });

  it.each(ids)("%s: its own key, printed and read again, is correct for every seed", (id) => {
    for (const [seed, part] of different(variants, id)) {
      const verdict = part.grade(part.answer.text);
      expect(verdict.outcome, `${seed}: ${part.answer.text} ${JSON.stringify(verdict.feedback)}`).toBe("correct");
    }
  });

  it.each(ids)("%s: every misconception is recognised by its own name for every seed", (id) => {
    for (const [seed, part] of different(variants, id)) {
      expect(part.misconceptions.length, `${seed}: at least three misconceptions`).toBeGreaterThanOrEqual(3);
      for (const misconception of part.misconceptions) {
        const verdict = part.grade(misconception.text);
        const said = verdict.outcome === "incorrect" || verdict.outcome === "partial" ? verdict.misconception : verdict;
        expect(said, `${seed}: ${misconception.text} (key ${part.answer.text})`).toBe(misconception.id);
        // Nothing is guessed beside what is known.
        expect(verdict.feedback.filter(({ code }) => code.startsWith("slip:"))).toEqual([]);
      }
    }
  });

  it("never throws on a text and never calls one right that is no answer", () => {
    for (const { parts } of variants.slice(0, 10)) {
      for (const part of parts) {
        for (const text of hostile) {
          const { outcome } = part.grade(text);
          const allowed = written(part) ? ["invalid", "undecided"] : ["invalid", "incorrect", "partial"];
          expect(allowed, `${part.id}: ${text}`).toContain(outcome);
        }
      }
    }
  });

  it("leaves written answers to a person, with a rubric that sums to the part's points", () => {
    for (const part of (first?.parts ?? []).filter(written)) {
      expect(part.grade("An answer in words.").outcome).toBe("undecided");
      expect(part.rubric.reduce((sum, { points }) => sum + points, 0)).toBe(part.points);
    }
  });

  it("says everything in both languages, and every formula is set by KaTeX without complaint", () => {
    const seen = new Set<string>();
    for (const { statement, parts } of variants.slice(0, 40)) {
      for (const bilingual of [statement, ...parts.flatMap(textsOf)]) {
        // A text that is mathematics alone is the same in both languages.
        if (/[a-z]{2}/i.test(bilingual.en.replaceAll(/\$\$?[^$]*\$\$?/g, "")))
          expect(bilingual["zh-CN"]).toMatch(/[\u4e00-\u9fff]/);
        for (const text of [bilingual.en, bilingual["zh-CN"]]) {
          expect(text.trim()).not.toBe("");
          if (seen.has(text)) continue;
          seen.add(text);
          render(text);
          expectPaired(text);
        }
        expect(bilingual.en).not.toMatch(/[\u4e00-\u9fff]/);
      }
    }
  });

  it("has the same parts at the same points in every variant, so that one tells for all", () => {
    const outline = ({ parts }: (typeof variants)[number]) => parts.map(({ id, points }) => ({ id, points }));
    for (const drawn of variants) expect(outline(drawn)).toEqual(outline(variants[0] ?? drawn));
  });

  it("gives the same numbers in both languages", () => {
    const numbers = (text: string): readonly string[] => (text.match(/-?\d+(\.\d+)?/g) ?? []).sort();
    for (const { seed, parts } of variants.slice(0, 40)) {
      for (const { id, prompt, solution } of parts) {
        expect(numbers(prompt["zh-CN"]), `${seed} ${id}`).toEqual(numbers(prompt.en));
        expect(numbers(solution["zh-CN"]), `${seed} ${id}`).toEqual(numbers(solution.en));
      }
    }
  });

  it("gives each part two hints", () => {
    for (const part of first?.parts ?? []) expect(part.hints.length, part.id).toBe(2);
  });

  it("says nothing to a student that is longer than one short sentence, and sets what it read", () => {
    for (const { parts } of variants.slice(0, 5)) {
      for (const part of parts) {
        for (const { text } of part.misconceptions) {
          const verdict = part.grade(text);
          if (verdict.readAs !== null) katex.renderToString(verdict.readAs, { throwOnError: true, strict: false });
          for (const { message } of verdict.feedback) {
            expect(message.en.length, message.en).toBeLessThanOrEqual(limits.sentence);
            expect(message["zh-CN"].length, message["zh-CN"]).toBeLessThanOrEqual(limits.sentence);
          }
        }
      }
    }
  });
});
