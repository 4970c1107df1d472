"use server";

import { getLocale, getTranslations } from "next-intl/server";
import { formFields } from "@/app/form-fields";
import type { FormState } from "@/app/form-state";
import { announce, withdrawAnnouncement } from "@/lib/announcements";
import { closeNow, openNow, releaseResults, takeBackRelease } from "@/lib/exam-doors";
import { giveTime } from "@/lib/exam-time";
import { endForStudent, reopenAttempt } from "@/lib/reopening";
import type { Result } from "@/lib/result";
import { serverNow } from "@/lib/server-clock";
import { orBusy, orRefused } from "@/lib/store-refusal";
import { requireViewer, type Viewer } from "@/lib/viewer";

type Act = (
  viewer: Viewer,
  body: Readonly<Record<string, string | number | null>>,
  now: Date,
) => Promise<Result<unknown>>;

/** One form of the control room: who asks, when it arrived, what was typed, and what to say of it. The page renews itself. */
async function act(form: FormData, names: readonly string[], work: Act): Promise<FormState> {
  const arrivedAt = serverNow();
  const viewer = await requireViewer();
  const locale = await getLocale();
  const t = await getTranslations("Live");
  const fields = formFields(form, names);
  if (names.includes("reason") && (fields["reason"] ?? "").trim() === "") {
    return { message: t("sayWhy"), done: false, fields };
  }
  const body = Object.fromEntries(names.map((name) => [name, read(name, fields[name])]));
  const result = await orRefused(work(viewer, body, arrivedAt));
  if (result.ok) return { message: t("done"), done: true, fields: {} };
  const { code, message } = result.error;
  const badMinutes = code === "bad-input" && names.includes("minutes") && !isWhole(fields["minutes"]);
  return { message: badMinutes ? t("wholeMinutes") : message[locale], done: false, fields };
}

/** Minutes are numbers; who is not named is everybody; a time that is not given is none. */
function read(name: string, typed: string | undefined): string | number | null {
  if (name === "minutes") return typed === undefined || typed.trim() === "" ? null : Number(typed);
  if (name === "userId") return typed ?? null;
  return typed ?? "";
}

const isWhole = (typed: string | undefined): boolean => Number.isInteger(Number(typed)) && (typed ?? "").trim() !== "";

export async function giveTimeHere(_before: FormState, form: FormData): Promise<FormState> {
  return act(form, ["quizId", "userId", "minutes", "reason"], giveTime);
}

export async function announceHere(_before: FormState, form: FormData): Promise<FormState> {
  return act(form, ["quizId", "userId", "text"], announce);
}

export async function openHere(_before: FormState, form: FormData): Promise<FormState> {
  return act(form, ["quizId", "minutes", "reason"], openNow);
}

export async function closeHere(_before: FormState, form: FormData): Promise<FormState> {
  return act(form, ["quizId", "reason"], closeNow);
}

export async function releaseHere(_before: FormState, form: FormData): Promise<FormState> {
  return act(form, ["quizId"], releaseResults);
}

export async function takeBackHere(_before: FormState, form: FormData): Promise<FormState> {
  return act(form, ["quizId", "reason"], takeBackRelease);
}

export async function reopenHere(_before: FormState, form: FormData): Promise<FormState> {
  return act(form, ["attemptId", "minutes", "reason"], reopenAttempt);
}

export async function endHere(_before: FormState, form: FormData): Promise<FormState> {
  return act(form, ["attemptId", "reason"], endForStudent);
}

/** Takes an announcement off the students' pages. */
export async function withdrawHere(form: FormData): Promise<void> {
  const viewer = await requireViewer();
  await orBusy(withdrawAnnouncement(viewer, formFields(form, ["id"])["id"] ?? "", serverNow()));
}
