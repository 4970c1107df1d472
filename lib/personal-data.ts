import "server-only";
import { audit } from "./audit";
import { database, inTransaction } from "./database";
import { everybodysTerms } from "./own-sitting";
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
          quiz: { include: everybodysTerms },
          drafts: true,
          draftRevisions: true,
          lateTexts: { select: { question: true, part: true, text: true, arrivedAt: true } },
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
