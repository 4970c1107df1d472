import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { random } from "@/grading/random";
import { migrationsFolder } from "@/prisma/migrations";
import type { Provider } from "@/prisma/schema-for";
import { course, later, noon } from "./class-for-tests";
import { database } from "./database";
import { onEachDatabase } from "./databases-for-tests";
import { newId } from "./secrets";

const outcomes = ["correct", "partial", "incorrect", "invalid", "undecided"] as const;

const orderBy = [{ attemptId: "asc" as const }, { part: "asc" as const }];

/** The statement by which the migration counts what was there. */
function backfill(provider: Provider): string {
  const sql = readFileSync(`${migrationsFolder(provider)}/0006_part_tallies/migration.sql`, "utf8");
  const [statement] = /INSERT INTO "PartTally"[^;]*;/.exec(sql) ?? [];
  return statement ?? "";
}

/** The latest or the largest of what is there. */
function most<Value extends number | Date>(values: readonly (Value | null)[]): Value | null {
  return values.reduce((best, value) => (value !== null && (best === null || value > best) ? value : best), null);
}

onEachDatabase((provider) => {
  test("what is kept of each part is what its answers come to, whatever came and whoever decided", async () => {
    const luck = random("tallies");
    const { quizId, member } = await course();
    const ta = await member("ta");
    for (let student = 0; student < 12; student += 1) {
      const { userId } = await member("student", `S${student}`);
      const attemptId = newId();
      await database().attempt.create({
        data: { id: attemptId, quizId, userId, number: 1, seed: "s", startedAt: noon },
      });
      const counts = new Map<string, number>();
      for (let minute = 1; minute < luck.integer(1, 14); minute += 1) {
        const part = luck.pick(["twice", "square"]);
        const number = (counts.get(part) ?? 0) + 1;
        counts.set(part, number);
        const outcome = luck.pick(outcomes);
        const id = newId();
        await database().submission.create({
          data: {
            id,
            attemptId,
            question: "double",
            version: 1,
            seed: "s",
            part,
            text: "?",
            outcome,
            score: { correct: 1, partial: luck.pick([0.25, 0.5]), incorrect: 0, invalid: null, undecided: null }[
              outcome
            ],
            feedback: [],
            evidence: {},
            graderVersion: "1",
            idempotencyKey: newId(),
            number,
            tryNumber: outcome === "invalid" ? null : number,
            late: luck.integer(0, 5) === 0,
            fromDraft: luck.integer(0, 3) === 0,
            arrivedAt: later(minute),
          },
        });
        if (luck.integer(0, 4) > 0) continue;
        const decision = { submissionId: id, score: luck.pick([null, 0.5]), counts: luck.integer(0, 1) === 1 };
        for (let words = 0; words < luck.integer(1, 2); words += 1)
          await database().decision.create({
            data: { id: newId(), ...decision, reason: "r", deciderId: ta.userId, decidedAt: later(60) },
          });
      }
    }
    const attempts = await database().attempt.findMany({
      where: { quizId },
      include: { tallies: true, submissions: { include: { decisions: true }, orderBy: { arrivedAt: "asc" } } },
    });
    let seen = 0;
    for (const { tallies, submissions } of attempts) {
      expect(new Set(tallies.map(({ part }) => part))).toEqual(new Set(submissions.map(({ part }) => part)));
      for (const { attemptId: _, question: __, ...tally } of tallies) {
        const own = submissions.filter(({ part }) => part === tally.part);
        const first = own.find(({ number }) => number === 1);
        const right = own.filter(({ outcome }) => outcome === "correct").map(({ tryNumber }) => -(tryNumber ?? 0));
        const before = submissions.filter(({ arrivedAt }) => first && arrivedAt < first.arrivedAt);
        expect(tally).toEqual({
          part: tally.part,
          answers: own.length,
          best: most(own.map(({ score }) => score)),
          waitsAt: most(own.map(({ outcome, number }) => (outcome === "undecided" ? number : null))),
          late: own.some(({ late }) => late),
          decided: own.some(({ decisions }) => decisions.length > 0),
          readable: own.filter(({ tryNumber }) => tryNumber !== null).length,
          rightAt: right.length === 0 ? null : -(most(right) ?? 0),
          firstAt: first?.fromDraft ? null : first?.arrivedAt,
          beforeAt: most(before.map(({ arrivedAt }) => arrivedAt)),
          lastAt: most(own.map(({ arrivedAt }) => arrivedAt)),
        });
        seen += 1;
      }
    }
    expect(seen).toBeGreaterThan(15);
    // A school that is brought to this version finds the same for what was answered before.
    const kept = await database().partTally.findMany({ orderBy });
    await database().partTally.deleteMany();
    await database().$executeRawUnsafe(backfill(provider));
    expect(await database().partTally.findMany({ orderBy })).toEqual(kept);
  });
});
