"use server";

import { refresh } from "next/cache";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import type { FieldsState } from "@/app/components/fields/fields-form";
import { stringFields } from "@/app/string-fields";
import { changeMember, removeMember } from "@/lib/members";
import { decodeRoster } from "@/lib/roster-file";
import { applyRoster, previewRoster, type RosterPreview } from "@/lib/roster-import";
import { orRefused } from "@/lib/store-refusal";
import { requireViewer } from "@/lib/viewer";

/** What the page of an import shows: the question, the preview, or what was done. */
export type ImportState =
  | { readonly kind: "asked"; readonly message: string; readonly text: string }
  | { readonly kind: "preview"; readonly preview: RosterPreview; readonly text: string }
  | {
      readonly kind: "applied";
      readonly added: number;
      readonly changed: number;
      /** "name,e-mail,link" a line. */
      readonly invitations: string;
    }
  | null;

/** Reads a file, or what was pasted, and shows what it would change. */
export async function previewHere(_before: ImportState, form: FormData): Promise<ImportState> {
  const viewer = await requireViewer();
  const locale = await getLocale();
  const t = await getTranslations("Roster");
  const { courseId = "", text: pasted = "" } = stringFields(form, ["file"]);
  const file = form instanceof FormData ? form.get("file") : null;
  const given = file instanceof File && file.size > 0;
  const text = given ? decodeRoster(new Uint8Array(await file.arrayBuffer())) : pasted;
  if (text.trim() === "") return { kind: "asked", message: t("nothing"), text };
  const result = await orRefused(previewRoster(viewer, { courseId, text }));
  if (result.ok) return { kind: "preview", preview: result.value, text };
  if (result.error.code === "not-found") notFound();
  return { kind: "asked", message: result.error.message[locale], text };
}

/** Applies what was previewed; where the course changed meanwhile, previews it anew. */
export async function applyHere(_before: ImportState, form: FormData): Promise<ImportState> {
  const viewer = await requireViewer();
  const locale = await getLocale();
  const { courseId = "", text = "", digest = "" } = stringFields(form, ["file"]);
  const result = await orRefused(applyRoster(viewer, { courseId, text, digest }, new Date()));
  if (!result.ok) {
    if (result.error.code === "not-found") notFound();
    return { kind: "asked", message: result.error.message[locale], text };
  }
  const host = (await headers()).get("host") ?? "";
  const { added, changed, invitations } = result.value;
  const cell = (value: string): string => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
  const lines = invitations.map(({ name, email, token }) => {
    return [cell(name), cell(email), `${host}/${locale}/sign-in/${token}`].join(",");
  });
  return { kind: "applied", added, changed, invitations: lines.join("\n") };
}

export async function changeMemberHere(_before: FieldsState, form: FormData): Promise<FieldsState> {
  const viewer = await requireViewer();
  const fields = stringFields(form);
  const result = await orRefused(changeMember(viewer, fields, new Date()));
  if (!result.ok) return { message: result.error.message[await getLocale()], done: false, fields, errors: {} };
  refresh();
  return { message: (await getTranslations("Roster"))("saved"), done: true, fields: {}, errors: {} };
}

export async function removeMemberHere(_before: FieldsState, form: FormData): Promise<FieldsState> {
  const viewer = await requireViewer();
  const result = await orRefused(removeMember(viewer, stringFields(form), new Date()));
  if (!result.ok) return { message: result.error.message[await getLocale()], done: false, fields: {}, errors: {} };
  refresh();
  return { message: "", done: true, fields: {}, errors: {} };
}
