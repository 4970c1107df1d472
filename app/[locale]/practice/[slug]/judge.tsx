import "server-only";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { VerdictPanel } from "@/app/components/verdict-panel";
import type { Outcome } from "@/grading/verdict";
import { clientAddress } from "@/lib/client-address";
import { gradePractice, practiceVariant } from "@/lib/practice";

/** Which part of which variant. */
export interface PracticeIds {
  readonly slug: string;
  readonly seed: string;
  readonly part: string;
}

/** One answer, with the own answers to earlier parts on which its part builds, by the part's id. */
export type PracticeAnswer = PracticeIds & {
  readonly text: string;
  readonly earlier?: Readonly<Record<string, string>>;
};

/** What became of one answer, drawn on the server. */
export interface Checked {
  readonly text: string;
  /** Null where it was not graded. */
  readonly outcome: Outcome | null;
  readonly shown: ReactNode;
}

/** Grades one answer, for the action and for the plain form alike. Nothing is stored. */
export async function judge(answer: PracticeAnswer): Promise<Checked> {
  const locale = await getLocale();
  const result = await gradePractice(answer, await clientAddress());
  if (!result.ok) {
    const shown = <p className="notice notice-wrong">{result.error.message[locale]}</p>;
    return { text: answer.text, outcome: null, shown };
  }
  const { slug, seed, part, text } = answer;
  const { readAs, verdict } = result.value;
  const asked = practiceVariant(slug, seed)?.parts.find(({ id }) => id === part) ?? { type: "text", points: 0 };
  const shown = <VerdictPanel text={text} readAs={readAs} verdict={verdict} part={asked} practice />;
  return { text, outcome: verdict.outcome, shown };
}
