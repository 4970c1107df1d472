"use server";

import { refresh } from "next/cache";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { formFields } from "@/app/form-fields";
import { redirect } from "@/app/i18n/navigation";
import { startAttempt } from "@/lib/attempts";
import { serverNow } from "@/lib/server-clock";
import { orBusy } from "@/lib/store-refusal";
import { requireViewer } from "@/lib/viewer";

/** Begins the homework, or goes on with it. A quiz that closed meanwhile shows so on the page itself. */
export async function startHere(form: FormData): Promise<void> {
  const viewer = await requireViewer();
  const result = await orBusy(startAttempt(viewer, formFields(form, ["quiz"])["quiz"] ?? "", serverNow()));
  if (result.ok) redirect({ href: `/attempts/${result.value.attemptId}`, locale: await getLocale() });
  else if (result.error.code === "not-found") notFound();
  else refresh();
}
