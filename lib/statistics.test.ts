import { expect, test, vi } from "vitest";
import { random } from "@/grading/random";
import { course, later, noon } from "./class-for-tests";
import { courseStatistics } from "./course-statistics";
import { database } from "./database";
import { onEachDatabase } from "./databases-for-tests";
import { questionStatistics } from "./question-statistics";
import { quizStatistics } from "./quiz-statistics";
import { newId } from "./secrets";
import type { Viewer } from "./viewer";

/** Two small questions, so that a question can be held against the rest of its quiz. */
vi.mock("@/grading", async () => {
  const [catalogue, { double }] = await Promise.all([import("./catalogue-for-tests"), import("./question-for-tests")]);
  const questions = [double, { ...double, slug: "treble", number: "T2" }];
  const findQuestion = (slug: string) => questions.find((question) => question.slug === slug);
  return { ...catalogue, questions, courseQuestions: questions, findQuestion };
});

const now = later(3000);
const parts = ["double/twice", "double/square", "treble/twice", "treble/square"];
const worth = [4, 6, 2, 3];
const scores = { correct: 1, partial: 0.5, incorrect: 0, invalid: null, undecided: null };

/** An attempt with answers as they might have come, minutes or hours apart, some of them decided on. */
async function sat(
  { userId }: Viewer,
  staff: readonly Viewer[],
  quizId: string,
  place: { readonly number: number; readonly skill: number },
  luck: ReturnType<typeof random>,
) {
  const attemptId = newId();
  const { number, skill } = place;
  await database().attempt.create({ data: { id: attemptId, quizId, userId, number, seed: "s", startedAt: noon } });
  let minutes = 0;
  const tries = new Map<string, number>();
  const numbers = new Map<string, number>();
  const asked = parts.flatMap((part) => Array.from({ length: luck.integer(0, 6) }, () => part));
  for (const where of luck.shuffle(asked)) {
    const [question = "", part = ""] = where.split("/");
    minutes += luck.integer(0, 9) === 0 ? 45 : luck.integer(1, 600) / 60;
    const outcome =
      luck.integer(0, 99) < skill
        ? ("correct" as const)
        : luck.pick(["partial", "incorrect", "incorrect", "incorrect", "invalid", "undecided"] as const);
    const tryNumber = (tries.get(where) ?? 0) + (outcome === "invalid" ? 0 : 1);
    tries.set(where, tryNumber);
    const nth = (numbers.get(where) ?? 0) + 1;
    numbers.set(where, nth);
    const id = newId();
    await database().submission.create({
      data: {
        ...{ id, attemptId, question, version: 1, seed: "s", part, text: "?", outcome, score: scores[outcome] },
        ...{ feedback: [], evidence: { method: "exact" }, graderVersion: "1", idempotencyKey: newId() },
        ...{
          number: nth,
          tryNumber: outcome === "invalid" ? null : tryNumber,
          late: false,
          arrivedAt: later(minutes),
        },
        misconception: outcome === "incorrect" ? luck.pick(["unchanged", "doubled twice", null]) : null,
        readAs: outcome === "incorrect" ? luck.pick(["a", "b", "c"]) : null,
      },
    });
    if (outcome !== "undecided" && luck.integer(0, 5) > 0) continue;
    if (luck.integer(0, 4) === 0) continue;
    const [first, second] = staff;
    const word = (by: Viewer | undefined, score: number | null, minute: number, more = {}) =>
      database().decision.create({
        data: {
          ...{ id: newId(), submissionId: id, score, reason: "r", deciderId: by?.userId ?? "" },
          ...{ decidedAt: later(minute), ...more },
        },
      });
    await word(luck.pick([first, second]), luck.pick([0, 0.25, 0.75, 1]), 2000);
    // A second marker's word, which counts nothing; a later word; one that takes all back; a regrade, which is the machine's.
    if (luck.integer(0, 2) === 0) await word(second, 1, 2010, { counts: false });
    const then = luck.integer(0, 5);
    if (then === 0) await word(luck.pick([first, second]), 0.5, 2020);
    if (then === 1) await word(first, null, 2020);
    if (then === 2) await word(first, 0.25, 2020, { origin: "regrade", batchId: newId() });
  }
}

