import { type Locale, useFormatter, useTranslations } from "next-intl";
import { ProseLine } from "@/app/components/prose-view";
import { Link } from "@/app/i18n/navigation";
import { partLetter } from "@/app/part-letter";
import type { Gradebook } from "@/lib/gradebook";
import { partTitle } from "@/lib/part-title";
import { SortHeader } from "./sort-header";

/** The heads of the columns: the quizzes above, what belongs to each below. */
export function GradebookHead({ book, locale }: { readonly book: Gradebook; readonly locale: Locale }) {
  const t = useTranslations("Gradebook");
  const format = useFormatter();
  const figure = (value: number): string => format.number(value, { maximumFractionDigits: 3 });
  const home = `/teach/${book.course.id}`;
  const header = { path: `${home}/gradebook`, query: book.query, sortable: book.whole };
  const byName = { ...header, sortable: true };
  const quizzes = quizzesOf(book);
  const spanned = book.query.grain !== "quiz" && quizzes.length > 0;
  const last = book.columns.length + 2;
  return (
    <thead>
      {spanned && (
        <tr aria-rowindex={1}>
          <td className="pinned" aria-colindex={1} />
          <td aria-colindex={2} />
          {quizzes.map(({ id, title, from, span }) => (
            <th key={id} scope="colgroup" colSpan={span} aria-colindex={from + 3} className="quiz-head">
              {title[locale]}
            </th>
          ))}
          <td colSpan={2} aria-colindex={last + 1} />
        </tr>
      )}
      <tr aria-rowindex={spanned ? 2 : 1}>
        <SortHeader {...byName} by="name" place={1} className="pinned">
          {t("student")}
        </SortHeader>
        <SortHeader {...byName} by="section" place={2}>
          {t("section")}
        </SortHeader>
        {book.columns.map(({ quizId, quizTitle, slug, part, partIndex, number, title, points }, index) => (
          <SortHeader
            key={`${quizId}/${slug}/${partIndex}`}
            {...header}
            by={index}
            place={index + 3}
            className="figure"
            below={
              slug === null ? (
                <span className="font-normal">{t("outOf", { points: figure(points) })}</span>
              ) : (
                <Link href={`${home}/questions/${quizId}/${slug}`} className="font-normal" prefetch={false}>
                  {t("outOf", { points: figure(points) })}
                  <span className="sr-only">
                    {" "}
                    <ProseLine text={title[locale]} />
                  </span>
                </Link>
              )
            }
          >
            {slug === null ? quizTitle[locale] : number}
            {slug !== null && part !== null && (
              <>
                {` (${partLetter(partIndex ?? 0)})`}
                <span className="soft small block font-normal">{partTitle(slug, part)[locale]}</span>
              </>
            )}
          </SortHeader>
        ))}
        <SortHeader
          {...header}
          by="total"
          place={last + 1}
          className="figure"
          below={<span className="font-normal">{t("outOf", { points: figure(book.points) })}</span>}
        >
          {t("total")}
        </SortHeader>
        <SortHeader {...header} by="activity" place={last + 2}>
          {t("activity")}
        </SortHeader>
      </tr>
    </thead>
  );
}

/** The quiz above each run of columns. */
function quizzesOf({ columns }: Gradebook) {
  const first = columns
    .map((column, from) => ({ ...column, from }))
    .filter(({ quizId, from }) => columns[from - 1]?.quizId !== quizId);
  return first.map(({ quizId, quizTitle, from }) => ({
    id: quizId,
    title: quizTitle,
    from,
    span: columns.filter((column) => column.quizId === quizId).length,
  }));
}
