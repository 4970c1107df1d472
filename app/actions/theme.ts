"use server";

import { refresh } from "next/cache";
import { rememberChoice } from "@/app/choice-cookie";
import { formFields } from "@/app/form-fields";
import { themeCookie, themeOf } from "@/app/theme";

/** Remembers light, dark or the device's own for a year. */
export async function chooseTheme(form: FormData): Promise<void> {
  await rememberChoice(themeCookie, themeOf(formFields(form, ["theme"])["theme"]));
  refresh();
}
