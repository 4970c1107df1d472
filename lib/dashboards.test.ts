import { expect, test, vi } from "vitest";
import { auditLog } from "./audit-log";
import { noon, person } from "./class-for-tests";
import { controlRoom } from "./control-room";
import { courseStatistics } from "./course-statistics";
import { teachingOverview } from "./courses";
import { database } from "./database";
import { onEachDatabase } from "./databases-for-tests";
import { decide } from "./decisions";
import { gradebook } from "./gradebook";
import { largeClass } from "./large-class-for-tests";
import { courseMembers } from "./members";
import { pendingWork } from "./pending";
import { questionStatistics } from "./question-statistics";
import { questionSubmissions } from "./question-submissions";
import { quizStatistics } from "./quiz-statistics";
import { regradeList } from "./regrade-list";
import { requestList } from "./request-view";
import { newId } from "./secrets";

const queries = vi.hoisted(() => ({ count: 0 }));

/** Every question that is put to the database passes its adapter. */
vi.mock("@/prisma/adapter", async (original) => {
  const { adapterFor } = await original<typeof import("@/prisma/adapter")>();
  return {
    adapterFor: (...given: Parameters<typeof adapterFor>) => {
      const factory = adapterFor(...given);
      const connect = factory.connect.bind(factory);
      factory.connect = async () => {
        const adapter = await connect();
        const ask = adapter.queryRaw.bind(adapter);
        adapter.queryRaw = (query) => {
          queries.count += 1;
          return ask(query);
        };
        return adapter;
      };
      return factory;
    },
  };
});

onEachDatabase((provider) => {
  test("the pages of a class of 300 with 20 parts and 5 answers each take at most ten queries each", async () => {
    const { courseId, quizId, ta } = await largeClass({ students: 300, parts: 20, tries: 5 });
    const counted = async (name: string, work: () => Promise<unknown>) => {
      const times: number[] = [];
      for (let run = 0; run < 3; run += 1) {
        queries.count = 0;
        const before = process.cpuUsage();
        expect(await work()).not.toBeNull();
        const { user, system } = process.cpuUsage(before);
        times.push((user + system) / 1000);
      }
      console.log(
        `${provider} ${name}: ${queries.count} queries, ${times.map((ms) => ms.toFixed(0)).join(", ")} ms of this process`,
      );
      expect([name, queries.count > 2 && queries.count <= 10]).toEqual([name, true]);
    };
    await counted("the course's page", () => teachingOverview(ta, courseId));
    await counted("the work that waits", () => pendingWork(ta, courseId));
    await counted("gradebook by parts", () => gradebook(ta, courseId, { grain: "part" }, noon));
    await counted("quiz statistics", () => quizStatistics(ta, courseId, quizId, noon));
    await counted("course statistics", () => courseStatistics(ta, courseId, noon));
    const slug = (await database().quizQuestion.findFirst({ where: { quizId } }))?.slug ?? "";
    await counted("question statistics", () => questionStatistics(ta, courseId, quizId, slug, noon));
    await counted("control room", () => controlRoom(quizId, noon));
    await counted("requests", () => requestList(ta, courseId));
    await counted("regrades", () => regradeList(ta, courseId));
    await counted("members", () => courseMembers(ta, courseId, {}));
    const instructor = await person("instructor");
    const row = { id: newId(), courseId, userId: instructor.userId, role: "instructor" as const, createdAt: noon };
    await database().enrollment.create({ data: row });
    await counted("audit log", () => auditLog(instructor, courseId, {}));
    const book = await gradebook(ta, courseId, { grain: "part" }, noon);
    expect([book?.rows.length, book?.columns.length, book?.whole]).toEqual([302, 20, true]);
    expect(book?.rows.filter(({ total }) => total === 20)).toHaveLength(151);
    const statistics = await quizStatistics(ta, courseId, quizId, noon);
    // Half of them were right in everything, at the fifth try: everybody has 0 or 20 of 20 points.
    expect(statistics).toMatchObject({ begun: 302, mean: 10, reliability: { alpha: expect.closeTo(1, 9) } });
    expect(statistics?.parts[0]).toMatchObject({ difficulty: 0.5, tries: { first: [0, 0, 0, 0, 151], never: 151 } });
    expect(statistics?.parts[0]?.misconceptions).toMatchObject([{ id: "some", students: 302 }]);
    expect(statistics?.parts.map(({ seconds }) => seconds)).toEqual([60, ...Array(19).fill(36)]);
    // The list that one answer of which a person spoke stands in, with the rubric by which they might have.
    const part = statistics?.parts[0]?.part;
    const [one] = await database().submission.findMany({ where: { attempt: { quizId } }, take: 1 });
    await decide(ta, { submissionId: one?.id, score: 0.5, reason: "because" }, noon);
    await counted("a question's answers", () =>
      questionSubmissions(ta, courseId, quizId, slug, { outcome: one?.outcome, part }),
    );
  });

  test("a class of 10,000 is shown by pages of 200 and found by name", async () => {
    const { courseId, ta } = await largeClass({ students: 10_000, parts: 2, tries: 1 });
    queries.count = 0;
    const first = await gradebook(ta, courseId, {}, noon);
    expect(queries.count).toBeLessThanOrEqual(13);
    expect(first).toMatchObject({ whole: false, matching: 10_002, pages: 51 });
    const last = await gradebook(ta, courseId, { page: "51" }, noon);
    expect([first?.rows.length, last?.rows.length]).toEqual([200, 2]);
    const names = new Set([...(first?.rows ?? []), ...(last?.rows ?? [])].map(({ userId }) => userId));
    expect(names.size).toBe(202);
    const found = await gradebook(ta, courseId, { search: "EVEN 4999" }, noon);
    expect(found?.rows.map(({ name, total }) => [name, total])).toEqual([["Student even 4999", 2]]);
  });
});
