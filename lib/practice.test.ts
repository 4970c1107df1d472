import { describe, expect, test, vi } from "vitest";
import { findVariant } from "./catalogue";
import { later, noon } from "./class-for-tests";
import {
  gradePractice,
  practiceCatalogue,
  practiceHint,
  practiceSeed,
  practiceSolution,
  practiceVariant,
} from "./practice";
import { double } from "./question-for-tests";

vi.mock("@/grading", () => import("./catalogue-for-tests"));

const place = { slug: "double", seed: "abc", part: "twice" };
const given = () => Number(/\d+/.exec(practiceVariant("double", "abc")?.statement.en ?? "")?.[0]);

describe("practice without an account", () => {
  test("shows a fresh variant without key, solution or hints, the same for the same seed", () => {
    const shown = practiceVariant("double", "abc");
    expect(practiceVariant("double", "abc")).toEqual(shown);
    expect(shown?.parts.map(({ id, hints }) => [id, hints])).toEqual([
      ["twice", 2],
      ["square", 2],
    ]);
    const text = JSON.stringify(shown);
    for (const secret of [`"${2 * given()}"`, "solution", "first hint", "unchanged"])
      expect(text).not.toContain(secret);
    const seeds = new Set(Array.from({ length: 200 }, practiceSeed));
    expect(seeds.size).toBe(200);
    for (const seed of seeds) expect(seed).toMatch(/^[a-z0-9]{8}$/);
  });

  test("gives the verdict, the misconception and the truth", async () => {
    expect(await gradePractice({ ...place, text: `${2 * given()}` }, "a", noon)).toMatchObject({
      ok: true,
      value: { verdict: { outcome: "correct", points: 2 } },
    });
    expect(await gradePractice({ ...place, text: `${given()}` }, "a", noon)).toMatchObject({
      ok: true,
      value: {
        verdict: {
          outcome: "incorrect",
          misconception: { en: "Unchanged" },
          counterexample: { reference: `${2 * given()}` },
        },
      },
    });
    expect(await practiceSolution(place, noon)).toMatchObject({
      ok: true,
      value: { answer: { text: `${2 * given()}` } },
    });
    expect(await practiceHint({ ...place, index: 1 }, noon)).toMatchObject({ ok: true, value: { en: "second hint" } });
    expect(await practiceHint({ ...place, index: 2 }, noon)).toMatchObject({ ok: false, error: { code: "not-found" } });
  });

  test("lets wrong answers to one part wait longer each time, and no other part, person or right answer", async () => {
    const given = { ...place, seed: "guessing" };
    const check = (text: string, at: Date, more: object = {}, who = "g") =>
      gradePractice({ ...given, ...more, text }, who, at);
    const seconds = (count: number) => later(count / 60);
    for (const text of ["1", "2", "3"]) expect(await check(text, noon)).toMatchObject({ ok: true });
    const refused = await check("4", seconds(4));
    expect(refused).toMatchObject({ ok: false, error: { code: "too-many-requests" } });
    expect(refused.ok ? "" : refused.error.message.en).toContain("1 s");
    expect(await check("4", seconds(4), { part: "square" })).toMatchObject({ ok: true });
    expect(await check("4", seconds(4), {}, "another address")).toMatchObject({ ok: true });
    expect(await check("?", seconds(5))).toMatchObject({ value: { verdict: { outcome: "invalid" } } });
    expect(await check("4", seconds(5))).toMatchObject({ ok: true });
    expect(await check("5", seconds(14))).toMatchObject({ ok: false });
    const truth = await practiceSolution(given, noon);
    const right = truth.ok ? truth.value.answer.text : "";
    expect(await check(right, seconds(15))).toMatchObject({ value: { verdict: { outcome: "correct" } } });
    expect(await check("6", seconds(15))).toMatchObject({ ok: true });
  });

  test("checks exactly the allowed number of a thousand guesses at once", async () => {
    const checked = await Promise.all(
      Array.from({ length: 1000 }, (_, index) =>
        gradePractice({ ...place, seed: "flood", text: `${index + 100_000}` }, "f", noon),
      ),
    );
    expect(checked.filter(({ ok }) => ok)).toHaveLength(3);
  });

  test("never draws the variant of somebody's homework, even for who knows its seed", () => {
    const homework = findVariant("double", 1, "abc");
    expect(practiceVariant("double", "abc")?.statement).not.toEqual(homework?.statement);
  });

  test.each([
    ["", "empty-answer"],
    ["  ", "empty-answer"],
    ["9".repeat(10_000), "answer-too-long"],
    [["1"], "bad-input"],
    [null, "bad-input"],
  ])("refuses in words what is no answer: %#", async (text, code) => {
    expect(await gradePractice({ ...place, text }, "b", noon)).toMatchObject({ ok: false, error: { code } });
  });

  test.each([
    [{ slug: "nothing" }, "not-found"],
    [{ part: "nothing" }, "not-found"],
    [{ part: "constructor" }, "not-found"],
    [{ seed: "../x" }, "bad-input"],
    [{ seed: "" }, "bad-input"],
    [{ extra: 1 }, "bad-input"],
  ])("refuses what is forged: %o", async (forged, code) => {
    expect(await gradePractice({ ...place, text: "1", ...forged }, "c", noon)).toMatchObject({
      ok: false,
      error: { code },
    });
    expect(await practiceSolution({ ...place, ...forged }, noon)).toMatchObject({ ok: false, error: { code } });
  });

  test("lists the catalogue", () => {
    expect(practiceCatalogue()).toMatchObject([{ slug: "double", number: "T1", parts: 2 }]);
    expect(practiceVariant("double", "a b")).toBeNull();
    expect(practiceVariant("toString", "abc")).toBeNull();
  });
});

describe("the catalogue", () => {
  test("draws the same variant again from question, version and seed, and none for another version", () => {
    const drawn = findVariant("double", 1, "s");
    for (let index = 0; index < 1000; index += 1) findVariant("double", 1, `other-${index}`);
    const again = findVariant("double", 1, "s");
    expect(again?.statement).toEqual(drawn?.statement);
    expect(findVariant("double", double.version + 1, "s")).toBeNull();
    expect(findVariant("__proto__", 1, "s")).toBeNull();
  });
});
