"use server";

import { getLocale } from "next-intl/server";
import { formFields } from "@/app/form-fields";
import type { FormState } from "@/app/form-state";
import { redirect } from "@/app/i18n/navigation";
import { clientAddress } from "@/lib/client-address";
import { joinCourse, registerAndJoin } from "@/lib/joining";
import { setSessionCookie } from "@/lib/session-cookie";
import { orRefused } from "@/lib/store-refusal";
import { requireViewer } from "@/lib/viewer";

/** Somebody signed in joins. */
export async function joinHere(_before: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const locale = await getLocale();
  const result = await orRefused(joinCourse(viewer, formFields(form, ["code"])["code"] ?? "", new Date()));
  if (!result.ok) return { message: result.error.message[locale], done: false, fields: {} };
  return redirect({ href: `/courses/${result.value.courseId}`, locale });
}

/** Somebody new makes an account and joins with it. */
export async function registerHere(_before: FormState, form: FormData): Promise<FormState> {
  const locale = await getLocale();
  const input = formFields(form, ["code", "name", "email", "password"]);
  const result = await orRefused(registerAndJoin(input, await clientAddress(), new Date()));
  if (!result.ok) {
    const { name = "", email = "" } = input;
    return { message: result.error.message[locale], done: false, fields: { name, email } };
  }
  const { courseId, session } = result.value;
  await setSessionCookie(session.token, session.expiresAt);
  return redirect({ href: `/courses/${courseId}`, locale });
}
