import { type Locale, useFormatter, useTranslations } from "next-intl";
import type { ExplainedGrades } from "@/lib/grades";
import { QuizTitle } from "./quiz-title";
import { TableScroll } from "./table-scroll";

interface Props {
  readonly grades: ExplainedGrades;
  readonly locale: Locale;
  /** Where an attempt's page stands: "/attempts", or the staff's. */
  readonly attemptPath: string;
  /** Quizzes that stand outside the total because their points are not released yet. */
  readonly withheld?: number;
}

/** The total as a sum: each quiz with what it does for it, and why. */
export function TotalTable({ grades: { total, course, waiting }, locale, attemptPath, withheld = 0 }: Props) {
  const t = useTranslations("Total");
  const format = useFormatter();
  const figure = (value: number): string => format.number(value, { maximumFractionDigits: 4 });
  return (
    <section className="stack">
      <h2 id="total">{t("title")}</h2>
      <p className="total-figure">
        {t.rich("sum", {
          earned: figure(total.earned),
          points: figure(total.points),
          strong: (words) => <strong>{words}</strong>,
        })}
      </p>
      {course.dropLowest > 0 && <p className="soft">{t("drop", { count: course.dropLowest })}</p>}
      {waiting > 0 && <p className="notice">{t("waiting", { count: waiting })}</p>}
      {withheld > 0 && <p className="notice">{t("withheld", { count: withheld })}</p>}
      <TableScroll label={t("title")}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("quiz")}</th>
              <th scope="col" className="figure">
                {t("earned")}
              </th>
              <th scope="col" className="figure">
                {t("counts")}
              </th>
              <th scope="col">{t("why")}</th>
            </tr>
          </thead>
          <tbody>
            {total.lines.map(({ score, role }) => (
              <tr key={score.quizId}>
                <th scope="row">
                  <QuizTitle of={score} locale={locale} attemptPath={attemptPath} />
                </th>
                <td className="figure">
                  {t("of", {
                    earned: score.earned === null ? "–" : figure(score.earned),
                    points: figure(score.points),
                  })}
                </td>
                <td className="figure" data-counts={role === "counts" ? (score.earned ?? 0) : undefined}>
                  {role === "counts" ? figure(score.earned ?? 0) : "–"}
                </td>
                <td>{t(`role.${role}`)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t("together")}</th>
              <td />
              <td className="figure">
                <strong data-total>{figure(total.earned)}</strong>
              </td>
              <td>{t("outOf", { points: figure(total.points) })}</td>
            </tr>
          </tfoot>
        </table>
      </TableScroll>
    </section>
  );
}
