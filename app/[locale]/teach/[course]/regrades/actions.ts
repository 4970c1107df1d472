"use server";

import { refresh } from "next/cache";
import { getLocale, getTranslations } from "next-intl/server";
import { formFields } from "@/app/form-fields";
import type { FormState } from "@/app/form-state";
import { redirect } from "@/app/i18n/navigation";
import { applyRegrade } from "@/lib/regrade-apply";
import { revertRegrade } from "@/lib/regrade-revert";
import { startRegrade } from "@/lib/regrades";
import { orRefused } from "@/lib/store-refusal";
import { requireViewer } from "@/lib/viewer";

/** Begins a dry run; `scope` is a quiz, or a quiz and a question of it: "quiz/slug". */
export async function startRegradeHere(_before: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const locale = await getLocale();
  const { courseId = "", scope = "", reason } = formFields(form, ["courseId", "scope", "reason"]);
  const [quizId = "", question = ""] = scope.split("/");
  const where = { quizId: quizId === "" ? null : quizId, question: question === "" ? null : question, part: null };
  const result = await orRefused(startRegrade(viewer, { courseId, ...where, reason }, new Date()));
  if (!result.ok)
    return { message: result.error.message[locale], done: false, fields: { scope, reason: reason ?? "" } };
  redirect({ href: `/teach/${courseId}/regrades/${result.value.id}`, locale });
  return null;
}

/** Applies all, only raises, or the ticked changes. */
export async function applyRegradeHere(_before: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const locale = await getLocale();
  const { regradeId, which } = formFields(form, ["regradeId", "which"]);
  const chosen = form instanceof FormData ? form.getAll("submission").filter((each) => typeof each === "string") : [];
  const result = await orRefused(
    applyRegrade(viewer, { regradeId, which: which === "some" ? chosen : which }, new Date()),
  );
  if (!result.ok) return { message: result.error.message[locale], done: false, fields: {} };
  refresh();
  return { message: (await getTranslations("Regrade"))("applying"), done: true, fields: {} };
}

export async function revertRegradeHere(_before: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const locale = await getLocale();
  const result = await orRefused(revertRegrade(viewer, formFields(form, ["regradeId"]), new Date()));
  if (!result.ok) return { message: result.error.message[locale], done: false, fields: {} };
  refresh();
  const t = await getTranslations("Regrade");
  const { submissions: count, more } = result.value;
  return { message: t(more ? "reverting" : "reverted", { count }), done: true, fields: {} };
}
