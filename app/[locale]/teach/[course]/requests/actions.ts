"use server";

import { refresh } from "next/cache";
import { getLocale, getTranslations } from "next-intl/server";
import { formFields } from "@/app/form-fields";
import type { FormState } from "@/app/form-state";
import { shareOf } from "@/app/percent";
import { answerRequest } from "@/lib/request-answers";
import { orRefused } from "@/lib/store-refusal";
import { requireViewer } from "@/lib/viewer";

/** Answers a student's request, with or without a decision, and closes it. */
export async function answerRequestHere(_before: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const locale = await getLocale();
  const fields = formFields(form, ["requestId", "seen", "text", "percent", "forAll"]);
  const { requestId, seen = "", text = "", percent = "", forAll } = fields;
  // Nothing typed is no decision; what is no number is refused.
  const score = percent === "" ? null : (shareOf(percent) ?? Number.NaN);
  // What says neither yes nor no is refused.
  const everybody = forAll === undefined || forAll === "no" ? false : forAll === "yes" || forAll;
  const body = { requestId, text, score, seen: seen === "" ? null : seen, forAll: everybody };
  const result = await orRefused(answerRequest(viewer, body, new Date()));
  if (!result.ok) return { message: result.error.message[locale], done: false, fields: { percent, text } };
  refresh();
  const t = await getTranslations("Request");
  return { message: t("answered", { count: result.value.others }), done: true, fields: {} };
}
