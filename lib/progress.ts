import "server-only";
import { type Bilingual, questions } from "@/grading";
import { draw } from "./catalogue";
import { database } from "./database";
import { type FirstAnswer, type Level, partLevel, questionLevel } from "./mastery";
import { attendedBy } from "./membership";
import { thePart } from "./review-cards";
import { plan } from "./schedule";
import { type Streak, streak } from "./streak";
import { courseZone, studyDay } from "./study-day";
import { type Tried, variantOf } from "./study-record";
import type { Viewer } from "./viewer";

export interface QuestionProgress {
  readonly slug: string;
  /** "A6.1" */
  readonly number: string;
  readonly title: Bilingual;
  readonly level: Level;
  /** In the question's order; `index` is a part's place among all parts, from 0. Parts that only a person can judge are left out. */
  readonly parts: readonly { readonly id: string; readonly index: number; readonly level: Level }[];
}

/** Where one stopped: the practice variant or the homework that was worked on last. */
export type LeftOff =
  | {
      readonly kind: "practice";
      readonly slug: string;
      readonly number: string;
      readonly seed: string;
      readonly part: string;
    }
  | { readonly kind: "attempt"; readonly attemptId: string; readonly title: Bilingual; readonly question: string };

export interface Progress {
  readonly questions: readonly QuestionProgress[];
  readonly streak: Streak;
  readonly lastActivity: Date | null;
  readonly leftOff: LeftOff | null;
}

/** How well the viewer knows what, and when they studied. `tried`: their own record, oldest first. */
export async function progress(viewer: Viewer, tried: readonly Tried[], now: Date): Promise<Progress> {
  const { userId } = viewer;
  const [cards, attempt] = await Promise.all([
    database().reviewCard.findMany({ where: { userId, misconception: thePart } }),
    openAttempt(viewer, now),
  ]);
  const zone = courseZone();
  const firsts = firstAnswers(tried);
  const own = questions.map((question): QuestionProgress => {
    const { slug, number, title } = question;
    const parts = draw(question, "sample").parts.flatMap(({ id, type }, index) => {
      if (type === "text") return [];
      const memory = cards.find((card) => card.question === slug && card.part === id) ?? null;
      return [{ id, index, level: partLevel(firsts.get(`${slug} ${id}`) ?? [], memory, plan, now) }];
    });
    return { slug, number, title, level: questionLevel(parts.map(({ level }) => level)), parts };
  });
  const days = new Set(tried.map(({ at }) => studyDay(at, zone)));
  const last = tried.at(-1)?.at ?? null;
  return {
    questions: own,
    streak: streak(days, studyDay(now, zone)),
    lastActivity: last,
    leftOff: latestOf(
      attempt,
      tried.findLast(({ source }) => source === null),
    ),
  };
}

/** Of each part the first answer to each variant, the latest variant first. */
function firstAnswers(tried: readonly Tried[]): ReadonlyMap<string, readonly FirstAnswer[]> {
  const seen = new Set<string>();
  const byPart = new Map<string, FirstAnswer[]>();
  for (const each of tried) {
    if (seen.has(variantOf(each))) continue;
    seen.add(variantOf(each));
    const key = `${each.question} ${each.part}`;
    byPart.set(key, [each, ...(byPart.get(key) ?? [])]);
  }
  return byPart;
}

/** The attempt that goes on and was worked on last. */
async function openAttempt(viewer: Viewer, now: Date) {
  const open = await database().attempt.findMany({
    where: {
      userId: viewer.userId,
      submittedAt: null,
      quiz: {
        draft: false,
        opensAt: { lte: now },
        OR: [{ closesAt: { gt: now } }, { lateUntil: { gt: now } }],
        course: attendedBy(viewer),
      },
    },
    include: {
      quiz: true,
      drafts: { orderBy: { savedAt: "desc" }, take: 1 },
      submissions: { orderBy: { arrivedAt: "desc" }, take: 1, select: { question: true, arrivedAt: true } },
    },
  });
  const worked = open.map(({ id, startedAt, quiz, drafts, submissions }) => {
    const places = [
      ...drafts.map(({ question, savedAt }) => ({ question, at: savedAt })),
      ...submissions.map(({ question, arrivedAt }) => ({ question, at: arrivedAt })),
    ].sort((a, b) => +b.at - +a.at);
    const { question, at } = places[0] ?? { question: "", at: startedAt };
    return { attemptId: id, title: { en: quiz.titleEn, "zh-CN": quiz.titleZhCn }, question, at };
  });
  return worked.sort((a, b) => +b.at - +a.at)[0];
}

function latestOf(attempt: Awaited<ReturnType<typeof openAttempt>>, practised: Tried | undefined): LeftOff | null {
  if (practised !== undefined && (attempt === undefined || practised.at > attempt.at)) {
    const { question: slug, seed, part } = practised;
    const known = questions.find((each) => each.slug === slug);
    return known === undefined ? null : { kind: "practice", slug, number: known.number, seed, part };
  }
  if (attempt === undefined) return null;
  const { attemptId, title, question } = attempt;
  return { kind: "attempt", attemptId, title, question };
}
