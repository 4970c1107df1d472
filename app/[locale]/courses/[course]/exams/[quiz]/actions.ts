"use server";

import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { formFields } from "@/app/form-fields";
import type { FormState } from "@/app/form-state";
import { startAttempt } from "@/lib/attempts";
import { serverNow } from "@/lib/server-clock";
import { orRefused } from "@/lib/store-refusal";
import { requireViewer } from "@/lib/viewer";

/** What the door says: where the attempt is that has begun, or why none has. */
export type Door = { readonly started: string } | FormState;

/**
 * Starts the viewer's own clock. A wrong code is refused in words, and what was typed stays. The page goes to the attempt by
 * itself: a redirect would have its page drawn before this is answered, and a whole class starts in the same seconds.
 */
export async function startExamHere(_before: Door, form: FormData): Promise<Door> {
  const arrivedAt = serverNow();
  const viewer = await requireViewer();
  const locale = await getLocale();
  const { quiz = "", accessCode = "" } = formFields(form, ["quiz", "accessCode"]);
  const result = await orRefused(startAttempt(viewer, quiz, arrivedAt, accessCode));
  if (result.ok) return { started: result.value.attemptId };
  if (result.error.code === "not-found") notFound();
  return { message: result.error.message[locale], done: false, fields: { accessCode } };
}
