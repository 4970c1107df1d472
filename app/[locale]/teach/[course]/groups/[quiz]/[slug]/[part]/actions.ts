"use server";

import { refresh } from "next/cache";
import { getLocale, getTranslations } from "next-intl/server";
import { formFields } from "@/app/form-fields";
import type { FormState } from "@/app/form-state";
import { shareOf } from "@/app/percent";
import { decideGroup, undoGroup } from "@/lib/group-decisions";
import { orRefused } from "@/lib/store-refusal";
import { requireViewer } from "@/lib/viewer";

/** One decision for all answers that mean the same, and for those to come. */
export async function decideGroupHere(_before: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const locale = await getLocale();
  const { submissionId, percent, reason, nameEn, nameZhCn } = formFields(form, [
    "submissionId",
    "percent",
    "reason",
    "nameEn",
    "nameZhCn",
  ]);
  const decision = { submissionId, score: shareOf(percent), reason, nameEn, nameZhCn };
  const result = await orRefused(decideGroup(viewer, decision, new Date()));
  if (!result.ok) {
    const fields = { percent: percent ?? "", reason: reason ?? "", nameEn: nameEn ?? "", nameZhCn: nameZhCn ?? "" };
    return { message: result.error.message[locale], done: false, fields };
  }
  refresh();
  const { students, submissions, kept } = result.value;
  const t = await getTranslations("Groups");
  return { message: t("decidedFor", { students, submissions, kept }), done: true, fields: {} };
}

/** Takes such a decision back. */
export async function undoGroupHere(_before: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const locale = await getLocale();
  const result = await orRefused(undoGroup(viewer, formFields(form, ["batchId"]), new Date()));
  if (!result.ok) return { message: result.error.message[locale], done: false, fields: {} };
  refresh();
  const t = await getTranslations("Groups");
  return { message: t("undone", { submissions: result.value.submissions }), done: true, fields: {} };
}
