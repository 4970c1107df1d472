import { useTranslations } from "next-intl";
import type { Outcome } from "@/grading/verdict";

/** An outcome as a sign and a word, never as a colour alone. */
export function OutcomeMark({ outcome, practice = false }: { readonly outcome: Outcome; readonly practice?: boolean }) {
  const t = useTranslations("Outcome");
  // In practice nobody stands behind the machine.
  const word = practice && outcome === "undecided" ? "compare" : outcome;
  return (
    <span className={`verdict-word tone-${outcome}`}>
      <OutcomeSign outcome={outcome} />
      {t(word)}
    </span>
  );
}

/** The sign alone, hidden from screen readers: a word stands beside it. */
export function OutcomeSign({ outcome }: { readonly outcome: Outcome }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 20 20" width="1.1em" height="1.1em" fill="none" stroke="currentColor">
      <circle cx="10" cy="10" r="8.5" strokeWidth="1.6" />
      <path d={strokes[outcome]} strokeWidth="2.2" strokeLinecap="round" strokeLinejoin="round" />
      {outcome === "partial" && <path d="M10 1.5a8.5 8.5 0 0 1 0 17Z" fill="currentColor" stroke="none" />}
    </svg>
  );
}

/** A tick, a half disc, a cross, a question mark, an hourglass. */
const strokes: Readonly<Record<Outcome, string>> = {
  correct: "m6 10.3 2.8 2.9L14 7.4",
  partial: "",
  incorrect: "m7 7 6 6m0-6-6 6",
  invalid: "M7.8 7.8c.1-2.9 4.5-2.8 4.5 0 0 1.7-2.2 1.7-2.2 3.4M10.1 14v.1",
  undecided: "M7.2 6h5.6c0 2.4-2.8 2.6-2.8 4s2.8 1.6 2.8 4H7.2c0-2.4 2.8-2.6 2.8-4S7.2 8.4 7.2 6Z",
};
