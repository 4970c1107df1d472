import { beforeAll, describe, expect, test, vi } from "vitest";
import { course, later, noon, person } from "./class-for-tests";
import { database } from "./database";
import { onEachDatabase } from "./databases-for-tests";
import { practiceSolution } from "./practice";
import { answerPractice } from "./practice-answers";
import { rateAnswer, undoRating } from "./practice-plan";
import { practised } from "./practice-variants";
import { newMemory, plan } from "./schedule";
import { newId } from "./secrets";
import type { Viewer } from "./viewer";

vi.mock("@/grading", () => import("./catalogue-for-tests"));

const given = (seed: string) => Number(/\d+/.exec(practised("double", seed)?.drawn.statement.en ?? "")?.[0]);

onEachDatabase(() => {
  let student: Viewer;
  beforeAll(async () => {
    student = await person("student");
  });

  const answer = (text: string | number, at: Date, more: object = {}, who = student) =>
    answerPractice(
      who,
      {
        ...{ slug: "double", seed: "one", part: "twice", text: `${text}`, idempotencyKey: newId() },
        ...{ hintsUsed: 0, solutionSeen: false, seconds: null },
        ...more,
      },
      at,
    );
  const cards = (who: Viewer) => database().reviewCard.findMany({ where: { userId: who.userId } });
  const rows = (who: Viewer) =>
    database().practiceAnswer.findMany({ where: { userId: who.userId }, orderBy: { answeredAt: "asc" } });

  describe("practice with an account", () => {
    test("keeps each checked answer once, with the verdict that everybody gets", async () => {
      const who = await person("kept");
      const key = { idempotencyKey: "the-same-key" };
      const right = 2 * given("one");
      const first = await answer(right, noon, key, who);
      expect(first).toMatchObject({ ok: true, value: { verdict: { outcome: "correct", points: 2 } } });
      const again = await Promise.all([answer(right, later(1), key, who), answer(right, later(2), key, who)]);
      for (const each of again) expect(each).toEqual(first);
      expect(await rows(who)).toMatchObject([
        { question: "double", version: 1, seed: "one", part: "twice", text: `${right}`, outcome: "correct", score: 1 },
      ]);
      await answer("what?", later(3), {}, who);
      expect((await rows(who)).map(({ outcome }) => outcome)).toEqual(["correct", "invalid"]);
    });

    test("plans by the first readable answer to a variant, and by it alone", async () => {
      const who = await person("planned");
      expect(await answer("what?", noon, {}, who)).toMatchObject({ value: { plan: null } });
      const wrong = await answer(7, later(1), {}, who);
      expect(wrong).toMatchObject({ value: { plan: { rating: 1 } } });
      expect(await answer(2 * given("one"), later(2), {}, who)).toMatchObject({ value: { plan: null } });
      const due = plan.rated(newMemory(noon), 1, later(1)).due;
      expect(await cards(who)).toMatchObject([{ question: "double", part: "twice", misconception: "", due, reps: 1 }]);
      const next = await answer(2 * given("two"), later(5), { seed: "two", seconds: 10 }, who);
      expect(next).toMatchObject({ value: { plan: { rating: 4 } } });
      expect(await cards(who)).toMatchObject([{ reps: 2, state: 2 }]);
    });

    test("lowers the rating by hints and the solution, never the points", async () => {
      for (const [help, rating] of [
        [{ hintsUsed: 1 }, 2],
        [{ solutionSeen: true }, 1],
        [{}, 3],
      ] as const) {
        const who = await person("helped");
        expect(await answer(2 * given("one"), noon, help, who)).toMatchObject({
          value: { verdict: { points: 2 }, plan: { rating } },
        });
      }
    });

    test("keeps a card for a misconception once met, says how often it was met, and rests it by right answers", async () => {
      const who = await person("forgetful");
      const wrong = await answer(given("one"), noon, {}, who);
      expect(wrong).toMatchObject({ value: { met: { name: { en: "Unchanged" }, times: 1 }, plan: { rating: 1 } } });
      expect(await answer(given("two"), later(5), { seed: "two" }, who)).toMatchObject({
        value: { met: { times: 2 } },
      });
      const both = (await cards(who)).map(({ misconception, due }) => [misconception, due]).sort();
      expect(both).toEqual([
        ["", later(5 + 1)],
        ["unchanged", later(5 + 1)],
      ]);
      await answer(2 * given("three"), later(30), { seed: "three" }, who);
      for (const card of await cards(who)) expect(card).toMatchObject({ state: 1, due: later(40) });
      // Not due yet: another right answer says nothing new of it.
      await answer(2 * given("four"), later(31), { seed: "four" }, who);
      const { due } = (await cards(who)).find(({ misconception }) => misconception !== "") ?? {};
      expect(due).toEqual(later(40));
    });

    test("writes each button with the interval that pressing it gives, and lets the rating be changed and undone", async () => {
      const who = await person("careful");
      const result = await answer(2 * given("one"), noon, {}, who);
      const planned = result.ok ? result.value.plan : null;
      expect(planned?.choices.map(({ again }) => again)).toEqual([
        { unit: "minutes", count: 1 },
        { unit: "minutes", count: 6 },
        { unit: "minutes", count: 10 },
        { unit: "days", count: 8 },
      ]);
      const answerId = planned?.answerId ?? "";
      for (const rating of [1, 4, 2] as const) {
        expect(await rateAnswer(who, { answerId, rating })).toMatchObject({ ok: true, value: { rating } });
        expect(await cards(who)).toMatchObject([{ due: plan.rated(newMemory(noon), rating, noon).due, reps: 1 }]);
      }
      expect(await undoRating(who)).toEqual({ ok: true, value: { question: "double", part: "twice" } });
      expect(await cards(who)).toMatchObject([{ state: 0, reps: 0, due: noon, ratedBy: null, before: null }]);
      expect(await rateAnswer(who, { answerId, rating: 3 })).toMatchObject({ ok: false, error: { code: "closed" } });
      expect(await undoRating(who)).toMatchObject({ ok: false, error: { code: "not-found" } });
      expect(await rows(who)).toHaveLength(1);
    });

    test("undoes one rating after the other, the last first", async () => {
      const who = await person("undoing");
      await answer(2 * given("one"), noon, {}, who);
      await answer(given("one") ** 2, later(1), { part: "square" }, who);
      expect(await undoRating(who)).toMatchObject({ value: { part: "square" } });
      expect(await undoRating(who)).toMatchObject({ value: { part: "twice" } });
    });

    test("leaves the rating to the student where the machine cannot judge", async () => {
      const who = await person("judging");
      const result = await answer("maybe", noon, {}, who);
      expect(result).toMatchObject({ value: { verdict: { outcome: "undecided" }, plan: { rating: null } } });
      expect(await cards(who)).toMatchObject([{ state: 0, reps: 0 }]);
      const answerId = result.ok ? (result.value.plan?.answerId ?? "") : "";
      expect(await rateAnswer(who, { answerId, rating: 3 })).toMatchObject({ ok: true, value: { rating: 3 } });
      expect(await cards(who)).toMatchObject([{ reps: 1, due: later(10) }]);
    });

    test("counts a misconception met in homework too, and not before its verdict may be told", async () => {
      const who = await person("homework");
      for (const feedback of ["immediate", "onRelease"] as const) {
        const { quizId, courseId } = await course({ feedback });
        const join = { id: newId(), courseId, userId: who.userId, role: "student" as const, createdAt: noon };
        await database().enrollment.create({ data: join });
        const attemptId = newId();
        const attempt = { id: attemptId, quizId, userId: who.userId, number: 1, seed: newId(), startedAt: noon };
        await database().attempt.create({ data: attempt });
        await database().submission.create({
          data: {
            ...{ id: newId(), attemptId, question: "double", version: 1, seed: "s", part: "twice", text: "1" },
            ...{ outcome: "incorrect", score: 0, feedback: [], evidence: {}, misconception: "unchanged" },
            ...{ graderVersion: "1", idempotencyKey: newId(), number: 1, tryNumber: 1, late: false, arrivedAt: noon },
          },
        });
      }
      expect(await answer(given("one"), later(1), {}, who)).toMatchObject({ value: { met: { times: 2 } } });
    });

    test("checks exactly the allowed number of a thousand guesses at once", async () => {
      const who = await person("flooding");
      const flood = await Promise.all(
        Array.from({ length: 1000 }, (_, index) => answer(100_000 + index, noon, {}, who)),
      );
      expect(flood.filter(({ ok }) => ok)).toHaveLength(3);
      for (const each of flood) if (!each.ok) expect(each.error.code).toBe("too-many-requests");
      expect(await rows(who)).toHaveLength(3);
    });

    test("lets wrong answers to one part of one variant wait longer each time", async () => {
      const who = await person("guessing");
      for (const text of [1, 2, 3]) expect(await answer(text, noon, {}, who)).toMatchObject({ ok: true });
      expect(await answer(9, later(4 / 60), {}, who)).toMatchObject({ ok: false });
      expect(await answer(9, later(5 / 60), {}, who)).toMatchObject({ ok: true });
      expect(await answer(9, later(14 / 60), {}, who)).toMatchObject({ ok: false });
      expect(await answer(9, later(14 / 60), { seed: "two" }, who)).toMatchObject({ ok: true });
    });

    test("touches nobody else's rows, and refuses what is forged", async () => {
      const who = await person("owner");
      const other = await person("other");
      const result = await answer(7, noon, {}, who);
      const answerId = result.ok ? (result.value.plan?.answerId ?? "") : "";
      const before = await cards(who);
      expect(await rateAnswer(other, { answerId, rating: 4 })).toMatchObject({
        ok: false,
        error: { code: "not-found" },
      });
      expect(await undoRating(other)).toMatchObject({ ok: false, error: { code: "not-found" } });
      for (const forged of [
        { rating: 0 },
        { rating: 5 },
        { rating: "3" },
        { answerId: { not: "" } },
        { userId: "x" },
      ]) {
        expect(await rateAnswer(who, { answerId, rating: 3, ...forged })).toMatchObject({
          error: { code: "bad-input" },
        });
      }
      for (const forged of [
        { hintsUsed: -1 },
        { seconds: "1" },
        { idempotencyKey: "short" },
        { extra: 1 },
        { slug: {} },
      ]) {
        expect(await answer(1, noon, forged, who)).toMatchObject({ ok: false, error: { code: "bad-input" } });
      }
      expect(await answer(1, noon, { part: "constructor" }, who)).toMatchObject({ error: { code: "not-found" } });
      expect(await cards(who)).toEqual(before);
    });

    test("shows the same solution with and without an account", async () => {
      const truth = await practiceSolution({ slug: "double", seed: "one", part: "twice" }, noon);
      expect(truth).toMatchObject({ ok: true, value: { answer: { text: `${2 * given("one")}` } } });
    });
  });
});
