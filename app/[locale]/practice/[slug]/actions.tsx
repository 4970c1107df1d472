"use server";

import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { Figures } from "@/app/components/figures/figure-view";
import { WideMath } from "@/app/components/math-view";
import { Prose, ProseLine } from "@/app/components/prose-view";
import { practiceHint, practiceSolution } from "@/lib/practice";
import { type Checked, judge, type PracticeAnswer, type PracticeIds } from "./judge";

/** Grades one answer. No account, nothing stored. */
export async function checkAnswer(answer: PracticeAnswer): Promise<Checked> {
  return judge(answer);
}

/** The hint with that number, from 0. */
export async function revealHint(ids: PracticeIds, index: number): Promise<ReactNode> {
  const locale = await getLocale();
  const result = practiceHint({ ...ids, index });
  return <ProseLine text={result.ok ? result.value[locale] : result.error.message[locale]} />;
}

/** The worked solution with the right answer, for those who ask. */
export async function revealSolution(ids: PracticeIds): Promise<ReactNode> {
  const locale = await getLocale();
  const result = practiceSolution(ids);
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
