"use server";

import { refresh } from "next/cache";
import { headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import { formFields } from "@/app/form-fields";
import type { FormState } from "@/app/form-state";
import { redirect } from "@/app/i18n/navigation";
import { shareOf } from "@/app/percent";
import { beginForStudent } from "@/lib/begin-for-student";
import { decide } from "@/lib/decisions";
import { enterAnswer } from "@/lib/enter-answer";
import { invite } from "@/lib/invitations";
import { serverNow } from "@/lib/server-clock";
import { lookedAtLateTexts } from "@/lib/staff-late-texts";
import { orRefused } from "@/lib/store-refusal";
import { requireViewer } from "@/lib/viewer";

/** Makes a one-time link for somebody new, for the instructor to pass on. */
export async function inviteHere(_before: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const locale = await getLocale();
  const t = await getTranslations("Teach");
  const fields = formFields(form, ["courseId", "name", "email", "role"]);
  const result = await orRefused(invite(viewer, fields, new Date()));
  if (!result.ok) return { message: result.error.message[locale], done: false, fields };
  const { token, email } = result.value;
  if (token === null) return { message: t("enrolled", { email }), done: true, fields: {} };
  const host = (await headers()).get("host") ?? "";
  return { message: t("invited", { email, link: `${host}/${locale}/sign-in/${token}` }), done: true, fields: {} };
}

/** A person's word on one submission; it counts in place of the machine's. */
export async function decideHere(_before: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const locale = await getLocale();
  const { submissionId, percent, reason } = formFields(form, ["submissionId", "percent", "reason"]);
  const result = await orRefused(decide(viewer, { submissionId, score: shareOf(percent), reason }, new Date()));
  if (!result.ok)
    return {
      message: result.error.message[locale],
      done: false,
      fields: { percent: percent ?? "", reason: reason ?? "" },
    };
  refresh();
  return { message: (await getTranslations("Teach"))("decided"), done: true, fields: {} };
}

/** An attempt in the name of a student who has begun none, and on to it: what is on paper is entered there. */
export async function beginForHere(_before: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const locale = await getLocale();
  const result = await orRefused(beginForStudent(viewer, formFields(form, ["quizId", "studentId"]), serverNow()));
  if (!result.ok) return { message: result.error.message[locale], done: false, fields: {} };
  const { courseId, attemptId } = result.value;
  return redirect({ href: `/teach/${courseId}/attempts/${attemptId}`, locale });
}

/** An answer that reached staff by another way, with the score that counts. */
export async function enterAnswerHere(_before: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const locale = await getLocale();
  const typed = formFields(form, ["attemptId", "question", "part", "text", "percent", "reason"]);
  const { percent, ...place } = typed;
  const result = await orRefused(enterAnswer(viewer, { ...place, score: shareOf(percent) }, new Date()));
  if (!result.ok) return { message: result.error.message[locale], done: false, fields: typed };
  refresh();
  return { message: (await getTranslations("Teach"))("decided"), done: true, fields: {} };
}

/** Says that somebody has looked at what came after an attempt's end. */
export async function lookedAtLateTextsHere(_before: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const locale = await getLocale();
  const result = await orRefused(lookedAtLateTexts(viewer, formFields(form, ["attemptId"]), serverNow()));
  if (!result.ok) return { message: result.error.message[locale], done: false, fields: {} };
  refresh();
  return { message: (await getTranslations("LateTexts"))("lookedNow"), done: true, fields: {} };
}
