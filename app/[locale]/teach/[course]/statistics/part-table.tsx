import { type Locale, useFormatter, useTranslations } from "next-intl";
import { TableScroll } from "@/app/components/table-scroll";
import { Link } from "@/app/i18n/navigation";
import { partLetter } from "@/app/part-letter";
import { partTitle } from "@/lib/part-title";
import type { PartStatistics } from "@/lib/quiz-statistics";

interface Props {
  readonly courseId: string;
  readonly quizId: string;
  readonly parts: readonly PartStatistics[];
  readonly locale: Locale;
}

/** Each part's figures; low discrimination is said in a word, not by a colour. */
export function PartTable({ courseId, quizId, parts, locale }: Props) {
  const t = useTranslations("Statistics");
  const format = useFormatter();
  const figure = (value: number | null, digits = 2): string =>
    value === null ? "–" : format.number(value, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return (
    <TableScroll label={t("parts")}>
      <table className="table table-folding">
        <thead>
          <tr>
            <th scope="col">{t("part")}</th>
            {(
              ["difficulty", "discrimination", "triesMedian", "never", "unanswered", "waitingHead", "time"] as const
            ).map((head) => (
              <th key={head} scope="col" className="figure">
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={`${part.slug}/${part.part}`}>
              <th scope="row" className="min-w-44">
                <Link href={`/teach/${courseId}/statistics/${quizId}/${part.slug}#${part.part}`} prefetch={false}>
                  {part.number} ({partLetter(part.index)}) {partTitle(part.slug, part.part)[locale]}
                </Link>
              </th>
              <td className="figure">{figure(part.difficulty)}</td>
              <td className="figure">
                {figure(part.discrimination)}
                {part.discrimination !== null && part.discrimination < 0.1 && part.students >= 10 && (
                  <span className="chip ms-1">{t("look")}</span>
                )}
              </td>
              <td className="figure">{figure(part.tries.median, 1)}</td>
              <td className="figure">{part.tries.never}</td>
              <td className="figure">{part.unanswered}</td>
              <td className="figure">{part.waiting}</td>
              <td className="figure">
                {part.seconds === null ? "–" : t("minutes", { minutes: figure(part.seconds / 60, 1) })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
