"use server";

import { refresh } from "next/cache";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { formFields } from "@/app/form-fields";
import { serverNow } from "@/lib/server-clock";
import { orRefused } from "@/lib/store-refusal";
import { submit } from "@/lib/submissions";
import { requireViewer } from "@/lib/viewer";
import { drawPart } from "./draw-part";
import type { Replied } from "./replied";

const fields = ["attemptId", "question", "part", "text", "idempotencyKey", "pieces"];

/** Hands in one answer. With the field `pieces`, the reply brings what has changed of the page; else the page is drawn again. */
export async function submitAnswer(_before: Replied | null, form: FormData): Promise<Replied> {
  const arrivedAt = serverNow();
  const viewer = await requireViewer();
  const locale = await getLocale();
  const { attemptId = "", question = "", part = "", pieces, ...typed } = formFields(form, fields);
  // A missing text is an empty answer (no box was ticked), not a broken request.
  const input = { text: "", ...typed, attemptId, question, part };
  const result = await orRefused(submit(viewer, input, arrivedAt));
  if (!result.ok && result.error.code === "not-found") notFound();
  const drawn = result.ok && pieces !== undefined ? await drawPart(viewer, input, submitAnswer) : null;
  if (drawn === null) refresh();
  return result.ok
    ? { ok: true, message: "", text: input.text, number: result.value.submission.number, drawn }
    : { ok: false, message: result.error.message[locale], text: input.text, number: null, drawn };
}
