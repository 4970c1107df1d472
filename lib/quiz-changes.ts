import "server-only";
import type { Bilingual } from "@/grading";
import { askedOutline, type ScoredQuiz } from "./gradebook-scores";
import type { FieldErrors, QuizDesign } from "./quiz-design";
import type { QuizKind } from "./quiz-state";

/** What students have done of a quiz already. */
export interface Begun {
  readonly attempts: number;
  readonly firstStart: Date | null;
  /** "question/part" of everything that was handed in. */
  readonly answered: ReadonlySet<string>;
  /** The most tries that anybody has used for a part. */
  readonly mostTries: number;
}

/** Columns that a change is held against. */
export interface Standing {
  readonly kind: QuizKind;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly timeLimit: number | null;
  readonly fullTime: boolean;
}

/**
 * What may no longer change once students have begun; empty where all is well. Points, order, titles, policies and later
 * ends may: every total follows them.
 */
export function refusedChanges(before: Standing, after: QuizDesign, begun: Begun, now: Date): FieldErrors {
  if (begun.attempts === 0) return {};
  const errors: Record<string, Bilingual> = {};
  if (after.kind !== before.kind)
    errors["kind"] = {
      en: "Students have begun: the kind can no longer change.",
      "zh-CN": "已有学生开始作答，不能再更改类型。",
    };
  if (after.draft)
    errors["draft"] = {
      en: "Students have begun: it cannot become a draft again.",
      "zh-CN": "已有学生开始作答，不能再设为草稿。",
    };
  if (begun.firstStart !== null && after.opensAt > begun.firstStart && after.opensAt > before.opensAt)
    errors["opensAt"] = {
      en: "Somebody began before this: it cannot open later.",
      "zh-CN": "已有学生在此之前开始作答，开放时间不能推后。",
    };
  if (after.closesAt < before.closesAt && after.closesAt < now)
    errors["closesAt"] = {
      en: "An end that was promised cannot be moved into the past. To stop now, choose a time that is still to come.",
      "zh-CN": "不能把已公布的截止时间改到过去。若要尽快结束，请选择一个将来的时刻。",
    };
  if (shorter(before.timeLimit, after.timeLimit))
    errors["timeLimit"] = {
      en: "Students have begun: their time can be longer, not shorter.",
      "zh-CN": "已有学生开始作答，时限只能延长，不能缩短。",
    };
  if (before.fullTime && !after.fullTime && after.timeLimit !== null)
    errors["fullTime"] = {
      en: "Students have begun: they were promised their full time. To stop everybody, close it in the control room.",
      "zh-CN": "已有学生开始作答，已承诺给足时限，不能收回。若要让所有人停止，请在监考页面关闭。",
    };
  if (after.attemptsAllowed !== null && after.attemptsAllowed < begun.mostTries)
    errors["attemptsAllowed"] = {
      en: `Somebody has used ${begun.mostTries} tries already: allow at least as many.`,
      "zh-CN": `已有学生用了 ${begun.mostTries} 次机会，允许次数不能更少。`,
    };
  const asked = new Set(after.questions.flatMap(({ slug, parts }) => parts.map(({ id }) => `${slug}/${id}`)));
  const dropped = [...begun.answered].filter((place) => !asked.has(place)).sort();
  if (dropped.length > 0)
    errors["questions"] = {
      en: `Students have answered these, they must stay: ${dropped.join(", ")}.`,
      "zh-CN": `这些小题已有学生作答，不能去掉：${dropped.join("、")}。`,
    };
  return errors;
}

const shorter = (before: number | null, after: number | null): boolean =>
  after !== null && (before === null || after < before);

/** Known to students alone by word of mouth: that it changed is written down, not what it is. */
const untold = new Set(["accessCode"]);

/** What a change changes, each from what to what: columns by their names, points by "question/part". For the log. */
export function differences(
  before: Readonly<Record<string, unknown>> & Pick<ScoredQuiz, "questions">,
  after: QuizDesign,
): readonly string[] {
  const { questions: was, ...rest } = before;
  const { questions: is, ...columns } = after;
  const pointsOf = (questions: ScoredQuiz["questions"]) =>
    new Map(
      askedOutline({ questions }).map(({ slug, part, points }) => [`${slug}/${part}`, Math.round(points * 1e4) / 1e4]),
    );
  const [old, now] = [pointsOf(was), pointsOf(is)];
  return [
    ...Object.entries(columns).flatMap(([name, value]) => {
      if (shown(rest[name]) === shown(value)) return [];
      return [untold.has(name) ? name : `${name} ${shown(rest[name])} → ${shown(value)}`];
    }),
    ...[...new Set([...old.keys(), ...now.keys()])].flatMap((place) =>
      old.get(place) === now.get(place) ? [] : [`${place} ${shown(old.get(place))} → ${shown(now.get(place))}`],
    ),
  ];
}

const shown = (value: unknown): string =>
  value instanceof Date ? value.toISOString() : value === null || value === undefined ? "–" : `${value}`;
