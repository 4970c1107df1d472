import { useLocale, useTranslations } from "next-intl";
import type { PartView } from "@/lib/part-view";
import type { VerdictView } from "@/lib/verdict-view";
import { Entries } from "./entries";
import { WideMath } from "./math-view";
import { OutcomeMark } from "./outcome-mark";
import { PointsOf } from "./points";
import { ProseLine } from "./prose-view";
import { TypedText } from "./typed-text";

interface Props {
  readonly text: string;
  readonly readAs: string | null;
  readonly verdict: VerdictView;
  /** The part's type and points. */
  readonly part: AnsweredPart;
  /** Whether this is practice, which no person looks at. */
  readonly practice?: boolean;
}

/** What a verdict's drawing must know of its part. */
export type AnsweredPart = Pick<PartView, "type" | "points">;

/** What became of one answer: the word, how it was read, why, and a case that can be checked by hand. */
export function VerdictPanel({ text, readAs, verdict, part, practice = false }: Props) {
  const t = useTranslations("Verdict");
  const locale = useLocale();
  const spans = verdict.feedback.flatMap(({ at }) => (at === undefined ? [] : [at]));
  return (
    <section className={`verdict tone-${verdict.outcome} stack stack-small`} data-outcome={verdict.outcome}>
      <p className="row spread">
        <OutcomeMark outcome={verdict.outcome} practice={practice} />
        {verdict.points !== null && <PointsOf earned={verdict.points} outOf={part.points} />}
      </p>
      {verdict.outcome === "invalid" && <p>{t("noTryUsed")}</p>}
      {verdict.outcome === "undecided" && <p>{t(practice ? "compareYourself" : "personLooks")}</p>}
      {part.type === "text" ? null : readAs === null ? (
        <p>
          {t("youTyped")} <TypedText text={text} marks={spans} />
        </p>
      ) : (
        <p className="reading-line">
          <span className="soft">{t("readAs")}</span> <WideMath latex={readAs} />
        </p>
      )}
      {verdict.misconception !== null && (
        <p>
          <strong>
            <ProseLine text={verdict.misconception[locale]} />
          </strong>
        </p>
      )}
      {saidOnce(verdict).map(({ code, message, at }) => (
        <p key={`${code}-${at?.from ?? ""}`} data-code={code}>
          <ProseLine text={message[locale]} />
        </p>
      ))}
      {/* Of orders the feedback itself names the direction in which they part. */}
      {verdict.counterexample !== null && part.type !== "order" && <CounterexampleLine of={verdict.counterexample} />}
      {verdict.entries !== null && verdict.outcome !== "correct" && (
        <Entries of={verdict.entries} readAs={readAs} type={part.type} />
      )}
    </section>
  );
}

/** A sentence that names a point where the answer is wrong says nothing beside the counterexample, which gives the whole values. */
function saidOnce({ feedback, counterexample }: VerdictView): VerdictView["feedback"] {
  return counterexample === null ? feedback : feedback.filter(({ code }) => code !== "tensor:differs");
}

function CounterexampleLine({ of }: { readonly of: NonNullable<VerdictView["counterexample"]> }) {
  const t = useTranslations("Verdict");
  // The names are the formula's own, except where the place in a vector is meant.
  const named = (name: string): string => (name === "component" || name === "point" ? t(name) : name);
  const worth = (text: string): string => (text === "undefined" ? t("undefined") : text);
  const place = Object.entries(of.at)
    .map(([name, value]) => `${named(name)} = ${value}`)
    .join(", ");
  const value = (chunks: React.ReactNode) => <bdi className="number">{chunks}</bdi>;
  const words = { at: place, answer: worth(of.answer), value };
  return (
    <p data-counterexample>
      {of.reference === null
        ? t.rich(place === "" ? "counterexampleAnswerAlone" : "counterexampleAnswer", words)
        : t.rich(place === "" ? "counterexampleAlone" : "counterexample", { ...words, reference: worth(of.reference) })}
    </p>
  );
}
