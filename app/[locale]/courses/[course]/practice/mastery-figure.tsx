import { type Locale, useTranslations } from "next-intl";
import { ProseLine } from "@/app/components/prose-view";
import { Link } from "@/app/i18n/navigation";
import { partLetter } from "@/app/part-letter";
import type { Level } from "@/lib/mastery";
import type { QuestionProgress } from "@/lib/progress";

const heights: Readonly<Record<Level, number>> = { new: 0, attempted: 1, familiar: 2, proficient: 3, mastered: 4 };
const levels = ["new", "attempted", "familiar", "proficient", "mastered"] as const;
const cell = { width: 14, height: 24, gap: 4 } as const;

/** How well each question is known: a vessel for each part, filled by quarters, and the question's level in words. */
export function MasteryFigure({ of, locale }: { readonly of: readonly QuestionProgress[]; readonly locale: Locale }) {
  const t = useTranslations("Study");
  return (
    <section className="stack" aria-labelledby="mastery">
      <h2 id="mastery">{t("mastery.title")}</h2>
      <ul className="stack stack-small">
        {of.map(({ slug, number, title, level, parts }) => (
          <li key={slug} className="mastery-row">
            <Link href={`/practice/${slug}`} prefetch={false} className="mastery-name">
              <span className="eyebrow">{number}</span> <ProseLine text={title[locale]} />
            </Link>
            <Vessels parts={parts} label={t("mastery.parts", counts(parts))} letters={t("mastery.letters")} />
            <span className={`chip mastery-${level}`} data-level={level}>
              {t(`level.${level}`)}
            </span>
          </li>
        ))}
      </ul>
      <Key />
    </section>
  );
}

interface VesselsProps {
  readonly parts: QuestionProgress["parts"];
  readonly label: string;
  readonly letters: string;
}

function Vessels({ parts, label, letters }: VesselsProps) {
  const t = useTranslations("Study");
  const width = parts.length * (cell.width + cell.gap);
  return (
    <svg role="img" aria-label={label} viewBox={`-1 0 ${width} ${cell.height + 2}`} className="vessels" width={width}>
      {parts.map(({ id, index, level }, at) => (
        <g key={id} transform={`translate(${at * (cell.width + cell.gap)} 1)`}>
          <title>{`${letters} (${partLetter(index)}): ${t(`level.${level}`)}`}</title>
          <Vessel level={level} />
        </g>
      ))}
    </svg>
  );
}

function Vessel({ level }: { readonly level: Level }) {
  const fill = (cell.height * heights[level]) / 4;
  return (
    <>
      <rect width={cell.width} height={cell.height} rx="3" className="vessel" />
      <rect y={cell.height - fill} width={cell.width} height={fill} rx="3" className={`vessel-${level}`} />
      {level === "mastered" && <path d="m3.5 12 2.6 3L10.5 8" className="vessel-tick" />}
    </>
  );
}

/** What a filling means, and the rule behind it. */
function Key() {
  const t = useTranslations("Study");
  return (
    <details className="disclosure small">
      <summary>{t("mastery.how")}</summary>
      <dl className="facts mt-2">
        {levels.map((level) => (
          <div key={level} className="contents">
            <dt className="row">
              <svg aria-hidden="true" viewBox="0 -1 16 26" width="14" height="23">
                <Vessel level={level} />
              </svg>
              {t(`level.${level}`)}
            </dt>
            <dd>{t(`mastery.rule.${level}`)}</dd>
          </div>
        ))}
      </dl>
      <p className="soft mt-2">{t("mastery.whole")}</p>
    </details>
  );
}

function counts(parts: QuestionProgress["parts"]) {
  const count = (level: Level): number => parts.filter((part) => part.level === level).length;
  return {
    all: parts.length,
    mastered: count("mastered"),
    proficient: count("proficient"),
    familiar: count("familiar"),
    attempted: count("attempted"),
  };
}
