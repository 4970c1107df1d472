import { useFormatter, useTranslations } from "next-intl";
import { EmptyState } from "@/app/components/empty-state";
import { TableScroll } from "@/app/components/table-scroll";
import type { GraderFigures } from "@/lib/course-statistics";
import { Bars } from "./bars";
import { RoughFigure } from "./small";

/** What each grader gave, beside the machine and beside the others on the same parts. */
export function Graders({ graders }: { readonly graders: readonly GraderFigures[] }) {
  const t = useTranslations("Statistics");
  const format = useFormatter();
  const percent = (share: number | null): string =>
    share === null ? "–" : format.number(share, { style: "percent", maximumFractionDigits: 0 });
  return (
    <section className="stack">
      <h2>{t("graders")}</h2>
      <p className="soft">{t("gradersNote")}</p>
      {graders.length === 0 ? (
        <EmptyState>{t("noGraders")}</EmptyState>
      ) : (
        <>
          <Bars
            title={t("graderMeans")}
            most={1}
            bars={graders.map(({ name, mean, answers }, index) => ({
              key: `${index}`,
              label: `${name} (${answers})`,
              value: mean ?? 0,
              text: percent(mean),
            }))}
          />
          <TableScroll label={t("graders")}>
            <table className="table">
              <thead>
                <tr>
                  {(
                    [
                      "grader",
                      "answers",
                      "given",
                      "deviation",
                      "raised",
                      "lowered",
                      "same",
                      "sharedMean",
                      "othersMean",
                    ] as const
                  ).map((head, index) => (
                    <th key={head} scope="col" className={index === 0 ? "" : "figure"}>
                      {t(head)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {graders.map((grader) => (
                  <tr key={grader.name}>
                    <th scope="row">
                      <bdi>{grader.name}</bdi>
                    </th>
                    <td className="figure">
                      {grader.answers}
                      <RoughFigure students={grader.answers} least={10} />
                    </td>
                    <td className="figure">{percent(grader.mean)}</td>
                    <td className="figure">{percent(grader.deviation)}</td>
                    <td className="figure">{grader.raised}</td>
                    <td className="figure">{grader.lowered}</td>
                    <td className="figure">{grader.same}</td>
                    <td className="figure">{percent(grader.sharedMean)}</td>
                    <td className="figure">{percent(grader.othersMean)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableScroll>
        </>
      )}
    </section>
  );
}
