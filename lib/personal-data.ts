import "server-only";
import { findQuestion, variant } from "@/grading";
import { liftGuards, restoreGuards } from "./append-only";
import { audit } from "./audit";
import { database, inTransaction } from "./database";
import { eraseAuditWords, erasedText } from "./erased-audit";
import { release } from "./quiz-state";
import { done, notFound, type Result } from "./result";

/** Everything that is kept of a person, as plain data; secrets (password, sessions' tokens) are named, not shown. */
export async function exportPerson(email: string, now: Date): Promise<Result<Readonly<Record<string, unknown>>>> {
  const user = await database().user.findUnique({
    where: { email: email.trim().toLowerCase() },
    include: {
      sessions: { select: { createdAt: true, lastSeenAt: true, expiresAt: true } },
      enrollments: { include: { course: { select: { titleEn: true, titleZhCn: true } } } },
      exceptions: true,
      attempts: {
        include: {
          quiz: { include: { exceptions: true } },
          drafts: true,
          draftRevisions: true,
          lateTexts: true,
          flags: true,
          hintsTaken: true,
          submissions: { include: { decisions: true } },
        },
      },
      decisions: true,
      practiceAnswers: true,
      reviewCards: true,
      bookmarks: true,
      regradeRequests: { include: { messages: true } },
      requestMessages: true,
      comments: true,
      auditEntries: true,
    },
  });
  if (user === null) return notFound;
  const { passwordHash, attempts, ...kept } = user;
  await inTransaction(async (transaction) => {
    await audit(transaction, {
      at: now,
      actorId: null,
      courseId: null,
      action: "person-exported",
      subject: `user:${user.id}`,
    });
  });
  const told = attempts.map((attempt) => asTold(attempt, now));
  return done({ exportedAt: now, hasPassword: passwordHash !== null, ...kept, attempts: told });
}

interface Handed {
  readonly seed: string;
  readonly outcome: string;
  readonly score: number | null;
  readonly feedback: unknown;
  readonly evidence: unknown;
  readonly misconception: string | null;
  readonly decisions: readonly unknown[];
}

interface Sat {
  readonly seed: string;
  readonly submittedAt: Date | null;
  readonly quiz: Parameters<typeof release>[0] & { readonly titleEn: string; readonly titleZhCn: string };
  readonly submissions: readonly Handed[];
}

/**
 * An attempt as far as its student may know of it now: a seed is no word of theirs, and with it anybody could compute the keys; a verdict is
 * told when the quiz tells it. What they typed is theirs at any time.
 */
function asTold({ seed: _, quiz, submissions, ...attempt }: Sat, now: Date) {
  const { titleEn, titleZhCn, kind } = quiz;
  const { verdicts, truth } = release(quiz, attempt, now);
  return {
    ...attempt,
    quiz: { titleEn, titleZhCn, kind },
    submissions: submissions.map(
      ({ seed: __, outcome, score, feedback, evidence, misconception, decisions, ...typed }) => ({
        ...typed,
        ...(verdicts ? { outcome, score, decisions } : {}),
        ...(truth ? { feedback, evidence, misconception } : {}),
      }),
    ),
  };
}

export interface Erased {
  readonly userId: string;
  /** Rows that are gone, or whose words are. */
  readonly removed: number;
  /** Submissions that stay, with their grades, under nobody's name. */
  readonly submissionsKept: number;
}

/**
 * Forgets a person, for good: name, e-mail, password, sessions, what was typed and not handed in, practice, messages and notes
 * go; written answers lose their text. Grades, and the formulas and numbers they rest on, stay under a name that says nothing.
 */
export async function erasePerson(emailOrId: string, now: Date): Promise<Result<Erased>> {
  const user = await database().user.findFirst({
    where: { OR: [{ email: emailOrId.trim().toLowerCase() }, { id: emailOrId }] },
    include: {
      attempts: { include: { submissions: { select: { id: true, question: true, part: true, text: true } } } },
    },
  });
  if (user === null || user.erasedAt !== null) return notFound;
  const userId = user.id;
  const attempt = { attempt: { userId } };
  const submissions = user.attempts.flatMap((each) => each.submissions);
  const prose = submissions.filter(isWritten);
  const written = prose.map(({ id }) => id);
  const removed = await inTransaction(async (transaction) => {
    await liftGuards(transaction);
    const gone = [
      await transaction.session.deleteMany({ where: { userId } }),
      await transaction.signInLink.deleteMany({ where: { userId } }),
      await transaction.bookmark.deleteMany({ where: { userId } }),
      await transaction.reviewCard.deleteMany({ where: { userId } }),
      await transaction.draft.deleteMany({ where: attempt }),
      await transaction.draftRevision.deleteMany({ where: attempt }),
      await transaction.lateText.deleteMany({ where: attempt }),
      await transaction.practiceAnswer.deleteMany({ where: { userId } }),
      await transaction.submission.updateMany({
        where: { id: { in: written } },
        data: { text: erasedText, readAs: null, feedback: [], evidence: {} },
      }),
      // What staff decided of all who wrote the same keeps the text that it was decided on.
      await transaction.answerRule.updateMany({
        where: {
          quizId: { in: user.attempts.map(({ quizId }) => quizId) },
          OR: prose.map(({ question, part, text }) => ({ question, part, text })),
        },
        data: { text: erasedText },
      }),
      await transaction.requestMessage.updateMany({ where: { authorId: userId }, data: { text: erasedText } }),
      await transaction.quizException.updateMany({ where: { userId }, data: { note: "" } }),
      await transaction.announcement.updateMany({ where: { userId }, data: { text: erasedText } }),
      await transaction.enrollment.updateMany({ where: { userId }, data: { studentNumber: null } }),
      { count: await eraseAuditWords(transaction, userId) },
    ];
    await transaction.user.update({
      where: { id: userId },
      data: { name: erasedText, email: `erased-${userId}@invalid`, passwordHash: null, erasedAt: now },
    });
    await restoreGuards(transaction);
    const count = gone.reduce((total, each) => total + each.count, 0);
    await audit(transaction, {
      at: now,
      actorId: null,
      courseId: null,
      action: "person-erased",
      subject: `user:${userId}`,
      detail: { removed: count },
    });
    return count;
  });
  return done({ userId, removed, submissionsKept: submissions.length });
}

/** Whether an answer is prose, in which a person may tell of themselves. A question that is gone is taken for one. */
function isWritten({ question: slug, part }: { readonly question: string; readonly part: string }): boolean {
  const question = findQuestion(slug);
  // All variants of a question have the same parts.
  const found = question && variant(question, "outline").parts.find(({ id }) => id === part);
  return found === undefined || found.type === "text";
}
