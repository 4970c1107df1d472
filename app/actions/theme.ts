"use server";

import { refresh } from "next/cache";
import { cookies } from "next/headers";
import { formFields } from "@/app/form-fields";
import { themeCookie, themeOf } from "@/app/theme";

/** Remembers light, dark or the device's own for a year. */
export async function chooseTheme(form: FormData): Promise<void> {
  const jar = await cookies();
  jar.set(themeCookie, themeOf(formFields(form, ["theme"])["theme"]), {
    maxAge: 60 * 60 * 24 * 365,
    sameSite: "lax",
    httpOnly: true,
    path: "/",
  });
  refresh();
}
