import { attemptView } from "./attempt-view";
import { startAttempt } from "./attempts";
import { course, noon, type TestQuiz } from "./class-for-tests";
import { controlRoom } from "./control-room";
import { database } from "./database";
import { saveDraft } from "./drafts";
import type { Viewer } from "./viewer";

/** An exam of ten minutes with its staff, one student who writes and one who has not begun. */
export async function examWithStaff(quiz: TestQuiz = {}) {
  const terms = { kind: "exam", feedback: "onRelease", timeLimit: 600, grace: 30, ...quiz } as const;
  const { quizId, courseId, member } = await course(terms);
  const [instructor, ta] = [await member("instructor", "Ines"), await member("ta", "Tao")];
  const [writing, absent] = [await member("student", "Wen"), await member("student", "Abe")];
  const started = await startAttempt(writing, quizId, noon);
  const attemptId = started.ok ? started.value.attemptId : "";
  const place = { attemptId, question: "double", part: "twice" };
  const save = (text: string, revision: number, now: Date) => saveDraft(writing, { ...place, text, revision }, now);
  const end = async () => (await attemptView(writing, attemptId, noon))?.window.endsAt;
  const room = async (now: Date) => {
    const seen = await controlRoom(quizId, now);
    const of = (who: Viewer) => seen?.students.find(({ userId }) => userId === who.userId);
    return { ...seen, writing: of(writing), absent: of(absent) };
  };
  const acts = async () =>
    (await database().auditEntry.findMany({ where: { courseId }, orderBy: { at: "asc" } }))
      .filter(({ action }) => action !== "attempt-started")
      .map(({ action, actorId, detail }) => ({ action, actorId, detail }));
  return { quizId, courseId, member, instructor, ta, writing, absent, attemptId, place, save, end, room, acts };
}
