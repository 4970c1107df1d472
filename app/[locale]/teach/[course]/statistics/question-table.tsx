import { type Locale, useFormatter, useTranslations } from "next-intl";
import { TableScroll } from "@/app/components/table-scroll";
import { Link } from "@/app/i18n/navigation";
import type { QuestionFigures } from "@/lib/question-figures";
import { Bars } from "./bars";

interface Props {
  readonly courseId: string;
  readonly quizId: string;
  readonly questions: readonly QuestionFigures[];
  readonly locale: Locale;
}

/** The questions beside one another, each leading to its own page. */
export function QuestionTable({ courseId, quizId, questions, locale }: Props) {
  const t = useTranslations("Statistics");
  const format = useFormatter();
  const figure = (value: number | null): string =>
    value === null ? "–" : format.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const page = `/teach/${courseId}/statistics/${quizId}`;
  return (
    <>
      <Bars
        title={t("questionMeans")}
        most={1}
        bars={questions.map(({ slug, number, title, difficulty }) => ({
          key: slug,
          label: `${number} ${title[locale]}`,
          value: difficulty ?? 0,
          text: difficulty === null ? "–" : format.number(difficulty, { style: "percent" }),
          href: `/${locale}${page}/${slug}`,
        }))}
      />
      <TableScroll label={t("questions")}>
        <table className="table table-folding">
          <thead>
            <tr>
              <th scope="col">{t("question")}</th>
              {(["points", "difficulty", "discrimination", "waitingHead"] as const).map((head) => (
                <th key={head} scope="col" className="figure">
                  {t(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {questions.map(({ slug, number, title, points, difficulty, discrimination, waiting }) => (
              <tr key={slug}>
                <th scope="row" className="min-w-44">
                  <Link href={`${page}/${slug}`} prefetch={false}>
                    {number} {title[locale]}
                  </Link>
                </th>
                <td className="figure">{format.number(points, { maximumFractionDigits: 2 })}</td>
                <td className="figure">{figure(difficulty)}</td>
                <td className="figure">{figure(discrimination)}</td>
                <td className="figure">{waiting}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </>
  );
}
