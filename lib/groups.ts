import "server-only";
import type { Bilingual, Outcome } from "@/grading";
import { type Place, placer } from "./answer-place";
import { breather } from "./breathe";
import { database } from "./database";
import { isAboutOne } from "./decision-words";
import {
  type CountingWord,
  countingWords,
  type PartOfQuiz,
  type PartSubmission,
  partSubmissions,
} from "./part-submissions";
import { type TaughtPart, taughtPart } from "./taught-part";
import type { Viewer } from "./viewer";

/** Submissions to one part that mean the same. */
export interface AnswerGroup {
  /** One of its submissions, which stands for the group wherever it is named. */
  readonly representative: string;
  readonly outcome: Outcome;
  /** The machine's own name for it: a misconception's id, `outcome:correct`, `code:slip:…`, `relation:…`; null where it has none. */
  readonly name: string | null;
  /** In words: of the misconception, or as staff named the group. */
  readonly title: Bilingual | null;
  /** The commonest ways to write it, with how often each was. */
  readonly texts: readonly { readonly text: string; readonly count: number }[];
  /** LaTeX of what was understood, of the commonest text. */
  readonly readAs: string | null;
  readonly submissions: number;
  readonly students: number;
  /** What the machine gives, as a share; null where it gives nothing. */
  readonly score: number | null;
  /** How many of its submissions a group's decision counts for, and how many a person decided one by one. */
  readonly decided: number;
  readonly one: number;
  /** The decision on the group that holds, also for what comes later. */
  readonly rule: GroupRule | null;
}

export interface GroupRule {
  readonly batchId: string;
  readonly score: number;
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
}

export interface AnswerGroups extends TaughtPart {
  /** Largest first within what is settled, what is undecided, and what could not be read. */
  readonly settled: readonly AnswerGroup[];
  readonly undecided: readonly AnswerGroup[];
  readonly invalid: readonly AnswerGroup[];
  readonly students: number;
  readonly submissions: number;
}

/** The answers to one part, by what they mean. For staff of `courseId`; null for everyone else. */
export async function answerGroups(viewer: Viewer, courseId: string, place: PartOfQuiz): Promise<AnswerGroups | null> {
  const taught = await taughtPart(viewer, courseId, place);
  if (taught === null) return null;
  const [submissions, words, rules] = await Promise.all([
    partSubmissions(place, courseId),
    countingWords(database(), place, courseId),
    database().answerRule.findMany({
      where: { ...place, revokedAt: null },
      include: { createdBy: { select: { name: true } } },
      orderBy: { createdAt: "desc" },
    }),
  ]);
  const byBatch = new Map(rules.map((rule) => [rule.batchId, rule]));
  const byName = new Map(rules.map((rule) => [rule.misconception, rule]));
  const found = await placed(place, submissions);
  const groups = [...found.values()].map(({ place: { name }, members }): AnswerGroup => {
    const decisions = members.flatMap(({ id }) => words.get(id) ?? []);
    const batch = decisions.find(({ origin }) => origin === "group")?.batchId ?? "";
    const rule = byBatch.get(batch) ?? (name === null ? undefined : byName.get(name)) ?? null;
    const named = rule?.nameEn && rule.nameZhCn ? { en: rule.nameEn, "zh-CN": rule.nameZhCn } : null;
    return {
      ...shape(members, decisions),
      name,
      title: named ?? taught.part.misconceptions.find(({ id }) => id === name)?.name ?? null,
      rule:
        rule === null
          ? null
          : {
              batchId: rule.batchId,
              score: rule.score,
              reason: rule.reason,
              by: rule.createdBy.name,
              at: rule.createdAt,
            },
    };
  });
  groups.sort((a, b) => b.students - a.students || b.submissions - a.submissions);
  const of = (...outcomes: readonly Outcome[]) => groups.filter(({ outcome }) => outcomes.includes(outcome));
  return {
    ...taught,
    settled: of("correct", "partial", "incorrect"),
    undecided: of("undecided"),
    invalid: of("invalid"),
    students: new Set(submissions.map(({ attemptId }) => attemptId)).size,
    submissions: submissions.length,
  };
}

export interface PlacedGroup {
  readonly place: Place;
  readonly members: readonly PartSubmission[];
}

/** The groups by their keys. */
export async function placed(
  { question: slug, part }: PartOfQuiz,
  submissions: readonly PartSubmission[],
): Promise<ReadonlyMap<string, PlacedGroup>> {
  const breathe = breather();
  const placers = new Map<number, ReturnType<typeof placer>>();
  const groups = new Map<string, { place: Place; members: PartSubmission[] }>();
  for (const submission of submissions) {
    await breathe();
    const { version } = submission;
    const placeOf = placers.get(version) ?? placer({ slug, version, part });
    placers.set(version, placeOf);
    const place = placeOf(submission);
    const key = place.name === null ? `${version} ${place.key}` : place.key;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { place, members: [submission] });
    else group.members.push(submission);
  }
  return groups;
}

/** Most ways of writing that are shown of one group. */
const mostTexts = 5;

function shape(members: readonly PartSubmission[], decisions: readonly CountingWord[]) {
  const counts = new Map<string, number>();
  for (const { text } of members) counts.set(text.trim(), (counts.get(text.trim()) ?? 0) + 1);
  const texts = [...counts].sort(([, a], [, b]) => b - a).map(([text, count]) => ({ text, count }));
  const common = members.find(({ text }) => text.trim() === texts[0]?.text) ?? members[0];
  return {
    representative: common?.id ?? "",
    outcome: common?.outcome ?? ("invalid" as const),
    readAs: common?.readAs ?? null,
    score: common?.score ?? null,
    texts: texts.slice(0, mostTexts),
    submissions: members.length,
    students: new Set(members.map(({ attemptId }) => attemptId)).size,
    decided: decisions.filter(({ origin }) => !isAboutOne(origin)).length,
    one: decisions.filter(({ origin }) => isAboutOne(origin)).length,
  };
}
