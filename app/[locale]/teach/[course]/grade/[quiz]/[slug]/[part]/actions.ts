"use server";

import { refresh } from "next/cache";
import { getLocale } from "next-intl/server";
import { keepComment } from "@/lib/comments";
import { markAnswer, undoMark } from "@/lib/marks";
import { changeRubric, type Repriced } from "@/lib/rubrics";
import { orRefused } from "@/lib/store-refusal";
import { requireViewer } from "@/lib/viewer";

/** What became of a press: a sentence where it was refused. */
export interface Marked {
  readonly batchId: string | null;
  readonly refused: string | null;
}

export async function markHere(body: unknown): Promise<Marked> {
  const viewer = await requireViewer();
  const result = await orRefused(markAnswer(viewer, body, new Date()));
  if (!result.ok) return { batchId: null, refused: result.error.message[await getLocale()] };
  return { batchId: result.value.batchId, refused: null };
}

export async function undoMarkHere(body: unknown): Promise<Marked> {
  const viewer = await requireViewer();
  const result = await orRefused(undoMark(viewer, body, new Date()));
  if (!result.ok) return { batchId: null, refused: result.error.message[await getLocale()] };
  refresh();
  return { batchId: null, refused: null };
}

export async function keepCommentHere(body: unknown): Promise<string | null> {
  const viewer = await requireViewer();
  const result = await orRefused(keepComment(viewer, body, new Date()));
  if (!result.ok) return result.error.message[await getLocale()];
  refresh();
  return null;
}

export interface RubricAnswer {
  readonly refused: string | null;
  readonly changes: readonly Repriced[];
  readonly applied: boolean;
}

export async function changeRubricHere(body: unknown): Promise<RubricAnswer> {
  const viewer = await requireViewer();
  const result = await orRefused(changeRubric(viewer, body, new Date()));
  if (!result.ok) return { refused: result.error.message[await getLocale()], changes: [], applied: false };
  const { changes, applied } = result.value;
  if (applied) refresh();
  return { refused: null, changes, applied };
}
