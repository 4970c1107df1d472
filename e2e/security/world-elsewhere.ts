import { database, inTransaction } from "@/lib/database";
import { decideGroup } from "@/lib/group-decisions";
import { markAnswer } from "@/lib/marks";
import { newQuiz, type QuizPlan } from "@/lib/new-course";
import { answerPractice } from "@/lib/practice-answers";
import { applyRegrade } from "@/lib/regrade-apply";
import { startRegrade } from "@/lib/regrades";
import { askAgain } from "@/lib/requests";
import type { Result } from "@/lib/result";
import { newId } from "@/lib/secrets";
import type { Viewer } from "@/lib/viewer";
import type { Attempted, WorkElsewhere } from "./known";

interface Given {
  readonly plan: QuizPlan;
  readonly student: Viewer;
  readonly instructor: Viewer;
  readonly attempt: (who: Viewer, quizId: string) => Promise<Attempted>;
  readonly answer: (who: Viewer, attempted: Attempted, many: number) => Promise<readonly string[]>;
  readonly now: Date;
}

function value<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.error.message.en);
  return result.value;
}

/** Work of another course, one of each thing that an action may name: all of it real, and none of it what the action is about. */
export async function workElsewhere({
  plan,
  student,
  instructor,
  attempt,
  answer,
  now,
}: Given): Promise<WorkElsewhere> {
  const { courseId } = plan;
  const quiz = (kind: QuizPlan["kind"]) => inTransaction((transaction) => newQuiz(transaction, { ...plan, kind }, now));
  const quizId = await quiz("homework");
  const empty = await quiz("homework");
  const { attemptId, parts } = await attempt(student, quizId);
  const submissions = await answer(student, { attemptId, parts, seed: "" }, 8);
  const [, asked = "", marked = "", grouped = ""] = submissions;
  const requestId = value(await askAgain(student, { submissionId: asked, text: "Please" }, now)).id;
  const mark = { kind: "rubric", items: [], adjustment: 0.1, comment: "seen" };
  const markId = value(
    await markAnswer(instructor, { submissionId: marked, seen: null, second: false, mark }, now),
  ).batchId;
  const group = { submissionId: grouped, score: 0.5, reason: "half" };
  const groupId = value(await decideGroup(instructor, group, now)).batchId;
  const scope = { courseId, quizId: empty, question: null, part: null, reason: "the key" };
  const ready = value(await startRegrade(instructor, scope, now)).id;
  const again = value(await startRegrade(instructor, scope, now)).id;
  const applied = value(await applyRegrade(instructor, { regradeId: again, which: "all" }, now)).id;
  const announcementId = newId();
  const said = { id: announcementId, quizId, text: "Elsewhere.", createdById: instructor.userId, createdAt: now };
  await database().announcement.create({ data: said });
  const [first] = parts;
  const place = { slug: first?.question ?? "", part: first?.part ?? "", seed: `elsewhere-${student.name}` };
  const circumstances = { idempotencyKey: `elsewhere-${courseId}`, hintsUsed: 0, solutionSeen: false, seconds: null };
  const practised = value(await answerPractice(student, { ...place, text: "1", ...circumstances }, now));
  return {
    ...{ courseId, quizId, userId: student.userId, attemptId, submissions, requestId, markId, groupId, ready, applied },
    ...{ announcementId, practiceId: practised.plan?.answerId ?? "" },
  };
}
