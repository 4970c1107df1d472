"use server";

import { redirect as redirectAnywhere } from "next/navigation";
import { getLocale } from "next-intl/server";
import { formFields } from "@/app/form-fields";
import type { FormState } from "@/app/form-state";
import { ownPath } from "@/app/own-path";
import { clientAddress } from "@/lib/client-address";
import { setSessionCookie } from "@/lib/session-cookie";
import { signIn } from "@/lib/sign-in";
import { orRefused } from "@/lib/store-refusal";

export async function signInHere(_before: FormState, form: FormData): Promise<FormState> {
  const locale = await getLocale();
  const { returnTo, ...input } = formFields(form, ["email", "password", "returnTo"]);
  const result = await orRefused(signIn(input, await clientAddress(), new Date()));
  if (!result.ok) {
    return { message: result.error.message[locale], done: false, fields: { email: input["email"] ?? "" } };
  }
  await setSessionCookie(result.value.token, result.value.expiresAt);
  redirectAnywhere(ownPath(returnTo) ?? `/${locale}/courses`);
}
