"use client";

import { unstable_rethrow } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, lazy, type ReactNode, Suspense, useEffect, useRef, useState, useTransition } from "react";
import { AnswerField, type PartField } from "@/app/components/answer-field/answer-field";
import { keptText } from "@/app/components/answer-field/kept-text";
import { reloadIfStale } from "@/app/components/answer-field/stale-page";
import { forgetSubmissionKey, submissionKey } from "@/app/components/answer-field/submission-key";
import { useKeptText } from "@/app/components/answer-field/use-kept-text";
import { BookmarkButton } from "@/app/components/bookmark-button";
import { checkAnswer } from "./actions";
import { helpTaken, noteHelp } from "./help-taken";
import type { Checked, PracticeIds } from "./judge";
import { Revealing } from "./revealing";

/** Nobody rates before an answer: fetched then. */
const RatingRow = lazy(() => import("./rating-row").then(({ RatingRow }) => ({ default: RatingRow })));

interface Props {
  readonly ids: PracticeIds;
  readonly letter: string;
  readonly field: PartField;
  readonly hints: number;
  /** Earlier parts on which this one builds. */
  readonly follows: readonly string[];
  readonly prompt: ReactNode;
  readonly format: ReactNode;
  /** The verdict on an answer that came with the address: what the form asks for before scripts run. */
  readonly given: Checked | null;
  /** Whether the viewer has marked it; null without an account. */
  readonly marked: boolean | null;
  /** In a review session: where the next exercise is. */
  readonly next?: string | null;
  /** Why nothing is told of it now; null where it may be practised. */
  readonly rests: string | null;
}

const keptAs = ({ slug, seed }: PracticeIds, part: string): string => `gradient:practice:${slug}:${seed}:${part}`;

/** What was typed for an earlier part, from which a right step earns its credit. */
function typedFor(ids: PracticeIds, part: string): readonly (readonly [string, string])[] {
  const text = keptText(keptAs(ids, part));
  return text === null ? [] : [[part, text]];
}

/** One part to practise: the field, the verdict, when it comes again, hints one by one, the worked solution. */
export function PracticePart(props: Props) {
  const { ids, letter, field, hints, follows, prompt, format, given, marked } = props;
  const { next = null, rests } = props;
  const t = useTranslations("Practice");
  const place = keptAs(ids, ids.part);
  const [checked, tell] = useState<Checked | null>(given);
  const [plan, setPlan] = useState(given?.plan ?? null);
  const [checking, start] = useTransition();
  const [text, setText] = useKeptText(place, given?.text ?? "");
  const shownAt = useRef<number | null>(null);
  useEffect(() => {
    shownAt.current = performance.now();
  }, []);
  const id = `part-${ids.part}`;
  const check = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (checking) return;
    const help = helpTaken(place);
    const seconds = shownAt.current === null ? null : (performance.now() - shownAt.current) / 1000;
    const how = { hintsUsed: help.hints, solutionSeen: help.solution, seconds };
    start(async () => {
      try {
        const earlier = Object.fromEntries(follows.flatMap((part) => typedFor(ids, part)));
        const reply = await checkAnswer(
          { ...ids, text, earlier },
          { ...how, idempotencyKey: submissionKey(place, text) },
        );
        forgetSubmissionKey(place);
        tell(reply);
        if (reply.plan !== null) setPlan(reply.plan);
      } catch (error) {
        unstable_rethrow(error);
        if (reloadIfStale(error)) return;
        const shown = <p className="notice notice-wrong">{t("unreachable")}</p>;
        tell({ text, outcome: null, shown, plan: null });
      }
    });
  };
  return (
    <section
      id={id}
      tabIndex={-1}
      className="card part stack"
      aria-labelledby={`${id}-letter`}
      data-outcome={checked?.outcome}
    >
      <div className="row spread">
        <h2 id={`${id}-letter`} className="part-letter">
          {t("part", { letter })}
        </h2>
        {marked !== null && <BookmarkButton question={ids.slug} part={ids.part} seed={ids.seed} marked={marked} />}
      </div>
      <div id={`${id}-field-prompt`}>{prompt}</div>
      {rests !== null ? (
        <p className="notice" data-rests>
          {rests}
        </p>
      ) : (
        <>
          <form id={`${id}-form`} className="stack stack-small" method="get" action={`#${id}`} onSubmit={check}>
            <input type="hidden" name="seed" value={ids.seed} />
            <input type="hidden" name="part" value={ids.part} />
            <p id={`${id}-field-format`} className="soft small">
              {format}
            </p>
            <AnswerField id={`${id}-field`} {...field} text={text} onText={setText} />
          </form>
          <Revealing
            ids={ids}
            count={hints}
            onHint={(count) => noteHelp(place, { ...helpTaken(place), hints: Math.max(count, helpTaken(place).hints) })}
            onSolution={() => noteHelp(place, { ...helpTaken(place), solution: true })}
          >
            <button type="submit" form={`${id}-form`} className="button button-main" aria-disabled={checking}>
              {checking ? t("checking") : t("check")}
            </button>
            <kbd className="small soft">{field.type === "text" ? "Ctrl Enter" : "Enter"}</kbd>
          </Revealing>
          <div aria-live="polite" className={checked !== null && checked.text !== text ? "opacity-60" : ""}>
            {checked?.shown}
          </div>
        </>
      )}
      {plan !== null && (
        <Suspense>
          <RatingRow key={plan.answerId} plan={plan} next={next} />
        </Suspense>
      )}
    </section>
  );
}
