"use server";

import { refresh } from "next/cache";
import { getLocale, getTranslations } from "next-intl/server";
import { formFields } from "@/app/form-fields";
import type { FormState } from "@/app/form-state";
import { redirect } from "@/app/i18n/navigation";
import { addMessage, askAgain, withdrawRequest } from "@/lib/requests";
import { orRefused } from "@/lib/store-refusal";
import { requireViewer } from "@/lib/viewer";

/** A student asks for a second look at one answer. */
export async function askAgainHere(_before: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const locale = await getLocale();
  const fields = formFields(form, ["submissionId", "text"]);
  const result = await orRefused(askAgain(viewer, fields, new Date()));
  if (!result.ok) return { message: result.error.message[locale], done: false, fields };
  redirect({ href: `/requests/${result.value.id}`, locale });
  return null;
}

/** The student or staff say something more. */
export async function addMessageHere(_before: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const locale = await getLocale();
  const fields = formFields(form, ["requestId", "text"]);
  const result = await orRefused(addMessage(viewer, fields, new Date()));
  if (!result.ok) return { message: result.error.message[locale], done: false, fields };
  refresh();
  return { message: (await getTranslations("Request"))("sent"), done: true, fields: {} };
}

export async function withdrawRequestHere(_before: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const locale = await getLocale();
  const result = await orRefused(withdrawRequest(viewer, formFields(form, ["requestId"]), new Date()));
  if (!result.ok) return { message: result.error.message[locale], done: false, fields: {} };
  refresh();
  return { message: (await getTranslations("Request"))("withdrawn"), done: true, fields: {} };
}
