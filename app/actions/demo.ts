"use server";

import { getLocale } from "next-intl/server";
import { formFields } from "@/app/form-fields";
import { redirect } from "@/app/i18n/navigation";
import { demoSignIn } from "@/lib/demo";
import { setSessionCookie } from "@/lib/session-cookie";
import { orBusy } from "@/lib/store-refusal";

/** Signs in as a made-up person. The domain refuses it everywhere but in a demonstration. */
export async function signInAsDemo(form: FormData): Promise<void> {
  const result = await orBusy(demoSignIn(formFields(form, ["role"])["role"], new Date()));
  const locale = await getLocale();
  if (result.ok) await setSessionCookie(result.value.token, result.value.expiresAt);
  redirect({ href: result.ok ? "/courses" : "/login", locale });
}
