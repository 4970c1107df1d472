import "server-only";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ProseLine } from "@/app/components/prose-view";
import { VerdictPanel } from "@/app/components/verdict-panel";
import type { Outcome } from "@/grading/verdict";
import { clientAddress } from "@/lib/client-address";
import { gradePractice, practiceVariant } from "@/lib/practice";
import { answerPractice, type OwnPracticeVerdict } from "@/lib/practice-answers";
import type { Planned } from "@/lib/practice-plan";
import type { Result } from "@/lib/result";
import { serverNow } from "@/lib/server-clock";
import { orRefused } from "@/lib/store-refusal";
import { currentViewer } from "@/lib/viewer";

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

/** How an answer came about: kept for who has an account. */
export interface Circumstances {
  readonly idempotencyKey: string;
  readonly hintsUsed: number;
  readonly solutionSeen: boolean;
  /** From the part's being shown; null where unknown. */
  readonly seconds: number | null;
}

/** What became of one answer, drawn on the server. */
export interface Checked {
  readonly text: string;
  /** Null where it was not graded. */
  readonly outcome: Outcome | null;
  readonly shown: ReactNode;
  /** How the plan takes it; null without an account, or where it says nothing. */
  readonly plan: Planned | null;
}

/** Grades one answer, for the action and for the plain form alike. Kept where `circumstances` are given by somebody with an account. */
export async function judge(answer: PracticeAnswer, circumstances: Circumstances | null): Promise<Checked> {
  const locale = await getLocale();
  const result = await graded(answer, circumstances);
  if (!result.ok) {
    const shown = <p className="notice notice-wrong">{result.error.message[locale]}</p>;
    // An action may be sent anything at all in place of an answer.
    return { text: answer?.text ?? "", outcome: null, shown, plan: null };
  }
  const t = await getTranslations("Practice");
  const { slug, seed, part, text } = answer;
  const { readAs, verdict, plan, met } = result.value;
  const asked = practiceVariant(slug, seed)?.parts.find(({ id }) => id === part) ?? { type: "text", points: 0 };
  const shown = (
    <>
      <VerdictPanel text={text} readAs={readAs} verdict={verdict} part={asked} practice />
      {met !== null && met.times > 1 && (
        <p className="small soft mt-2" data-met={met.times}>
          {t.rich("met", { times: met.times, name: () => <ProseLine text={met.name[locale]} /> })}
        </p>
      )}
    </>
  );
  return { text, outcome: verdict.outcome, shown, plan };
}

async function graded(
  answer: PracticeAnswer,
  circumstances: Circumstances | null,
): Promise<Result<OwnPracticeVerdict>> {
  const now = serverNow();
  const viewer = circumstances === null ? null : await currentViewer();
  if (viewer !== null) return orRefused(answerPractice(viewer, { ...answer, ...circumstances }, now));
  const result = await gradePractice(answer, await clientAddress(), now);
  return result.ok ? { ok: true, value: { ...result.value, plan: null, met: null } } : result;
}
