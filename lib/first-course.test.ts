import { describe, expect, test, vi } from "vitest";
import { startAttempt } from "./attempts";
import { later, noon, person } from "./class-for-tests";
import { database } from "./database";
import { onEachDatabase } from "./databases-for-tests";
import { prepareFirstCourse } from "./first-course";
import { joinCourse } from "./joining";
import { forgetExpired } from "./sessions";
import { followSignInLink, signInLinkOwner } from "./sign-in-links";

vi.mock("@/grading", () => import("./catalogue-for-tests"));

onEachDatabase(() => {
  describe("before the first request", () => {
    test("there is a course with the catalogue as homework, open, and an instructor without a password; again changes nothing but the link", async () => {
      const first = await prepareFirstCourse(noon);
      const second = await prepareFirstCourse(later(5));
      expect(await database().course.count()).toBe(1);
      expect(await database().quiz.findMany({ include: { questions: true } })).toMatchObject([
        { kind: "homework", opensAt: noon, questions: [{ slug: "double", version: 1, position: 1, points: 5 }] },
      ]);
      expect(await database().user.findMany()).toMatchObject([{ email: "instructor@example.com", passwordHash: null }]);
      expect(second.joinCode).toBe(first.joinCode);
      expect(second.signInToken).not.toBe(first.signInToken);
      expect(await signInLinkOwner(first.signInToken ?? "", later(5))).toBeNull();
    });

    test("a student joins by its code and starts the homework at once", async () => {
      const { joinCode } = await prepareFirstCourse(later(6));
      const student = await person("student");
      expect(await joinCourse(student, joinCode ?? "", later(6))).toMatchObject({ ok: true });
      const quiz = await database().quiz.findFirstOrThrow();
      expect(await startAttempt(student, quiz.id, later(6))).toMatchObject({ ok: true });
    });

    test("a quiz that nobody has begun takes the newest version of its questions, one that somebody has begun keeps its own", async () => {
      const begun = await database().quiz.findFirstOrThrow();
      const { id: _, ...copy } = begun;
      const parts = [{ id: "square", points: 7 }];
      const old = { slug: "double", version: 0, position: 1, points: 7, parts };
      await database().quiz.create({
        data: { ...copy, id: "untouched", questions: { create: [{ id: "q", ...old }] } },
      });
      await database().quizQuestion.updateMany({ where: { quizId: begun.id }, data: { version: 0 } });
      await prepareFirstCourse(later(7));
      const versions = await database().quizQuestion.findMany({ select: { quizId: true, version: true } });
      expect(new Map(versions.map(({ quizId, version }) => [quizId, version]))).toEqual(
        new Map([
          [begun.id, 0],
          ["untouched", 1],
        ]),
      );
      expect(await database().quizQuestion.findUnique({ where: { id: "q" } })).toMatchObject({ points: 7, parts });
    });

    test("once an instructor has signed in there is no further link", async () => {
      const { signInToken } = await prepareFirstCourse(later(8));
      expect(await followSignInLink(signInToken ?? "", later(9))).toMatchObject({ ok: true });
      expect(await prepareFirstCourse(later(10))).toMatchObject({ signInToken: null, instructor: null });
    });

    test("sessions and links that are over are forgotten, others are kept", async () => {
      const [sessions, links] = [await database().session.count(), await database().signInLink.count()];
      expect(sessions).toBeGreaterThan(0);
      await forgetExpired(later(11));
      expect(await database().session.count()).toBe(sessions);
      await forgetExpired(later(60 * 24 * 60));
      expect(await database().session.count()).toBe(0);
      expect(await database().signInLink.count()).toBeLessThan(links);
    });
  });
});
