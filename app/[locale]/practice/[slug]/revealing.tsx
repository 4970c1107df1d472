"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { revealHint, revealSolution } from "./actions";
import { PracticeFields, type PracticeIds } from "./practice-fields";

/** Hints, one at a press: each leads a little further. */
export function Hints({ ids, count }: { readonly ids: PracticeIds; readonly count: number }) {
  const t = useTranslations("Practice");
  const [shown, reveal, waiting] = useActionState(revealHint, []);
  return (
    <div className="stack stack-small">
      {shown.length > 0 && (
        <ol className="stack stack-small" aria-live="polite">
          {shown.map((hint, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: hints only ever join the end.
            <li key={index} className="notice">
              <strong>{t("hint", { number: index + 1 })}</strong> {hint}
            </li>
          ))}
        </ol>
      )}
      {shown.length < count && (
        <form action={reveal}>
          <PracticeFields ids={ids} />
          <button type="submit" className="button button-quiet" disabled={waiting}>
            {t("showHint", { number: shown.length + 1, count })}
          </button>
        </form>
      )}
    </div>
  );
}

export function Solution({ ids }: { readonly ids: PracticeIds }) {
  const t = useTranslations("Practice");
  const [shown, reveal, waiting] = useActionState(revealSolution, null);
  if (shown === null) {
    return (
      <form action={reveal}>
        <PracticeFields ids={ids} />
        <button type="submit" className="button button-quiet" disabled={waiting}>
          {t("showSolution")}
        </button>
      </form>
    );
  }
  return (
    <section className="notice stack stack-small" aria-live="polite">
      <h3>{t("solution")}</h3>
      {shown}
    </section>
  );
}
