import "server-only";
import { z } from "zod";
import type { Bilingual } from "@/grading";
import { Prisma } from "@/prisma/generated/client/client";
import { database } from "./database";
import { type EndedBy, endedBy } from "./ending";
import { filledParts } from "./filled-parts";
import { allStudents } from "./gradebook-students";
import { titleOf } from "./membership";
import { byName } from "./names";
import { date, packedRows } from "./packed-rows";
import { partPoints } from "./part-view";
import { type FeedbackPolicy, type QuizHeader, quizHeader } from "./quiz-state";
import { type Exception, ordinary, sitting, sittingState } from "./sitting";

/** Milliseconds without a sign of life after which a student counts as away. */
const awayAfter = 25_000;

export type Presence = "absent" | "writing" | "away" | "time-up" | "handed-in";

/** One student in the control room. */
export interface RoomStudent {
  readonly userId: string;
  readonly name: string;
  readonly section: string | null;
  readonly presence: Presence;
  readonly attemptId: string | null;
  readonly startedAt: Date | null;
  /** The last sign of life of somebody who is away. */
  readonly awaySince: Date | null;
  readonly savedAt: Date | null;
  /** Parts with a saved text, or in homework with an answer. */
  readonly answered: number;
  /** This student's own end; before the start, the latest that it could be. */
  readonly endsAt: Date;
  readonly submittedAt: Date | null;
  readonly endedBy: EndedBy | null;
  /** Seconds that this student alone was given. */
  readonly extraTime: number;
  /** Seconds of this student's own limit; null: none. */
  readonly timeLimit: number | null;
  /** The close cuts the time limit that the student's accommodation grants. */
  readonly cut: boolean;
}

export interface ControlRoom {
  readonly now: Date;
  readonly quiz: QuizHeader;
  readonly course: { readonly id: string; readonly title: Bilingual };
  readonly timeLimit: number | null;
  /** Whether who begins by the close has the whole of it, also past the close. */
  readonly fullTime: boolean;
  /** Seconds that everybody was given. */
  readonly extraTime: number;
  readonly accessCode: string | null;
  readonly draft: boolean;
  readonly feedback: FeedbackPolicy;
  readonly releasedAt: Date | null;
  readonly parts: number;
  readonly announcements: readonly {
    readonly id: string;
    readonly text: string;
    readonly to: string | null;
    readonly by: string;
    readonly at: Date;
  }[];
  /** Who may write past the quiz's close, and until when the last of them may; null where nobody may. */
  readonly pastClose: { readonly students: number; readonly until: Date } | null;
  /** By name. */
  readonly students: readonly RoomStudent[];
}

/**
 * How a quiz stands at this moment, in as many queries for 300 students as for one. It asks nobody who they are: whoever
 * shows it has to.
 */
