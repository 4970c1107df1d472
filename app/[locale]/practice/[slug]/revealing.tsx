"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useActionState } from "react";
import { revealHint, revealSolution } from "./actions";
import { PracticeFields, type PracticeIds } from "./practice-fields";

/** What has been asked for so far: hints one by one, and the worked solution. */
export function useRevealed() {
  const [hints, revealNext] = useActionState(revealHint, []);
  const [solution, revealWhole] = useActionState(revealSolution, null);
  return { hints, solution, revealHint: revealNext, revealSolution: revealWhole };
}

interface ButtonProps {
  readonly ids: PracticeIds;
  readonly reveal: (form: FormData) => void;
}

export function HintButton({
  ids,
  reveal,
  next,
  count,
}: ButtonProps & { readonly next: number; readonly count: number }) {
  const t = useTranslations("Practice");
  return (
    <form action={reveal}>
      <PracticeFields ids={ids} />
      <button type="submit" className="button button-quiet">
        {t("showHint", { number: next, count })}
      </button>
    </form>
  );
}

export function SolutionButton({ ids, reveal }: ButtonProps) {
  const t = useTranslations("Practice");
  return (
    <form action={reveal}>
      <PracticeFields ids={ids} />
      <button type="submit" className="button button-quiet">
        {t("showSolution")}
      </button>
    </form>
  );
}

interface RevealedProps {
  readonly hints: readonly ReactNode[];
  readonly solution: ReactNode;
}

export function Revealed({ hints, solution }: RevealedProps) {
  const t = useTranslations("Practice");
  return (
    <>
      <ol aria-live="polite" className="stack stack-small">
        {hints.map((hint, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: hints only ever join the end.
          <li key={index} className="notice">
            <strong>{t("hint", { number: index + 1 })}</strong> {hint}
          </li>
        ))}
      </ol>
      <div aria-live="polite">
        {solution !== null && (
          <section className="notice stack stack-small">
            <h3>{t("solution")}</h3>
            {solution}
          </section>
        )}
      </div>
    </>
  );
}
