import "server-only";
import { z } from "zod";
import { type Bilingual, findQuestion, type Outcome } from "@/grading";
import { askedParts } from "./asked-parts";
import { draw } from "./catalogue";
import { database } from "./database";
import { taughtBy, titleOf } from "./membership";
import { type StaffSubmission, staffSubmission, staffSubmissionRow } from "./staff-submission";
import type { Viewer } from "./viewer";

export type { StaffSubmission } from "./staff-submission";

export interface QuestionSubmissions {
  readonly course: { readonly id: string; readonly title: Bilingual };
  readonly quiz: { readonly id: string; readonly title: Bilingual };
  readonly slug: string;
  readonly number: string;
  readonly title: Bilingual;
  /** Prompts hold the numbers of a sample variant: each student has others. */
  readonly parts: readonly { readonly id: string; readonly prompt: Bilingual; readonly points: number }[];
  /** How many there are of each outcome, whatever the filter. */
  readonly counts: Readonly<Record<Outcome, number>>;
  /** Newest first, 50 a page. */
  readonly submissions: readonly StaffSubmission[];
  readonly page: number;
  readonly pages: number;
}

const pageSize = 50;

const filterSchema = z.object({
  outcome: z.enum(["correct", "partial", "incorrect", "invalid", "undecided"]).optional().catch(undefined),
  part: z.string().max(100).optional().catch(undefined),
  misconception: z.string().max(200).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

/**
 * For staff of `courseId`; null for everyone else. `filter`: `{ outcome?: Outcome, part?: string, misconception?: string, page?: number }`, as
 * it stands in an address; what cannot be read of it is left out.
 */
export async function questionSubmissions(
  viewer: Viewer,
  courseId: string,
  quizId: string,
  slug: string,
  filter: unknown,
): Promise<QuestionSubmissions | null> {
  const quiz = await database().quiz.findFirst({
    where: { id: quizId, courseId, course: taughtBy(viewer), questions: { some: { slug } } },
    include: {
      course: true,
      questions: { where: { slug } },
      rubricItems: { where: { question: slug }, orderBy: { position: "asc" } },
    },
  });
  const row = quiz?.questions[0];
  const question = findQuestion(slug);
  if (quiz === null || row === undefined || question === undefined) return null;
  const asked = filterSchema.safeParse(filter);
  const { outcome, part, misconception, page } = asked.success ? asked.data : filterSchema.parse({});
  const all = { question: slug, attempt: { quizId } };
  const where = {
    ...all,
    ...(outcome === undefined ? {} : { outcome }),
    ...(part === undefined ? {} : { part }),
    ...(misconception === undefined ? {} : { misconception }),
  };
  const [groups, rows] = await Promise.all([
    database().submission.groupBy({ by: ["outcome", "part", "misconception"], where: all, _count: true }),
    database().submission.findMany({
      where,
      include: staffSubmissionRow,
      orderBy: [{ arrivedAt: "desc" }, { id: "asc" }],
      skip: (page - 1) * pageSize,
      take: pageSize,
    }),
  ]);
  const sumOf = (of: typeof groups) => of.reduce((sum, { _count }) => sum + _count, 0);
  const count = (of: Outcome) => sumOf(groups.filter((group) => group.outcome === of));
  const matching = sumOf(
    groups.filter(
      (group) =>
        (outcome === undefined || group.outcome === outcome) &&
        (part === undefined || group.part === part) &&
        (misconception === undefined || group.misconception === misconception),
    ),
  );
  const sample = draw(question, "sample");
  const parts = askedParts(sample, row);
  return {
    course: { id: quiz.courseId, title: titleOf(quiz.course) },
    quiz: { id: quiz.id, title: titleOf(quiz) },
    slug,
    number: question.number,
    title: question.title,
    parts: parts.map(({ part: { id, prompt }, points }) => ({ id, prompt, points })),
    counts: {
      correct: count("correct"),
      partial: count("partial"),
      incorrect: count("incorrect"),
      invalid: count("invalid"),
      undecided: count("undecided"),
    },
    submissions: rows.map((each) => staffSubmission(each, row, quiz.rubricItems)),
    page,
    pages: Math.max(1, Math.ceil(matching / pageSize)),
  };
}
