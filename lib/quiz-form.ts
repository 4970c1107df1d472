import "server-only";
import { type Bilingual, questions } from "@/grading";
import { askedParts } from "./asked-parts";
import { draw } from "./catalogue";
import { database } from "./database";
import { fixedParts } from "./fixed-parts";
import { courseZone, shiftDays, toLocal } from "./local-time";
import { instructedBy, titleOf } from "./membership";
import { pointsEach } from "./new-course";
import type { Begun } from "./quiz-changes";
import { begunOf } from "./quiz-making";
import type { Viewer } from "./viewer";

/** What the form of a quiz shows before anything is typed. */
export interface QuizForm {
  readonly course: { readonly id: string; readonly title: Bilingual };
  /** Null where it is not made yet. */
  readonly quiz: { readonly id: string; readonly title: Bilingual } | null;
  readonly zone: string;
  readonly begun: Pick<Begun, "attempts" | "answered">;
  /** The form's fields by name. */
  readonly fields: Readonly<Record<string, string>>;
  readonly questions: readonly {
    readonly slug: string;
    readonly number: string;
    readonly title: Bilingual;
    readonly parts: readonly {
      readonly id: string;
      readonly prompt: Bilingual;
      readonly type: string;
      /** Whether its answer is the same in each variant. */
      readonly fixed: boolean;
    }[];
  }[];
}

/** For an instructor; null for everyone else. */
export async function newQuizForm(viewer: Viewer, courseId: string, now: Date): Promise<QuizForm | null> {
  const course = await database().course.findFirst({ where: { id: courseId, ...instructedBy(viewer) } });
  if (course === null) return null;
  const zone = courseZone();
  const date = (days: number) => toLocal(shiftDays(now, days, zone), zone).slice(0, 10);
  const fields = {
    kind: "homework",
    opensAt: `${date(1)}T08:00`,
    closesAt: `${date(8)}T23:59`,
    feedback: "immediate",
    grace: "30",
    latePenalty: "0",
    latePenaltyMost: "100",
    hintPenalty: "0",
    sittingsAllowed: "1",
    counted: "on",
    draft: "on",
  };
  return {
    course: { id: course.id, title: titleOf(course) },
    quiz: null,
    zone,
    begun: { attempts: 0, answered: new Set() },
    fields: { ...fields, ...questionFields([]) },
    questions: catalogue(),
  };
}

/** For an instructor; null for everyone else, and where the quiz is not of that course. */
export async function quizForm(viewer: Viewer, courseId: string, quizId: string): Promise<QuizForm | null> {
  const quiz = await database().quiz.findFirst({
    where: { id: quizId, courseId, course: instructedBy(viewer) },
    include: { course: true, questions: { orderBy: { position: "asc" } } },
  });
  if (quiz === null) return null;
  const zone = courseZone();
  const begun = await begunOf(database(), quizId);
  const figure = (value: number | null) => (value === null ? "" : `${value}`);
  const percent = (share: number) => `${Math.round(share * 10_000) / 100}`;
  const tick = (value: boolean) => (value ? "on" : "");
  return {
    course: { id: quiz.courseId, title: titleOf(quiz.course) },
    quiz: { id: quiz.id, title: titleOf(quiz) },
    zone,
    begun,
    fields: {
      titleEn: quiz.titleEn,
      titleZhCn: quiz.titleZhCn,
      kind: quiz.kind,
      opensAt: toLocal(quiz.opensAt, zone),
      closesAt: toLocal(quiz.closesAt, zone),
      lateUntil: quiz.lateUntil === null ? "" : toLocal(quiz.lateUntil, zone),
      attemptsAllowed: figure(quiz.attemptsAllowed),
      feedback: quiz.feedback,
      timeLimit: figure(quiz.timeLimit === null ? null : Math.ceil(quiz.timeLimit / 60)),
      fullTime: tick(quiz.fullTime),
      grace: `${quiz.grace}`,
      accessCode: quiz.accessCode ?? "",
      sittingsAllowed: figure(quiz.sittingsAllowed),
      latePenalty: percent(quiz.latePenalty),
      latePenaltyMost: percent(quiz.latePenaltyMost),
      hintPenalty: percent(quiz.hintPenalty),
      counted: tick(quiz.counted),
      blind: tick(quiz.blind),
      draft: tick(quiz.draft),
      ...questionFields(quiz.questions),
    },
    questions: catalogue(),
  };
}

type AskedRow = Parameters<typeof askedParts>[1] & { readonly position: number };

/** Ticks and points of each part; where a question is not asked, its author's shares of five points are proposed. */
function questionFields(asked: readonly AskedRow[]): Readonly<Record<string, string>> {
  const fields: Record<string, string> = {};
  for (const [order, question] of questions.entries()) {
    const { slug, version } = question;
    const row = asked.find((each) => each.slug === slug);
    const drawn = draw(question, "outline");
    for (const { part, points } of askedParts(drawn, { slug, version, points: pointsEach, parts: null })) {
      fields[`points:${slug}/${part.id}`] = `${Math.round(points * 10_000) / 10_000}`;
    }
    fields[`place:${slug}`] = `${row?.position ?? asked.length + order + 1}`;
    if (row === undefined) continue;
    for (const { part, points } of askedParts(drawn, row)) {
      fields[`points:${slug}/${part.id}`] = `${Math.round(points * 10_000) / 10_000}`;
      fields[`ask:${slug}/${part.id}`] = "on";
    }
  }
  return fields;
}

function catalogue(): QuizForm["questions"] {
  return questions.map((question) => ({
    slug: question.slug,
    number: question.number,
    title: question.title,
    parts: draw(question, "outline").parts.map(({ id, prompt, type }) => ({
      ...{ id, prompt, type },
      fixed: fixedParts(question).has(id),
    })),
  }));
}
