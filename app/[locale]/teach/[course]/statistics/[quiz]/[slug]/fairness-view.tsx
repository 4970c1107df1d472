import { type Locale, useFormatter, useTranslations } from "next-intl";
import { TableScroll } from "@/app/components/table-scroll";
import { partLetter } from "@/app/part-letter";
import { partTitle } from "@/lib/part-title";
import type { PartFairness } from "@/lib/question-statistics";
import type { PartStatistics } from "@/lib/quiz-statistics";
import { Bars } from "../../bars";

interface Props {
  readonly fairness: readonly PartFairness[];
  readonly parts: readonly PartStatistics[];
  readonly slug: string;
  readonly locale: Locale;
}

/** Whether some numbers were harder than others, in a word for each part, and the variants that several had. */
export function FairnessView({ fairness, parts, slug, locale }: Props) {
  const t = useTranslations("Statistics");
  const format = useFormatter();
  const letter = (part: string): string => partLetter(parts.find((each) => each.part === part)?.index ?? -1);
  const figure = (p: number | null): string =>
    p === null ? "–" : p < 0.001 ? "< 0.001" : format.number(p, { maximumFractionDigits: 3 });
  const word = ({ correctedP, by }: PartFairness): string => {
    if (correctedP !== null && correctedP < 0.05) return by === "size" ? t("harderBySize") : t("harder");
    return t("noSign");
  };
  const tested = fairness.filter(({ correctedP }) => correctedP !== null);
  const name = (part: string): string => `(${letter(part)}) ${partTitle(slug, part)[locale]}`;
  const percent = (share: number): string => format.number(share, { style: "percent", maximumFractionDigits: 0 });
  const shared = fairness.filter((each) => each.shared.length > 1);
  const sized = tested.filter(({ sizes }) => sizes.length > 1);
  const untested = fairness.filter(({ correctedP }) => correctedP === null).map(({ part }) => `(${letter(part)})`);
  return (
    <>
      {untested.length > 0 && <p className="soft reading">{t("cannotTest", { parts: untested.join(", ") })}</p>}
      {tested.length > 0 && (
        <TableScroll label={t("fairness")}>
          <table className="table">
            <thead>
              <tr>
                {(["part", "students", "variants", "tested", "p", "verdict"] as const).map((head) => (
                  <th key={head} scope="col">
                    {t(head)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {tested.map((each) => (
                <tr key={each.part}>
                  <th scope="row">{name(each.part)}</th>
                  <td>{each.students}</td>
                  <td>{each.variants}</td>
                  <td>{t(`by.${each.by}`)}</td>
                  <td>{figure(each.correctedP)}</td>
                  <td>{word(each)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
      {shared.length > 0 && (
        <details className="disclosure">
          <summary>{t("sharedShown")}</summary>
          <div className="pictures">
            {shared.map(({ part, shared }) => (
              <Bars
                key={part}
                title={t("sharedTitle", { part: name(part) })}
                most={1}
                bars={shared.map(({ variant, students, mean }, index) => ({
                  key: `${index}`,
                  label: t("variantOf", { answer: variant, count: students }),
                  value: mean,
                  text: percent(mean),
                }))}
              />
            ))}
          </div>
        </details>
      )}
      {sized.length > 0 && (
        <details className="disclosure">
          <summary>{t("sizesShown")}</summary>
          <div className="pictures">
            {sized.map(({ part, sizes }) => (
              <Bars
                key={part}
                title={t("sizesTitle", { part: name(part) })}
                most={1}
                bars={sizes.map(({ students, mean }, index) => ({
                  key: `${index}`,
                  label: t("sizeGroup", {
                    place: index === 0 ? "first" : index < sizes.length - 1 ? "between" : "last",
                    count: students,
                  }),
                  value: mean,
                  text: percent(mean),
                }))}
              />
            ))}
          </div>
        </details>
      )}
    </>
  );
}
