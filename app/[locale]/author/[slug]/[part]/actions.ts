"use server";

import { refresh } from "next/cache";
import { getLocale, getTranslations } from "next-intl/server";
import { formFields } from "@/app/form-fields";
import type { FormState } from "@/app/form-state";
import { dropCase, keepCase } from "@/lib/bench";
import { orRefused } from "@/lib/store-refusal";
import { requireViewer } from "@/lib/viewer";

/** Keeps an answer with the verdict that it must get; `must` is an outcome, or "misconception:id". */
export async function keepCaseHere(_before: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const locale = await getLocale();
  const fields = formFields(form, ["slug", "part", "seed", "text", "must", "note"]);
  const { must = "", note = "", ...rest } = fields;
  const [outcome, misconception = null] = must.split(":");
  const result = await orRefused(keepCase(viewer, { ...rest, outcome, misconception, note }, new Date()));
  if (!result.ok) return { message: result.error.message[locale], done: false, fields: { must, note } };
  refresh();
  return { message: (await getTranslations("Bench"))("kept"), done: true, fields: {} };
}

export async function dropCaseHere(_before: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const locale = await getLocale();
  const result = await orRefused(dropCase(viewer, formFields(form, ["id"])));
  if (!result.ok) return { message: result.error.message[locale], done: false, fields: {} };
  refresh();
  return { message: (await getTranslations("Bench"))("dropped"), done: true, fields: {} };
}
