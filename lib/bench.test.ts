import { expect, test, vi } from "vitest";
import { authorQuestions, bench, dropCase, keepCase } from "./bench";
import { casesAsExamples, casesAsJsonLines, casesAsRequests } from "./bench-export";
import { course, noon } from "./class-for-tests";
import { onEachDatabase } from "./databases-for-tests";

vi.mock("@/grading", () => import("./catalogue-for-tests"));

onEachDatabase(() => {
  test("an author types an answer, keeps it with the verdict that it must get, and runs all cases", async () => {
    const { member } = await course();
    const ta = await member("ta", "T");
    const drawn = await bench(ta, "double", "twice", { seed: "examples" });
    const right = drawn?.part.answer.text ?? "";
    const seen = await bench(ta, "double", "twice", { seed: "examples", text: right });
    expect(seen?.verdict).toMatchObject({ outcome: "correct", readAs: right });
    const kept = { slug: "double", part: "twice", seed: "examples", note: "", misconception: null };
    expect(await keepCase(ta, { ...kept, text: right, outcome: "correct" }, noon)).toMatchObject({ ok: true });
    expect(await keepCase(ta, { ...kept, text: right, outcome: "correct" }, noon)).toMatchObject({ ok: false });
    const wrong = await keepCase(ta, { ...kept, text: "1", outcome: "correct" }, noon);
    const unknown = { ...kept, text: "2", outcome: "incorrect", misconception: "no-such" };
    expect(await keepCase(ta, unknown, noon)).toMatchObject({ error: { code: "bad-input" } });
    const run = await bench(ta, "double", "twice", {});
    expect(run?.cases.map(({ text, passed }) => [text, passed])).toEqual([
      [right, true],
      ["1", false],
    ]);
    if (run === null) throw new Error("no bench");
    const lines = casesAsJsonLines(run)
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines).toMatchObject([{ answer: right, outcome: "correct", seed: "examples" }, { answer: "1" }]);
    const requests = casesAsRequests(run);
    const [first = ""] = requests.lines.split("\n");
    expect(requests.left).toBe(0);
    expect(JSON.parse(first)).toMatchObject({
      id: { question: "double", part: "twice", outcome: "correct" },
      type: run.part.type,
      answer: right,
      reference: right,
    });
    expect(casesAsExamples(run)).toBe(`"twice": {\n  correct: ["${right}", "1"],\n},\n`);
    expect(await dropCase(ta, { id: wrong.ok ? wrong.value.id : "" })).toMatchObject({ ok: true });
    expect((await bench(ta, "double", "twice", {}))?.cases).toHaveLength(1);
    expect((await authorQuestions(ta))?.[0]?.parts[0]).toMatchObject({ id: "twice", cases: 1 });
  });

  test("the bench, which shows keys, is not there for who teaches nowhere", async () => {
    const { member } = await course();
    const student = await member("student");
    expect(await bench(student, "double", "twice", {})).toBeNull();
    expect(await authorQuestions(student)).toBeNull();
    const body = {
      slug: "double",
      part: "twice",
      seed: "a",
      text: "1",
      outcome: "correct",
      misconception: null,
      note: "",
    };
    expect(await keepCase(student, body, noon)).toMatchObject({ error: { code: "not-found" } });
    expect(await dropCase(student, { id: "x" })).toMatchObject({ error: { code: "not-found" } });
  });
});
