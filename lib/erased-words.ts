import "server-only";
import { findQuestion, variant } from "@/grading";
import type { Transaction } from "./database";
import { eraseAuditWords, erasedText } from "./erased-audit";

interface Prose {
  readonly id: string;
  readonly quizId: string;
  readonly question: string;
  readonly part: string;
  readonly text: string;
}

interface Whose {
  readonly userId: string;
  /** Of this course alone; of all where it names none. */
  readonly courses: { readonly courseId?: string };
  /** The written answers among the person's submissions there. */
  readonly prose: readonly Prose[];
}

/** Where a person's words stand in tables that stay, but for prose that was handed in. What is erased already is none. */
export function wordsOf({ userId, courses }: Pick<Whose, "userId" | "courses">) {
  const quiz = { quiz: courses };
  const words = { text: { not: erasedText } };
  return {
    texts: { attempt: { userId, ...quiz } },
    messages: { authorId: userId, request: { submission: { attempt: quiz } }, ...words },
    notes: { userId, ...quiz, note: { not: "" } },
    announcements: { userId, ...quiz, ...words },
    numbers: { userId, ...courses, studentNumber: { not: null } },
  };
}

/**
 * Takes a person's words out of the tables that stay: saved texts go, prose and messages lose their text, notes on the person are
 * emptied. The guards must be lifted. Returns how many rows are gone, or whose words are.
 */
export async function eraseWords(transaction: Transaction, { userId, courses, prose }: Whose): Promise<number> {
  const { texts, messages, notes, announcements, numbers } = wordsOf({ userId, courses });
  const gone = [
    await transaction.draft.deleteMany({ where: texts }),
    await transaction.draftRevision.deleteMany({ where: texts }),
    await transaction.lateText.deleteMany({ where: texts }),
    await transaction.submission.updateMany({
      where: { id: { in: prose.map(({ id }) => id) } },
      data: { text: erasedText, readAs: null, feedback: [], evidence: {} },
    }),
    // What staff decided of all who wrote the same keeps the text that it was decided on.
    await transaction.answerRule.updateMany({
      where: { OR: prose.map(({ quizId, question, part, text }) => ({ quizId, question, part, text })) },
      data: { text: erasedText },
    }),
    await transaction.requestMessage.updateMany({ where: messages, data: { text: erasedText } }),
    await transaction.quizException.updateMany({ where: notes, data: { note: "" } }),
    await transaction.announcement.updateMany({ where: announcements, data: { text: erasedText } }),
    await transaction.enrollment.updateMany({ where: numbers, data: { studentNumber: null } }),
    { count: await eraseAuditWords(transaction, userId, courses) },
  ];
  return gone.reduce((total, { count }) => total + count, 0);
}

/** Whether an answer is prose that stands, in which a person may tell of themselves. A question that is gone is taken for one. */
export function isWritten({ question: slug, part, text }: Pick<Prose, "question" | "part" | "text">): boolean {
  if (text === erasedText) return false;
  const question = findQuestion(slug);
  // All variants of a question have the same parts.
  const found = question && variant(question, "outline").parts.find(({ id }) => id === part);
  return found === undefined || found.type === "text";
}
