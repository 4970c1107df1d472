import { type Locale, useTranslations } from "next-intl";
import { WideMath } from "@/app/components/math-view";
import { partLetter } from "@/app/part-letter";
import type { WrongForm } from "@/lib/answer-figures";
import { partTitle } from "@/lib/part-title";
import type { PartStatistics } from "@/lib/quiz-statistics";
import { Bars } from "../../bars";

interface Props {
  readonly part: PartStatistics;
  readonly forms: readonly WrongForm[];
  readonly begun: number;
  /** Address of the part's submissions, with its query begun. */
  readonly submissions: string;
  readonly locale: Locale;
}

/** One part: at which try students were right, what they took it for, and what they wrote alike. */
export function PartFigures({ part, forms, begun, submissions, locale }: Props) {
  const t = useTranslations("Statistics");
  const { tries, misconceptions } = part;
  const bars = [
    ...tries.first.map((students, index) => ({
      key: `${index}`,
      label: index === 4 ? t("laterTry") : t("try", { number: index + 1 }),
      value: students,
      text: `${students}`,
      href: `${submissions}&outcome=correct`,
    })),
    {
      key: "never",
      label: t("neverRight"),
      value: tries.never,
      text: `${tries.never}`,
      href: `${submissions}&outcome=incorrect`,
    },
  ];
  return (
    <section className="card stack" id={part.part}>
      <h2>
        ({partLetter(part.index)}) {partTitle(part.slug, part.part)[locale]}
      </h2>
      <div className="pictures">
        <Bars title={t("triesTitle")} bars={bars} most={Math.max(1, begun)} />
        {misconceptions.length > 0 && (
          <Bars
            title={t("misconceptionsTitle")}
            most={Math.max(1, begun)}
            bars={misconceptions.map(({ id, name, students }) => ({
              key: id,
              label: name[locale],
              value: students,
              text: `${students}`,
              href: `${submissions}&misconception=${encodeURIComponent(id)}`,
            }))}
          />
        )}
      </div>
      {forms.length > 0 && (
        <div>
          <h3>{t("alike")}</h3>
          <ul>
            {forms.map(({ readAs, students }) => (
              <li key={readAs} className="row">
                <span>{t("gave", { count: students })}</span>
                <WideMath latex={readAs} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
