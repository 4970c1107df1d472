import "server-only";
import { z } from "zod";
import { type Bilingual, questions } from "@/grading";
import { type ChosenParts, chosenParts } from "./asked-parts";
import { draw } from "./catalogue";
import { courseZone, fromLocal } from "./local-time";
import { worth } from "./points";
import type { FeedbackPolicy, QuizKind } from "./quiz-state";
import { storable } from "./storable";

/** All that an instructor decides of a quiz. Times in seconds, shares from 0 to 1. */
export interface QuizDesign {
  readonly titleEn: string;
  readonly titleZhCn: string;
  readonly kind: QuizKind;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly lateUntil: Date | null;
  readonly attemptsAllowed: number | null;
  readonly feedback: FeedbackPolicy;
  readonly draft: boolean;
  readonly timeLimit: number | null;
  readonly fullTime: boolean;
  readonly grace: number;
  readonly accessCode: string | null;
  readonly sittingsAllowed: number | null;
  readonly latePenalty: number;
  readonly latePenaltyMost: number;
  readonly hintPenalty: number;
  readonly counted: boolean;
  readonly blind: boolean;
  readonly questions: readonly DesignedQuestion[];
}

export interface DesignedQuestion {
  readonly slug: string;
  readonly version: number;
  readonly points: number;
  readonly parts: ChosenParts;
}

/** What is wrong, by the form's field; "questions" for the choice as a whole. */
export type FieldErrors = Readonly<Record<string, Bilingual>>;

export type DesignReading =
  | { readonly ok: true; readonly design: QuizDesign }
  | { readonly ok: false; readonly errors: FieldErrors };

const say = (en: string, zhCN: string): Bilingual => ({ en, "zh-CN": zhCN });
const fieldsSchema = z.record(z.string().max(200), z.string().max(2000));

/**
 * A form's fields, all of them texts. Points of a part stand under "points:question/part", a question's place under
 * "place:question"; a part without points is not asked. Every field that is wrong is named.
 */
export function readDesign(input: unknown, versions: ReadonlyMap<string, number>): DesignReading {
  const parsed = fieldsSchema.safeParse(input);
  if (!parsed.success) return { ok: false, errors: { questions: say("The form is damaged.", "表单已损坏。") } };
  const fields = parsed.data;
  const errors: Record<string, Bilingual> = {};
  const text = (name: string, most: number): string => {
    const value = storable((fields[name] ?? "").trim());
    if (value === "" || value.length > most)
      errors[name] = say(`Type a title of 1 to ${most} characters.`, `请填写 1 到 ${most} 个字符的标题。`);
    return value;
  };
  const moment = (name: string): Date | null => {
    const value = fields[name] ?? "";
    if (value === "") return null;
    const reading = fromLocal(value, courseZone());
    if (reading.ok) return reading.at;
    errors[name] =
      reading.why === "skipped"
        ? say("The clocks leap over this time: choose another.", "这个时刻因夏令时调整而不存在，请另选一个。")
        : say("This is no date with a time, such as 2026-03-02 20:00.", "这不是日期加时间，例如 2026-03-02 20:00。");
    return null;
  };
  const needed = (name: string): Date => {
    const at = moment(name);
    if (at === null && errors[name] === undefined)
      errors[name] = say("Choose a date and a time.", "请选择日期和时间。");
    return at ?? new Date(0);
  };
  const number = (name: string, least: number, most: number, whole: boolean): number | null => {
    const value = (fields[name] ?? "").trim();
    if (value === "") return null;
    const figure = Number(value);
    if (Number.isFinite(figure) && figure >= least && figure <= most && (!whole || Number.isInteger(figure)))
      return figure;
    errors[name] = whole
      ? say(`Type a whole number from ${least} to ${most}.`, `请填写 ${least} 到 ${most} 之间的整数。`)
      : say(`Type a number from ${least} to ${most}.`, `请填写 ${least} 到 ${most} 之间的数。`);
    return null;
  };
  const choice = <Option extends string>(name: string, options: readonly [Option, ...Option[]]): Option => {
    const found = options.find((option) => option === fields[name]);
    if (found === undefined) errors[name] = say("Choose one of these.", "请选择其中一项。");
    return found ?? options[0];
  };
  const percent = (name: string, otherwise: number): number =>
    Math.round((number(name, 0, 100, false) ?? otherwise) * 100) / 10_000;
  const opensAt = needed("opensAt");
  const closesAt = needed("closesAt");
  const lateUntil = moment("lateUntil");
  if (errors["opensAt"] === undefined && errors["closesAt"] === undefined && closesAt <= opensAt)
    errors["closesAt"] = say("The end must come after the beginning.", "截止时间必须晚于开放时间。");
  if (lateUntil !== null && errors["closesAt"] === undefined && lateUntil <= closesAt)
    errors["lateUntil"] = say(
      "Late work is taken after the end, or leave this empty.",
      "迟交截止必须晚于截止时间，或留空。",
    );
  const minutes = number("timeLimit", 1, 1440, true);
  const accessCode = storable((fields["accessCode"] ?? "").trim());
  if (accessCode.length > 50) errors["accessCode"] = say("At most 50 characters.", "最多 50 个字符。");
  const design: QuizDesign = {
    titleEn: text("titleEn", 100),
    titleZhCn: text("titleZhCn", 100),
    kind: choice("kind", ["homework", "exam", "practice"]),
    opensAt,
    closesAt,
    lateUntil,
    attemptsAllowed: number("attemptsAllowed", 1, 1000, true),
    feedback: choice("feedback", ["immediate", "afterHandIn", "afterClose", "onRelease"]),
    draft: fields["draft"] === "on",
    timeLimit: minutes === null ? null : minutes * 60,
    fullTime: fields["fullTime"] === "on",
    grace: number("grace", 0, 3600, true) ?? 30,
    accessCode: accessCode === "" ? null : accessCode,
    sittingsAllowed: number("sittingsAllowed", 1, 1000, true),
    latePenalty: percent("latePenalty", 0),
    latePenaltyMost: percent("latePenaltyMost", 100),
    hintPenalty: percent("hintPenalty", 0),
    counted: fields["counted"] === "on",
    blind: fields["blind"] === "on",
    questions: chosenQuestions(fields, versions, errors, number),
  };
  return Object.keys(errors).length === 0 ? { ok: true, design } : { ok: false, errors };
}

function chosenQuestions(
  fields: Readonly<Record<string, string>>,
  versions: ReadonlyMap<string, number>,
  errors: Record<string, Bilingual>,
  number: (name: string, least: number, most: number, whole: boolean) => number | null,
): readonly DesignedQuestion[] {
  const chosen = questions.flatMap((question, order) => {
    const { slug } = question;
    const parts = chosenParts.parse(
      draw(question, "outline").parts.flatMap(({ id }) => {
        const points = number(`points:${slug}/${id}`, 0.01, 1000, false);
        return points === null || fields[`ask:${slug}/${id}`] !== "on" ? [] : [{ id, points }];
      }),
    );
    const place = number(`place:${slug}`, 1, 1000, true) ?? order + 1;
    const points = worth(
      parts.reduce((total, each) => total + each.points, 0),
      1,
    );
    const version = versions.get(slug) ?? question.version;
    return parts.length === 0 ? [] : [{ slug, version, points, parts, place, order }];
  });
  if (chosen.length === 0)
    errors["questions"] = say("Tick at least one part and give it points.", "请至少勾选一个小题并给出分值。");
  return chosen
    .sort((a, b) => a.place - b.place || a.order - b.order)
    .map(({ slug, version, points, parts }) => ({ slug, version, points, parts }));
}
