"use server";

import { refresh } from "next/cache";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { formFields } from "@/app/form-fields";
import { redirect } from "@/app/i18n/navigation";
import { myCourse } from "@/lib/courses";
import { practiceSeed } from "@/lib/practice";
import { undoRating } from "@/lib/practice-plan";
import { orBusy } from "@/lib/store-refusal";
import { requireViewer } from "@/lib/viewer";

/** Takes one's own last rating back, and goes to its part again, with other numbers. */
export async function undoHere(form: FormData): Promise<void> {
  const viewer = await requireViewer();
  const course = await myCourse(viewer, formFields(form, ["course"])["course"] ?? "");
  if (course === null) notFound();
  const result = await orBusy(undoRating(viewer));
  if (!result.ok) return refresh();
  const pathname = `/courses/${course.id}/review`;
  redirect({ href: { pathname, query: { ...result.value, seed: practiceSeed() } }, locale: await getLocale() });
}