onEachDatabase(() => {
  test("every figure of the statistics is what comes of going through the answers one by one", async () => {
    const luck = random("statistics");
    const { courseId, quizId, member } = await course({ sittingsAllowed: null });
    const treble = { id: newId(), quizId, slug: "treble", version: 1, position: 2, points: 5 };
    await database().quizQuestion.create({ data: treble });
    const staff = [await member("ta", "First"), await member("ta", "Second")];
    const people: Viewer[] = [];
    for (let i = 0; i < 36; i += 1) people.push(await member("student", `S${i}`));
    for (const viewer of people.slice(0, 32))
      await sat(viewer, staff, quizId, { number: 1, skill: luck.integer(10, 70) }, luck);
    // None of these is counted: a second sitting, what staff try out, and whoever is excused.
    const [again, excused] = people;
    if (again === undefined || excused === undefined || staff[0] === undefined) throw new Error("nobody");
    await sat(again, staff, quizId, { number: 2, skill: 50 }, luck);
    await sat(staff[0], staff, quizId, { number: 1, skill: 10 }, luck);
    const exception = { id: newId(), quizId, userId: excused.userId, excused: true, updatedAt: noon };
    await database().quizException.create({ data: exception });

    // The oracle: plain lists, and every figure by another formula than the product's.
    const rows = (
      await database().submission.findMany({
        where: { attempt: { quizId, number: 1 } },
        include: { attempt: true, decisions: { orderBy: { decidedAt: "desc" } } },
        orderBy: { arrivedAt: "asc" },
      })
    ).map((row) => ({
      ...row,
      place: `${row.question}/${row.part}`,
      word: row.decisions.find(({ counts }) => counts),
    }));
    type Row = (typeof rows)[number];
    const students = people.slice(0, 32).filter((viewer) => viewer !== excused);
    const of = ({ userId }: Viewer, place: string) =>
      rows.filter((row) => row.attempt.userId === userId && row.place === place);
    const value = ({ word, score }: Row) => word?.score ?? score;
    const best = (own: readonly Row[]) => Math.max(0, ...own.map((row) => value(row) ?? 0));
    const open = (own: readonly Row[]) =>
      best(own) < 1 && own.some((row) => row.outcome === "undecided" && (row.word?.score ?? null) === null);
    const average = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;
    const middle = (values: readonly number[]) => {
      const sorted = [...values].sort((a, b) => a - b);
      return average([sorted[Math.ceil(sorted.length / 2) - 1] ?? 0, sorted[Math.floor(sorted.length / 2)] ?? 0]);
    };
    /** E[XY] − E[X]E[Y] over the product of the deviations. */
    const pearson = (xs: readonly number[], ys: readonly number[]) => {
      const cov = (a: readonly number[], b: readonly number[]) =>
        average(a.map((x, i) => x * (b[i] ?? 0))) - average(a) * average(b);
      return cov(xs, ys) / Math.sqrt(cov(xs, xs) * cov(ys, ys));
    };
    const settled = students.filter((viewer) => !parts.some((place) => open(of(viewer, place))));
    const matrix = settled.map((viewer) => parts.map((place) => best(of(viewer, place))));
    const totals = matrix.map((shares) => shares.reduce((sum, share, i) => sum + share * (worth[i] ?? 0), 0));
    expect(settled.length).toBeGreaterThan(8);
    expect(students.length - settled.length).toBeGreaterThan(3);

    const statistics = await quizStatistics(staff[0], courseId, quizId, now);
    expect(statistics).toMatchObject({ begun: 31, waiting: 31 - settled.length, points: 15 });
    expect(statistics?.mean).toBeCloseTo(average(totals), 6);
    expect(statistics?.median).toBeCloseTo(middle(totals), 6);
    const [low, , high] = statistics?.quartiles ?? [];
    // A quarter lies at or below the lower one and not more than that strictly below it; the upper one is its mirror.
    for (const [quartile, side] of [
      [low ?? Number.NaN, (x: number, y: number) => x < y],
      [high ?? Number.NaN, (x: number, y: number) => x > y],
    ] as const) {
      expect(totals.filter((total) => side(total, quartile)).length).toBeLessThanOrEqual(totals.length / 4 + 1);
      expect(totals.filter((total) => !side(quartile, total)).length).toBeGreaterThanOrEqual(totals.length / 4);
    }
    const all = students.map((viewer) =>
      parts.reduce((sum, place, i) => sum + best(of(viewer, place)) * (worth[i] ?? 0), 0),
    );
    const inBin = (shares: readonly number[], bin: number) =>
      shares.filter((share) => share * 10 >= bin - 1e-9 && (share * 10 < bin + 1 - 1e-9 || bin === 9)).length;
    expect(statistics?.bins.map(({ count }) => count)).toEqual(
      Array.from({ length: 10 }, (_, bin) =>
        inBin(
          all.map((total) => total / 15),
          bin,
        ),
      ),
    );
    // α as the mean of all split halves' would be; here by its covariances, in points.
    const columns = parts.map((_, i) => matrix.map((row) => (row[i] ?? 0) * (worth[i] ?? 0)));
    const cov = (a: readonly number[], b: readonly number[]) =>
      average(a.map((x, i) => x * (b[i] ?? 0))) - average(a) * average(b);
    let [between, whole] = [0, 0];
    columns.forEach((a, i) => {
      columns.forEach((b, j) => {
        whole += cov(a, b);
        if (i !== j) between += cov(a, b);
      });
    });
    const alpha = ((4 / 3) * between) / whole;
    expect(statistics?.reliability.alpha).toBeCloseTo(alpha, 6);
    const n = settled.length;
    expect(statistics?.reliability.error).toBeCloseTo(Math.sqrt(((whole * n) / (n - 1)) * (1 - alpha)), 6);

    for (const [i, place] of parts.entries()) {
      const part = statistics?.parts[i];
      const judged = students.filter((viewer) => !open(of(viewer, place)));
      expect(part?.difficulty).toBeCloseTo(average(judged.map((viewer) => best(of(viewer, place)))), 6);
      const others = matrix.map((row) => row.reduce((sum, share, j) => sum + (i === j ? 0 : share), 0));
      expect(part?.discrimination).toBeCloseTo(
        pearson(
          matrix.map((row) => row[i] ?? 0),
          others,
        ),
        6,
      );
      expect(part?.unanswered).toBe(students.filter((viewer) => of(viewer, place).length === 0).length);
      const tries = students.flatMap((viewer) => {
        const read = of(viewer, place).filter(({ outcome }) => outcome !== "invalid");
        const right = read.findIndex(({ outcome }) => outcome === "correct");
        return right < 0 ? [] : [right + 1];
      });
      expect(part?.tries.first).toEqual([1, 2, 3, 4, 5].map((k) => tries.filter((t) => Math.min(t, 5) === k).length));
      expect(part?.tries.median).toBe(middle(tries));
      const times = students.flatMap((viewer) => {
        const own = rows.filter((row) => row.attempt.userId === viewer.userId);
        const first = own.findIndex((row) => row.place === place);
        if (first < 0) return [];
        const from = own[first - 1]?.arrivedAt ?? noon;
        const seconds = (Number(own[first]?.arrivedAt) - Number(from)) / 1000;
        return seconds > 1800 ? [] : [seconds];
      });
      expect(part?.seconds).toBeCloseTo(middle(times), 6);
      for (const id of ["unchanged", "doubled twice"]) {
        const showed = students.filter((viewer) => of(viewer, place).some(({ misconception }) => misconception === id));
        expect(part?.misconceptions.find((each) => each.id === id)?.students).toBe(showed.length);
      }
    }
    for (const [i, slug] of ["double", "treble"].entries()) {
      const figures = statistics?.questions[i];
      const [a, b] = [2 * i, 2 * i + 1];
      const points = (worth[a] ?? 0) + (worth[b] ?? 0);
      const share = (viewer: Viewer) =>
        [a, b].reduce((sum, j) => sum + best(of(viewer, parts[j] ?? "")) * (worth[j] ?? 0), 0) / points;
      const judged = students.filter((viewer) => ![a, b].some((j) => open(of(viewer, parts[j] ?? ""))));
      expect(figures).toMatchObject({ slug, points, waiting: 31 - judged.length });
      expect(figures?.difficulty).toBeCloseTo(average(judged.map(share)), 6);
      const rest = settled.map((viewer, k) => (totals[k] ?? 0) - share(viewer) * points);
      expect(figures?.discrimination).toBeCloseTo(pearson(settled.map(share), rest), 6);
      expect(figures?.bins.map(({ count }) => count)).toEqual(
        Array.from({ length: 10 }, (_, bin) => inBin(students.map(share), bin)),
      );
    }
    const forms = (await questionStatistics(staff[0], courseId, quizId, "double", now))?.forms ?? [];
    for (const form of ["a", "b", "c"]) {
      const gave = students.filter((viewer) => of(viewer, "double/twice").some(({ readAs }) => readAs === form));
      expect(forms.find(({ part, readAs }) => part === "twice" && readAs === form)?.students).toBe(gave.length);
    }

    const overview = await courseStatistics(staff[0], courseId, now);
    expect(overview?.quizzes).toMatchObject([{ begun: 31, settled: settled.length }]);
    expect(overview?.quizzes[0]?.mean).toBeCloseTo(average(totals), 6);
    expect(overview?.quizzes[0]?.alpha).toBeCloseTo(alpha, 6);
    // Graders: whose word counts on each answer, wherever it was given.
    const everywhere = (
      await database().submission.findMany({
        where: { attempt: { quizId } },
        include: { decisions: { orderBy: { decidedAt: "desc" } } },
      })
    ).flatMap((row) => {
      const word = row.decisions.find(({ counts }) => counts);
      if (word === undefined || word.score === null || word.origin === "regrade") return [];
      return [{ ...row, place: `${row.question}/${row.part}`, by: word.deciderId, given: word.score }];
    });
    for (const [at, grader] of staff.entries()) {
      const own = everywhere.filter(({ by }) => by === grader.userId);
      const given = own.map((row) => row.given);
      const figures = overview?.graders[at];
      expect(figures).toMatchObject({
        name: grader.name,
        answers: own.length,
        raised: own.filter((row) => row.score !== null && row.given > row.score).length,
        lowered: own.filter((row) => row.score !== null && row.given < row.score).length,
        same: own.filter((row) => row.given === row.score).length,
      });
      expect(figures?.mean).toBeCloseTo(average(given), 9);
      const others = everywhere.filter(({ by, place }) => by !== grader.userId && own.some((o) => o.place === place));
      expect(figures?.othersMean).toBeCloseTo(average(others.map((row) => row.given)), 9);
    }
  });
});
