import { type Locale, useTranslations } from "next-intl";
import { EvidenceLines } from "@/app/components/evidence-lines";
import { WideMath } from "@/app/components/math-view";
import { OutcomeMark } from "@/app/components/outcome-mark";
import { PointsOf } from "@/app/components/points";
import { ProseLine } from "@/app/components/prose-view";
import { TypedText } from "@/app/components/typed-text";
import type { Bench } from "@/lib/bench";

interface Props {
  readonly text: string;
  readonly verdict: NonNullable<Bench["verdict"]>;
  readonly part: Bench["part"];
  readonly graderVersion: string;
  readonly locale: Locale;
}

/** All that the machine says of a text, for its author. */
export function BenchVerdict({ text, verdict, part, graderVersion, locale }: Props) {
  const t = useTranslations("Bench");
  const { outcome, score, readAs, feedback, evidence } = verdict;
  const spans = feedback.flatMap(({ at }) => (at === undefined ? [] : [at]));
  const id = "misconception" in verdict ? verdict.misconception : undefined;
  const name = part.misconceptions.find((each) => each.id === id)?.name;
  return (
    <article className={`verdict tone-${outcome} stack stack-small`} data-outcome={outcome}>
      <p className="row spread">
        <OutcomeMark outcome={outcome} />
        <PointsOf earned={score === null ? null : score * part.points} outOf={part.points} />
      </p>
      <p>
        <TypedText text={text} marks={readAs === null ? spans : []} />
      </p>
      {readAs !== null && (
        <p className="reading-line">
          <span className="soft">{t("readAs")}</span> <WideMath latex={readAs} />
        </p>
      )}
      {name !== undefined && (
        <p>
          <strong>
            <ProseLine text={name[locale]} />
          </strong>{" "}
          <code>{id}</code>
        </p>
      )}
      {feedback.map(({ code, message, at }) => (
        <p key={`${code}-${at?.from ?? ""}`} className="small">
          <ProseLine text={message[locale]} /> <code className="soft">{code}</code>
        </p>
      ))}
      <EvidenceLines evidence={evidence} graderVersion={graderVersion} />
    </article>
  );
}
