"use server";

import { refresh } from "next/cache";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import type { FieldsState } from "@/app/components/fields/fields-form";
import { redirect } from "@/app/i18n/navigation";
import { stringFields } from "@/app/string-fields";
import { copyCourse } from "@/lib/copying";
import { archiveCourse, changeCourse, changeJoinCode, makeCourse } from "@/lib/course-settings";
import { orBusy, orRefused } from "@/lib/store-refusal";
import { requireViewer } from "@/lib/viewer";

export async function changeCourseHere(_before: FieldsState, form: FormData): Promise<FieldsState> {
  const viewer = await requireViewer();
  const fields = stringFields(form);
  const result = await orRefused(changeCourse(viewer, fields, new Date()));
  if (!result.ok) return { message: result.error.message[await getLocale()], done: false, fields, errors: {} };
  refresh();
  return { message: (await getTranslations("CourseSettings"))("saved"), done: true, fields: {}, errors: {} };
}

export async function changeJoinCodeHere(form: FormData): Promise<void> {
  const viewer = await requireViewer();
  const result = await orBusy(changeJoinCode(viewer, stringFields(form), new Date()));
  if (!result.ok) notFound();
  refresh();
}

export async function archiveHere(form: FormData): Promise<void> {
  const viewer = await requireViewer();
  const result = await orBusy(archiveCourse(viewer, stringFields(form), new Date()));
  if (!result.ok) notFound();
  refresh();
}

export async function copyCourseHere(_before: FieldsState, form: FormData): Promise<FieldsState> {
  const viewer = await requireViewer();
  const locale = await getLocale();
  const fields = stringFields(form);
  const result = await orRefused(copyCourse(viewer, fields, new Date()));
  if (!result.ok) return { message: result.error.message[locale], done: false, fields, errors: {} };
  return redirect({ href: `/teach/${result.value.courseId}`, locale });
}

export async function makeCourseHere(_before: FieldsState, form: FormData): Promise<FieldsState> {
  const viewer = await requireViewer();
  const locale = await getLocale();
  const fields = stringFields(form);
  const result = await orRefused(makeCourse(viewer, fields, new Date()));
  if (!result.ok) return { message: result.error.message[locale], done: false, fields, errors: {} };
  return redirect({ href: `/teach/${result.value.courseId}`, locale });
}
