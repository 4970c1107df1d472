import "server-only";
import type { Verdict } from "@/grading";
import { database } from "./database";
import { demoPeople } from "./demo-people";
import { drawnQuestion } from "./part-view";
import { newId } from "./secrets";
import { submissionRow } from "./submission-row";

/** What the older grader said of a text that it could not read, whatever the text. */
const couldNotRead: Verdict = {
  outcome: "invalid",
  score: null,
  readAs: null,
  feedback: [
    {
      code: "unreadable",
      message: {
        en: "This version of the grader could not read the answer.",
        "zh-CN": "这一版评分程序读不懂这个答案。",
      },
    },
  ],
  evidence: { method: "none" },
};

const raised = 4;
const lowered = 2;

/**
 * The last answers of a few students came in when the made-up grader was an older one: it could not read some right answers, and
 * took some wrong ones as right. So that a regrade of this quiz finds something.
 */
export async function answerTheOlderGrader(quizId: string, now: Date): Promise<void> {
  const wrong = await database().submission.findMany({
    // Not the one whom visitors become: what they see is graded by the grader that they try.
    where: {
      attempt: { quizId, user: { email: { not: demoPeople.student } } },
      outcome: "incorrect",
      misconception: { not: null },
    },
    include: {
      attempt: {
        include: { quiz: { include: { questions: true } }, submissions: true },
      },
    },
    orderBy: [{ arrivedAt: "asc" }, { id: "asc" }],
  });
  const touched = new Set<string>();
  for (const { attempt, question, part: id, text } of wrong) {
    if (touched.size === raised + lowered) return;
    const asked = attempt.quiz.questions.find(({ slug }) => slug === question);
    const tries = attempt.submissions.filter((each) => each.question === question && each.part === id);
    if (asked === undefined || touched.has(attempt.id) || tries.some(({ outcome }) => outcome === "correct")) continue;
    const drawn = drawnQuestion(attempt, asked);
    const part = drawn.parts.find((each) => each.part.id === id)?.part;
    if (part === undefined) continue;
    const tooKind = touched.size >= raised;
    touched.add(attempt.id);
    const verdict = tooKind ? part.grade(part.answer.text) : couldNotRead;
    const readAs = tooKind ? part.grade(text).readAs : null;
    const { version, seed } = drawn;
    const row = { id: newId(), attemptId: attempt.id, question, version, seed, part: id };
    const handedIn = {
      ...row,
      text: tooKind ? text : part.answer.text,
      idempotencyKey: newId(),
      number: tries.length + 1,
      tryNumber: tries.filter(({ tryNumber }) => tryNumber !== null).length + 1,
      late: false,
      afterEnd: false,
      fromDraft: false,
      arrivedAt: now,
    };
    await database().submission.create({ data: { ...submissionRow(verdict, handedIn), readAs, graderVersion: "0" } });
  }
}
