"use server";

import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { MathView } from "@/app/components/math-view";
import { Prose, ProseLine } from "@/app/components/prose-view";
import { VerdictPanel } from "@/app/components/verdict-panel";
import { formFields } from "@/app/form-fields";
import type { Outcome } from "@/grading/verdict";
import { clientAddress } from "@/lib/client-address";
import { gradePractice, practiceHint, practiceSolution, practiceVariant } from "@/lib/practice";

/** What came of one press of the button, drawn on the server. */
export interface Checked {
  readonly text: string;
  readonly outcome: Outcome | null;
  readonly shown: ReactNode;
}

/** Grades one answer. No account, nothing stored. */
export async function checkAnswer(_before: Checked | null, form: FormData): Promise<Checked> {
  const locale = await getLocale();
  const fields = formFields(form, ["slug", "seed", "part", "text"]);
  const { slug = "", seed = "", part = "", text = "" } = fields;
  const result = await gradePractice({ slug, seed, part, text }, await clientAddress());
  if (!result.ok) {
    return {
      text,
      outcome: null,
      shown: <p className="notice notice-wrong">{result.error.message[locale]}</p>,
    };
  }
  const { readAs, verdict } = result.value;
  const asked = practiceVariant(slug, seed)?.parts.find(({ id }) => id === part) ?? { type: "text", points: 0 };
  return {
    text,
    outcome: verdict.outcome,
    shown: <VerdictPanel text={text} readAs={readAs} verdict={verdict} part={asked} />,
  };
}

/** One hint more than before. */
export async function revealHint(before: readonly ReactNode[], form: FormData): Promise<readonly ReactNode[]> {
  const locale = await getLocale();
  const result = practiceHint({ ...formFields(form, ["slug", "seed", "part"]), index: before.length });
  return [
    ...before,
    <ProseLine key={before.length} text={result.ok ? result.value[locale] : result.error.message[locale]} />,
  ];
}

/** The worked solution with the right answer, for those who ask. */
export async function revealSolution(_before: ReactNode, form: FormData): Promise<ReactNode> {
  const locale = await getLocale();
  const result = practiceSolution(formFields(form, ["slug", "seed", "part"]));
  if (!result.ok) return <p className="notice notice-wrong">{result.error.message[locale]}</p>;
  const { answer, solution } = result.value;
  return (
    <>
      {answer.latex !== "" && <MathView latex={answer.latex} display />}
      <Prose text={solution[locale]} />
    </>
  );
}
