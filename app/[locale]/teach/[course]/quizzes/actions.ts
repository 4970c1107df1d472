"use server";

import { refresh } from "next/cache";
import { notFound } from "next/navigation";
import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import type { FieldsState } from "@/app/components/fields/fields-form";
import { redirect } from "@/app/i18n/navigation";
import { stringFields } from "@/app/string-fields";
import { copyQuiz } from "@/lib/copying";
import { grantException, withdrawException } from "@/lib/quiz-exceptions";
import { changeQuiz, makeQuiz, type QuizMade } from "@/lib/quiz-making";
import { done, type Result } from "@/lib/result";
import { orBusy, orRefused } from "@/lib/store-refusal";
import { requireViewer } from "@/lib/viewer";

/** Totals that are shown one by one before they change. */
const linesShown = 60;

/** Makes a quiz, or changes one where the form names it. */
export async function saveQuiz(_before: FieldsState, form: FormData): Promise<FieldsState> {
  const viewer = await requireViewer();
  const { courseId = "", quizId = "", ...fields } = stringFields(form);
  const now = new Date();
  const making =
    quizId === "" ? makeQuiz(viewer, courseId, fields, now) : changeQuiz(viewer, courseId, quizId, fields, now);
  const made = await orRefused(making.then(done));
  return made.ok ? told(made.value, courseId, fields) : refusedWith(made, fields);
}

async function told(made: QuizMade, courseId: string, fields: Readonly<Record<string, string>>): Promise<FieldsState> {
  const locale = await getLocale();
  switch (made.kind) {
    case "not-found":
      return notFound();
    case "refused": {
      const t = await getTranslations("MakeQuiz");
      const errors = Object.entries(made.errors).map(([name, message]) => [name, message[locale]] as const);
      const message = t("wrong", { count: errors.length });
      return { message, done: false, fields, errors: Object.fromEntries(errors) };
    }
    case "effects": {
      const t = await getTranslations("MakeQuiz");
      const format = await getFormatter();
      const figure = (points: number): string => format.number(points, { maximumFractionDigits: 3 });
      const lines = made.effects
        .slice(0, linesShown)
        .map(({ name, before, after }, index) => `${index + 1}. ${name}: ${figure(before)} → ${figure(after)}`);
      const [count, rest] = [made.effects.length, made.effects.length - lines.length];
      return {
        message: t("effects", { count }),
        done: false,
        fields,
        errors: {},
        ask: {
          lines: rest === 0 ? lines : [...lines, t("more", { count: rest })],
          field: ["seen", made.seen],
          submit: t("saveSeen", { count }),
        },
      };
    }
    case "done":
      return redirect({ href: `/teach/${courseId}/quizzes/${made.quizId}/edit?saved=1`, locale });
  }
}

/** Copies a quiz into a course, and leads to the copy. */
export async function copyQuizHere(_before: FieldsState, form: FormData): Promise<FieldsState> {
  const viewer = await requireViewer();
  const fields = stringFields(form);
  const result = await orRefused(copyQuiz(viewer, fields, new Date()));
  if (!result.ok) return refusedWith(result, fields);
  const { courseId = "" } = fields;
  return redirect({
    href: `/teach/${courseId}/quizzes/${result.value.quizId}/edit?saved=1`,
    locale: await getLocale(),
  });
}

export async function grantHere(_before: FieldsState, form: FormData): Promise<FieldsState> {
  const viewer = await requireViewer();
  const fields = stringFields(form);
  const result = await orRefused(grantException(viewer, fields, new Date()));
  if (!result.ok) return refusedWith(result, fields);
  refresh();
  return { message: (await getTranslations("Exceptions"))("granted"), done: true, fields: {}, errors: {} };
}

export async function withdrawHere(form: FormData): Promise<void> {
  const viewer = await requireViewer();
  const result = await orBusy(withdrawException(viewer, stringFields(form), new Date()));
  if (!result.ok) notFound();
  refresh();
}

async function refusedWith(
  result: Extract<Result<unknown>, { readonly ok: false }>,
  fields: Readonly<Record<string, string>>,
): Promise<FieldsState> {
  return { message: result.error.message[await getLocale()], done: false, fields, errors: {} };
}
