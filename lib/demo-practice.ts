import "server-only";
import { random } from "@/grading/random";
import { finishAttempt } from "./attempts";
import { setBookmark } from "./bookmarks";
import { findPart } from "./catalogue";
import { database } from "./database";
import { demoAnswers } from "./demo-answers";
import { saveDraft } from "./drafts";
import { startMockExam } from "./mock-exam";
import { drawnQuestion } from "./part-view";
import { answerPractice } from "./practice-answers";
import { practised } from "./practice-variants";
import { ownQueue } from "./review-session";
import { newId } from "./secrets";
import type { Viewer } from "./viewer";

const day = 24 * 60 * 60 * 1000;
const minute = 60_000;

/** Days before now on which the made-up student practised, and how much. */
const days = [17, 15, 13, 10, 9, 7, 5, 4, 2, 1] as const;
const exercises = 8;

/** Gives the student whom visitors become some weeks of practice by the plan, two bookmarks and a mock exam. */
export async function practiseDemo(viewer: Viewer, courseId: string, now: Date): Promise<void> {
  const luck = random("demo-practice");
  for (const [round, ago] of days.entries()) {
    let at = now.getTime() - ago * day;
    for (let count = 0; count < exercises; count += 1) {
      const { due, soon } = await ownQueue(viewer, new Date(at));
      const exercise = due[0] ?? soon[0];
      if (exercise === undefined) break;
      const seed = `demo-${round}-${count}`;
      at = await practiseOnce(viewer, { ...exercise, seed }, at, luck);
      if (round === days.length - 1 && count < 2) {
        const { question, part } = exercise;
        await setBookmark(viewer, { question, part, seed, marked: true }, new Date(at));
      }
    }
  }
  await sitMockExam(viewer, courseId, new Date(now.getTime() - 3 * day), luck);
}

interface Place {
  readonly question: string;
  readonly part: string;
  readonly seed: string;
}

/** Answers until it is right or given up; says when it was done. */
async function practiseOnce(
  viewer: Viewer,
  place: Place,
  from: number,
  luck: ReturnType<typeof random>,
): Promise<number> {
  const { question: slug, part: id, seed } = place;
  const drawn = practised(slug, seed)?.drawn;
  const part = drawn === undefined ? null : findPart(drawn, id);
  let at = from;
  for (const text of part === null ? [] : demoAnswers(part, 0.8, luck)) {
    const seconds = luck.integer(20, 150);
    at += seconds * 1000;
    const hintsUsed = luck.integer(0, 4) === 0 ? 1 : 0;
    const how = { idempotencyKey: newId(), hintsUsed, solutionSeen: false, seconds };
    const result = await answerPractice(viewer, { slug, seed, part: id, text, ...how }, new Date(at));
    if (!result.ok) throw new Error(`${slug}/${id}: ${result.error.message.en}`);
  }
  return at + minute;
}

async function sitMockExam(viewer: Viewer, courseId: string, at: Date, luck: ReturnType<typeof random>): Promise<void> {
  const started = await startMockExam(viewer, courseId, at);
  if (!started.ok) throw new Error(started.error.message.en);
  const { attemptId } = started.value;
  const attempt = await database().attempt.findUniqueOrThrow({
    where: { id: attemptId },
    include: { quiz: { include: { questions: { orderBy: { position: "asc" } } } } },
  });
  let minutes = 1;
  for (const row of attempt.quiz.questions) {
    for (const { part } of drawnQuestion(attempt, row).parts) {
      const text = demoAnswers(part, 0.7, luck).at(-1);
      if (text === undefined) continue;
      minutes += 2;
      const draft = { attemptId, question: row.slug, part: part.id, text, revision: 0 };
      const saved = await saveDraft(viewer, draft, new Date(at.getTime() + minutes * minute));
      if (!saved.ok) throw new Error(saved.error.message.en);
    }
  }
  await finishAttempt(viewer, attemptId, new Date(at.getTime() + (minutes + 3) * minute));
}
