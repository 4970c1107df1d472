"use server";

import { getLocale } from "next-intl/server";
import { formFields } from "@/app/form-fields";
import type { FormState } from "@/app/form-state";
import { redirect } from "@/app/i18n/navigation";
import { setSessionCookie } from "@/lib/session-cookie";
import { followSignInLink } from "@/lib/sign-in-links";
import { orRefused } from "@/lib/store-refusal";

/** Uses the link up. Only a press of the button does, so that a mail program's preview cannot. */
export async function followLink(_before: FormState, form: FormData): Promise<FormState> {
  const locale = await getLocale();
  const result = await orRefused(followSignInLink(formFields(form, ["token"])["token"] ?? "", new Date()));
  if (!result.ok) return { message: result.error.message[locale], done: false, fields: {} };
  await setSessionCookie(result.value.token, result.value.expiresAt);
  return redirect({ href: "/courses", locale });
}
