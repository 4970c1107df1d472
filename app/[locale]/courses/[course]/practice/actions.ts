"use server";

import { refresh } from "next/cache";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { rememberChoice } from "@/app/choice-cookie";
import { formFields } from "@/app/form-fields";
import { redirect } from "@/app/i18n/navigation";
import { streakCookie } from "@/app/streak";
import { startMockExam } from "@/lib/mock-exam";
import { serverNow } from "@/lib/server-clock";
import { orBusy } from "@/lib/store-refusal";
import { requireViewer } from "@/lib/viewer";

/** Begins another mock exam, or goes on with the one that is under way. */
export async function startMockExamHere(form: FormData): Promise<void> {
  const viewer = await requireViewer();
  const result = await orBusy(startMockExam(viewer, formFields(form, ["course"])["course"] ?? "", serverNow()));
  if (result.ok) redirect({ href: `/attempts/${result.value.attemptId}`, locale: await getLocale() });
  else if (result.error.code === "not-found") notFound();
  else refresh();
}

/** Shows or hides the weeks, remembered on this computer for a year. */
export async function showStreakHere(form: FormData): Promise<void> {
  await requireViewer();
  const shown = formFields(form, ["shown"])["shown"] === "yes";
  await rememberChoice(streakCookie, shown ? "shown" : "hidden");
  refresh();
}
