"use server";

import { refresh } from "next/cache";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { formFields } from "@/app/form-fields";
import { redirect } from "@/app/i18n/navigation";
import { finishAttempt } from "@/lib/attempts";
import { serverNow } from "@/lib/server-clock";
import { orBusy } from "@/lib/store-refusal";
import { takeHint } from "@/lib/take-hint";
import { requireViewer } from "@/lib/viewer";

/** Takes the next hint of a part. One that can no longer be had shows so on the page itself. */
export async function takeHintHere(form: FormData): Promise<void> {
  const viewer = await requireViewer();
  const { index, ...place } = formFields(form, ["attemptId", "question", "part", "index"]);
  const result = await orBusy(takeHint(viewer, { ...place, index: Number(index) }, serverNow()));
  if (!result.ok && result.error.code === "not-found") notFound();
  refresh();
}

/** Hands the whole attempt in. */
export async function finishHere(form: FormData): Promise<void> {
  const arrivedAt = serverNow();
  const viewer = await requireViewer();
  const result = await orBusy(finishAttempt(viewer, formFields(form, ["attemptId"])["attemptId"] ?? "", arrivedAt));
  if (!result.ok && result.error.code === "not-found") notFound();
  refresh();
}

/** Hands an exam in with what was saved last, and goes on to the receipt. */
export async function handInHere(form: FormData): Promise<void> {
  const arrivedAt = serverNow();
  const viewer = await requireViewer();
  const attemptId = formFields(form, ["attemptId"])["attemptId"] ?? "";
  const result = await orBusy(finishAttempt(viewer, attemptId, arrivedAt));
  if (!result.ok) notFound();
  redirect({ href: `/attempts/${attemptId}/receipt`, locale: await getLocale() });
}
