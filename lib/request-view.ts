import "server-only";
import type { AnswerTypeName, Bilingual } from "@/grading";
import { findQuestion } from "@/grading";
import type { Prisma } from "@/prisma/generated/client/client";
import { database } from "./database";
import { attendedBy, taughtBy, titleOf } from "./membership";
import { everybodysTerms } from "./own-sitting";
import { partTitle } from "./part-title";
import { drawnQuestion } from "./part-view";
import { release } from "./quiz-state";
import { rubricRows } from "./rubric-rows";
import { type StaffSubmission, staffSubmission, staffSubmissionRow } from "./staff-submission";
import { type SubmissionView, submissionView } from "./verdict-view";
import type { Viewer } from "./viewer";

export type RequestState = "open" | "answered" | "withdrawn";

interface Message {
  readonly id: string;
  readonly by: string;
  readonly mine: boolean;
  readonly text: string;
  readonly at: Date;
  readonly decided: boolean;
}

interface Thread {
  readonly id: string;
  readonly state: RequestState;
  readonly createdAt: Date;
  readonly course: { readonly id: string; readonly title: Bilingual };
  readonly quiz: Bilingual;
  readonly number: string;
  readonly part: string;
  readonly partTitle: Bilingual;
  readonly type: AnswerTypeName;
  readonly prompt: Bilingual;
  readonly points: number;
  readonly messages: readonly Message[];
}

const rowOf = {
  messages: {
    include: { author: { select: { name: true } } },
    orderBy: [{ at: "asc" as const }, { id: "asc" as const }],
  },
  submission: {
    include: {
      ...staffSubmissionRow,
      attempt: {
        include: {
          user: { select: { id: true, name: true, email: true } },
          quiz: {
            include: {
              ...everybodysTerms,
              questions: true,
              rubricItems: { orderBy: { position: "asc" as const } },
            },
          },
        },
      },
    },
  },
};

function find(where: Prisma.RegradeRequestWhereInput) {
  return database().regradeRequest.findFirst({ where, include: rowOf });
}

type Row = NonNullable<Awaited<ReturnType<typeof find>>>;

function thread(row: Row, viewer: Viewer) {
  const { submission } = row;
  const { quiz } = submission.attempt;
  const asked = quiz.questions.find(({ slug }) => slug === submission.question);
  const found =
    asked === undefined
      ? undefined
      : drawnQuestion(submission.attempt, asked).parts.find(({ part }) => part.id === submission.part);
  if (asked === undefined || found === undefined) return null;
  const common: Thread = {
    id: row.id,
    state: row.state,
    createdAt: row.createdAt,
    course: { id: quiz.courseId, title: titleOf(quiz.course) },
    quiz: titleOf(quiz),
    number: findQuestion(submission.question)?.number ?? submission.question,
    part: submission.part,
    partTitle: partTitle(submission.question, submission.part),
    type: found.part.type,
    prompt: found.part.prompt,
    points: found.points,
    messages: row.messages.map(({ id, author, authorId, text, at, decisionId }) => ({
      id,
      by: author.name,
      mine: authorId === viewer.userId,
      text,
      at,
      decided: decisionId !== null,
    })),
  };
  return { common, asked, found };
}

export interface OwnRequest extends Thread {
  readonly submission: SubmissionView;
  readonly attemptId: string;
}

/** The student's own request with what may be seen of the verdict; null where it is not theirs. */
export async function ownRequest(viewer: Viewer, id: string, now: Date): Promise<OwnRequest | null> {
  const mine = { attempt: { quiz: { course: attendedBy(viewer) } } };
  const row = await find({ id, studentId: viewer.userId, submission: mine });
  const made = row === null ? null : thread(row, viewer);
  if (row === null || made === null) return null;
  const { attempt } = row.submission;
  const { part, points } = made.found;
  const place = { quizId: attempt.quiz.id, question: row.submission.question };
  const rubric = rubricRows(attempt.quiz.rubricItems, place, part, points);
  const submission = submissionView(row.submission, part, points, release(attempt.quiz, attempt, now), rubric);
  return { ...made.common, submission, attemptId: attempt.id };
}

export interface StaffRequest extends Thread {
  readonly submission: StaffSubmission;
  readonly answer: { readonly text: string; readonly latex: string };
  /** A decision for all who mean the same can be made only where the machine compares answers. */
  readonly comparable: boolean;
  readonly seen: string | null;
}

/** For staff of `courseId`; null for everyone else. */
export async function staffRequest(viewer: Viewer, courseId: string, id: string): Promise<StaffRequest | null> {
  const row = await find({ id, submission: { attempt: { quiz: { courseId, course: taughtBy(viewer) } } } });
  const made = row === null ? null : thread(row, viewer);
  if (row === null || made === null) return null;
  return {
    ...made.common,
    submission: staffSubmission(row.submission, made.asked, row.submission.attempt.quiz.rubricItems),
    answer: made.found.part.answer,
    comparable: made.found.part.type !== "text",
    seen: row.submission.decisions.find(({ counts }) => counts)?.id ?? null,
  };
}

export interface RequestLine {
  readonly id: string;
  readonly state: RequestState;
  readonly createdAt: Date;
  readonly student: string;
  readonly quiz: Bilingual;
  readonly number: string;
  readonly part: string;
  readonly partTitle: Bilingual;
  readonly first: string;
  readonly messages: number;
}

export interface RequestList {
  readonly course: { readonly id: string; readonly title: Bilingual };
  readonly requests: readonly RequestLine[];
}

const listed = {
  student: { select: { name: true } },
  submission: { select: { question: true, part: true, attempt: { select: { quiz: true } } } },
  messages: { orderBy: { at: "asc" as const }, take: 1 },
  _count: { select: { messages: true } },
};

/** The course's requests, open ones first, the oldest of them first. For staff of it; null for everyone else. */
export async function requestList(viewer: Viewer, courseId: string): Promise<RequestList | null> {
  const course = await database().course.findFirst({ where: { id: courseId, ...taughtBy(viewer) } });
  if (course === null) return null;
  const rows = await database().regradeRequest.findMany({
    where: { submission: { attempt: { quiz: { courseId } } } },
    include: listed,
    orderBy: [{ createdAt: "asc" }],
    take: 500,
  });
  const requests = rows.map((row): RequestLine => {
    const { submission, student, messages, _count } = row;
    return {
      id: row.id,
      state: row.state,
      createdAt: row.createdAt,
      student: student.name,
      quiz: titleOf(submission.attempt.quiz),
      number: findQuestion(submission.question)?.number ?? submission.question,
      part: submission.part,
      partTitle: partTitle(submission.question, submission.part),
      first: messages[0]?.text ?? "",
      messages: _count.messages,
    };
  });
  requests.sort((a, b) => Number(b.state === "open") - Number(a.state === "open"));
  return { course: { id: courseId, title: titleOf(course) }, requests };
}

export type OwnRequests = ReadonlyMap<string, { readonly id: string; readonly state: RequestState }>;

/** The viewer's own requests of one attempt, by submission: the latest of each. */
export async function ownRequests(viewer: Viewer, attemptId: string): Promise<OwnRequests> {
  const rows = await database().regradeRequest.findMany({
    where: { studentId: viewer.userId, submission: { attempt: { id: attemptId, userId: viewer.userId } } },
    select: { id: true, state: true, submissionId: true },
    orderBy: { createdAt: "asc" },
  });
  return new Map(rows.map(({ submissionId, id, state }) => [submissionId, { id, state }]));
}
