"use server";

import { refresh } from "next/cache";
import { getLocale, getTranslations } from "next-intl/server";
import { formFields } from "@/app/form-fields";
import type { FormState } from "@/app/form-state";
import { changePassword } from "@/lib/account";
import { endOtherSessions } from "@/lib/own-sessions";
import { setSessionCookie } from "@/lib/session-cookie";
import { orRefused } from "@/lib/store-refusal";
import { requireViewer } from "@/lib/viewer";

/** Every other session ends; this one goes on under a new token. */
export async function changePasswordHere(_before: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const locale = await getLocale();
  const result = await orRefused(changePassword(viewer, formFields(form, ["current", "next"]), new Date()));
  if (!result.ok) return { message: result.error.message[locale], done: false, fields: {} };
  await setSessionCookie(result.value.token, result.value.expiresAt);
  return { message: (await getTranslations("Settings"))("saved"), done: true, fields: {} };
}

/** Signs out everywhere but here, for who knows the password. */
export async function endOthersHere(_before: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const locale = await getLocale();
  const result = await orRefused(endOtherSessions(viewer, formFields(form, ["current"])));
  if (!result.ok) return { message: result.error.message[locale], done: false, fields: {} };
  refresh();
  return { message: "", done: true, fields: {} };
}
