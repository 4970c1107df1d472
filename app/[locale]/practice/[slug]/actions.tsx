"use server";

import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { Figures } from "@/app/components/figures/figure-view";
import { WideMath } from "@/app/components/math-view";
import { Prose, ProseLine } from "@/app/components/prose-view";
import { practiceHint, practiceSolution } from "@/lib/practice";
import { rateAnswer } from "@/lib/practice-plan";
import { serverNow } from "@/lib/server-clock";
import { orRefused } from "@/lib/store-refusal";
import { requireViewer } from "@/lib/viewer";
import { type Checked, type Circumstances, judge, type PracticeAnswer, type PracticeIds } from "./judge";

/** Grades one answer. Without an account nothing is stored. */
export async function checkAnswer(answer: PracticeAnswer, circumstances: Circumstances): Promise<Checked> {
  return judge(answer, circumstances);
}

/** Another rating for one's own answer; says why not, or nothing. */
export async function rateHere(answerId: string, rating: number): Promise<string | null> {
  const viewer = await requireViewer();
  const result = await orRefused(rateAnswer(viewer, { answerId, rating }));
  return result.ok ? null : result.error.message[await getLocale()];
}

/** The hint with that number, from 0. */
export async function revealHint(ids: PracticeIds, index: number): Promise<ReactNode> {
  const locale = await getLocale();
  const result = await practiceHint({ ...ids, index }, serverNow());
  return <ProseLine text={result.ok ? result.value[locale] : result.error.message[locale]} />;
}

/** The worked solution with the right answer, for those who ask. */
export async function revealSolution(ids: PracticeIds): Promise<ReactNode> {
  const locale = await getLocale();
  const result = await practiceSolution(ids, serverNow());
  if (!result.ok) return <p className="notice notice-wrong">{result.error.message[locale]}</p>;
  const { answer, solution, figures } = result.value;
  return (
    <>
      {answer.latex !== "" && <WideMath latex={answer.latex} display />}
      <Prose text={solution[locale]} />
      <Figures of={figures} />
    </>
  );
}
