"use server";

import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { formFields } from "@/app/form-fields";
import type { FormState } from "@/app/form-state";
import { redirect } from "@/app/i18n/navigation";
import { startAttempt } from "@/lib/attempts";
import { requireViewer } from "@/lib/viewer";

/** Starts the viewer's own clock. A wrong code is refused in words, and what was typed stays. */
export async function startExamHere(_before: FormState, form: FormData): Promise<FormState> {
  const arrivedAt = new Date();
  const viewer = await requireViewer();
  const locale = await getLocale();
  const { quiz = "", accessCode = "" } = formFields(form, ["quiz", "accessCode"]);
  const result = await startAttempt(viewer, quiz, arrivedAt, accessCode);
  if (result.ok) return redirect({ href: `/attempts/${result.value.attemptId}`, locale });
  if (result.error.code === "not-found") notFound();
  return { message: result.error.message[locale], done: false, fields: { accessCode } };
}