export async function controlRoom(quizId: string, now: Date): Promise<ControlRoom | null> {
  const quiz = await database().quiz.findUnique({
    where: { id: quizId },
    include: {
      questions: true,
      exceptions: true,
      announcements: {
        where: { withdrawnAt: null },
        include: { createdBy: { select: { name: true } } },
        orderBy: { createdAt: "desc" },
      },
      course: true,
    },
  });
  if (quiz === null) return null;
  const [enrolled, attempts, lines] = await Promise.all([
    allStudents(quiz.courseId),
    attemptsAt(quizId),
    filledParts(quizId),
  ]);
  const exceptions = new Map(quiz.exceptions.map((each) => [each.userId, each]));
  const latest = new Map(attempts.map((attempt) => [attempt.userId, attempt]));
  const filledBy = new Map(lines.map((each) => [each.attemptId, each]));
  const names = new Map(enrolled.map(({ userId, name }) => [userId, name]));
  const students = enrolled.map(({ userId, name, section, accommodation }): RoomStudent => {
    const exception = exceptions.get(userId) ?? null;
    const attempt = latest.get(userId) ?? null;
    const student = { accommodation, exception, startedAt: attempt?.startedAt ?? null };
    const window = sitting(quiz, student);
    const filled = attempt === null ? undefined : filledBy.get(attempt.id);
    const presence = presenceOf(attempt, sittingState(window, now), now);
    return {
      userId,
      name,
      section,
      presence,
      attemptId: attempt?.id ?? null,
      startedAt: attempt?.startedAt ?? null,
      awaySince: presence === "away" ? (attempt?.lastSeenAt ?? attempt?.startedAt ?? null) : null,
      savedAt: filled?.savedAt ?? null,
      answered: filled?.count ?? 0,
      endsAt: window.lastsUntil,
      submittedAt: attempt?.submittedAt ?? null,
      endedBy: endedBy(attempt?.endedBy ?? null),
      extraTime: exception?.extraTime ?? 0,
      timeLimit: window.timeLimit,
      cut: isCut(quiz, window.timeLimit, exception, attempt?.startedAt ?? now),
    };
  });
  const header = quizHeader(quiz, now);
  return {
    now,
    quiz: header,
    course: { id: quiz.courseId, title: titleOf(quiz.course) },
    timeLimit: quiz.timeLimit,
    fullTime: quiz.fullTime,
    extraTime: quiz.extraTime,
    accessCode: quiz.accessCode,
    draft: quiz.draft,
    feedback: quiz.feedback,
    releasedAt: quiz.releasedAt,
    parts: quiz.questions.reduce((total, question) => total + partPoints(question).length, 0),
    announcements: quiz.announcements.map(({ id, text, userId, createdBy, createdAt }) => ({
      id,
      text,
      to: userId === null ? null : (names.get(userId) ?? "?"),
      by: createdBy.name,
      at: createdAt,
    })),
    pastClose: header.state === "closed" ? stillAllowed(students, now) : null,
    students: students.toSorted(byName),
  };
}

/** Those whose own time is not over: by a full time of theirs, by an exception, or by minutes that they were given. */
function stillAllowed(students: readonly RoomStudent[], now: Date): ControlRoom["pastClose"] {
  const ends = students.flatMap(({ submittedAt, endsAt }) => (submittedAt === null && endsAt >= now ? [+endsAt] : []));
  return ends.length === 0 ? null : { students: ends.length, until: new Date(Math.max(...ends)) };
}

const attemptRow = z.object({
  id: z.string(),
  userId: z.string(),
  startedAt: date,
  submittedAt: date.nullable(),
  endedBy: z.string().nullable(),
  lastSeenAt: date.nullable(),
});

/** First attempts before later ones. */
function attemptsAt(quizId: string) {
  return packedRows(attemptRow, {
    fields: Prisma.sql`'id', a."id", 'userId', a."userId", 'startedAt', a."startedAt", 'submittedAt', a."submittedAt",
      'endedBy', a."endedBy", 'lastSeenAt', a."lastSeenAt"`,
    from: Prisma.sql`FROM "Attempt" a WHERE a."quizId" = ${quizId}`,
    order: Prisma.sql`a."number"`,
  });
}

function presenceOf(
  attempt: { readonly submittedAt: Date | null; readonly lastSeenAt: Date | null; readonly startedAt: Date } | null,
  state: ReturnType<typeof sittingState>,
  now: Date,
): Presence {
  if (attempt === null) return "absent";
  if (attempt.submittedAt !== null) return "handed-in";
  if (state === "grace" || state === "over") return "time-up";
  const seen = (attempt.lastSeenAt ?? attempt.startedAt).getTime();
  return now.getTime() - seen > awayAfter ? "away" : "writing";
}

/** Whether an accommodation's longer limit runs into the close, counted from the start or, before it, from the opening. */
function isCut(
  quiz: Parameters<typeof sitting>[0],
  timeLimit: number | null,
  exception: Exception | null,
  startedAt: Date,
): boolean {
  if (timeLimit === null || quiz.timeLimit === null || timeLimit <= quiz.timeLimit) return false;
  const from = startedAt < quiz.opensAt ? quiz.opensAt : startedAt;
  const window = sitting(quiz, { accommodation: ordinary, exception, startedAt: null });
  if (quiz.fullTime && from <= (exception?.closesAt ?? quiz.closesAt)) return false;
  return from.getTime() + timeLimit * 1000 > window.endsAt.getTime();
}
