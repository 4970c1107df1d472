import "server-only";
import { liftGuards, restoreGuards } from "./append-only";
import { audit } from "./audit";
import { database, inTransaction } from "./database";
import { erasedText } from "./erased-audit";
import { eraseWords, isWritten } from "./erased-words";
import { done, notFound, type Result } from "./result";

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
    include: { attempts: { include: textsOf } },
  });
  if (user === null || user.erasedAt !== null) return notFound;
  const userId = user.id;
  const prose = user.attempts.flatMap(proseOf);
  const removed = await inTransaction(async (transaction) => {
    await liftGuards(transaction);
    const gone = [
      await transaction.session.deleteMany({ where: { userId } }),
      await transaction.signInLink.deleteMany({ where: { userId } }),
      await transaction.bookmark.deleteMany({ where: { userId } }),
      await transaction.reviewCard.deleteMany({ where: { userId } }),
      await transaction.practiceAnswer.deleteMany({ where: { userId } }),
      { count: await eraseWords(transaction, { userId, courses: {}, prose }) },
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
  const submissionsKept = user.attempts.reduce((total, { submissions }) => total + submissions.length, 0);
  return done({ userId, removed, submissionsKept });
}

/**
 * Takes away what a person wrote in one course, and what staff wrote to them there; the person stays, and so do their grades.
 * Gives how many rows are gone, or whose words are.
 */
export async function eraseCourseWords(userId: string, courseId: string, now: Date): Promise<number> {
  const attempts = await database().attempt.findMany({ where: { userId, quiz: { courseId } }, include: textsOf });
  const prose = attempts.flatMap(proseOf);
  return inTransaction(async (transaction) => {
    await liftGuards(transaction);
    const removed = await eraseWords(transaction, { userId, courses: { courseId }, prose });
    await restoreGuards(transaction);
    await audit(transaction, {
      at: now,
      actorId: null,
      courseId,
      action: "words-erased",
      subject: `user:${userId}`,
      detail: { removed },
    });
    return removed;
  });
}

const textsOf = { submissions: { select: { id: true, question: true, part: true, text: true } } };

interface Texts {
  readonly quizId: string;
  readonly submissions: readonly {
    readonly id: string;
    readonly question: string;
    readonly part: string;
    readonly text: string;
  }[];
}

const proseOf = ({ quizId, submissions }: Texts) => submissions.filter(isWritten).map((each) => ({ quizId, ...each }));
