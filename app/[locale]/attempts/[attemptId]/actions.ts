"use server";

import { refresh } from "next/cache";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { formFields } from "@/app/form-fields";
import { redirect } from "@/app/i18n/navigation";
import { finishAttempt } from "@/lib/attempts";
import { serverNow } from "@/lib/server-clock";
import { submit } from "@/lib/submissions";
import { takeHint } from "@/lib/take-hint";
import { requireViewer } from "@/lib/viewer";

/** The server's reply to one press of the button. The verdict itself is drawn by the page, from the database. */
export interface Replied {
  readonly ok: boolean;
  /** Why it was refused; empty where it was not. */
  readonly message: string;
  readonly text: string;
  /** Number of the submission within its part; null where refused. */
  readonly number: number | null;
}

const fields = ["attemptId", "question", "part", "text", "idempotencyKey"];

/** Hands in one answer. */
export async function submitAnswer(_before: Replied | null, form: FormData): Promise<Replied> {
  const arrivedAt = serverNow();
  const viewer = await requireViewer();
  const locale = await getLocale();
  // A missing text is an empty answer (no box was ticked), not a broken request.
  const input = { text: "", ...formFields(form, fields) };
  const result = await submit(viewer, input, arrivedAt);
  if (!result.ok && result.error.code === "not-found") notFound();
  refresh();
  return result.ok
    ? { ok: true, message: "", text: input.text, number: result.value.submission.number }
    : { ok: false, message: result.error.message[locale], text: input.text, number: null };
}

/** Takes the next hint of a part. One that can no longer be had shows so on the page itself. */
export async function takeHintHere(form: FormData): Promise<void> {
  const viewer = await requireViewer();
  const { index, ...place } = formFields(form, ["attemptId", "question", "part", "index"]);
  const result = await takeHint(viewer, { ...place, index: Number(index) }, serverNow());
  if (!result.ok && result.error.code === "not-found") notFound();
  refresh();
}

/** Hands the whole attempt in. */
export async function finishHere(form: FormData): Promise<void> {
  const arrivedAt = serverNow();
  const viewer = await requireViewer();
  const result = await finishAttempt(viewer, formFields(form, ["attemptId"])["attemptId"] ?? "", arrivedAt);
  if (!result.ok && result.error.code === "not-found") notFound();
  refresh();
}

/** Hands an exam in with what was saved last, and goes on to the receipt. */
export async function handInHere(form: FormData): Promise<void> {
  const arrivedAt = serverNow();
  const viewer = await requireViewer();
  const attemptId = formFields(form, ["attemptId"])["attemptId"] ?? "";
  const result = await finishAttempt(viewer, attemptId, arrivedAt);
  if (!result.ok) notFound();
  redirect({ href: `/attempts/${attemptId}/receipt`, locale: await getLocale() });
}
