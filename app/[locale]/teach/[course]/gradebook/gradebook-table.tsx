import { type Locale, useFormatter, useTranslations } from "next-intl";
import { Moment } from "@/app/components/moment";
import { ProseLine } from "@/app/components/prose-view";
import { TableScroll } from "@/app/components/table-scroll";
import { Link } from "@/app/i18n/navigation";
import type { Gradebook, GradebookCell, GradebookColumn } from "@/lib/gradebook";
import { SortHeader } from "./sort-header";
import type { SortKey } from "./sort-rows";

interface Props {
  readonly book: Gradebook;
  readonly sorted: { readonly key: SortKey; readonly descending: boolean };
  readonly locale: Locale;
}

/** One row a student, one column a question, the total last. */
export function GradebookTable({ book, sorted, locale }: Props) {
  const t = useTranslations("Gradebook");
  const format = useFormatter();
  const figure = (value: number): string => format.number(value, { maximumFractionDigits: 2 });
  const home = `/teach/${book.course.id}`;
  const quizzes = quizzesOf(book.columns);
  const header = { path: `${home}/gradebook`, sorted };
  return (
    <TableScroll label={t("title")}>
      <table className="table">
        <thead>
          {quizzes.length > 1 && (
            <tr>
              <td className="pinned" />
              {quizzes.map(({ quizId, quizTitle, span }) => (
                <th key={quizId} scope="colgroup" colSpan={span} className="figure">
                  {quizTitle[locale]}
                </th>
              ))}
              <td colSpan={2} />
            </tr>
          )}
          <tr>
            <SortHeader {...header} by="name" className="pinned">
              {t("student")}
            </SortHeader>
            {book.columns.map(({ quizId, slug, number, title, points }, index) => (
              <SortHeader
                key={`${quizId}/${slug}`}
                {...header}
                by={index}
                className="figure"
                below={
                  <Link href={`${home}/questions/${quizId}/${slug}`} className="font-normal" title={title[locale]}>
                    {t("outOf", { points: figure(points) })}
                    <span className="sr-only">
                      <ProseLine text={title[locale]} />
                    </span>
                  </Link>
                }
              >
                {number}
              </SortHeader>
            ))}
            <SortHeader
              {...header}
              by="total"
              className="figure"
              below={<span className="font-normal">{t("outOf", { points: figure(book.points) })}</span>}
            >
              {t("total")}
            </SortHeader>
            <SortHeader {...header} by="activity">
              {t("activity")}
            </SortHeader>
          </tr>
        </thead>
        <tbody>
          {book.rows.map((row) => (
            <tr key={row.userId}>
              <th scope="row" className="pinned">
                <bdi>{row.name}</bdi>
                <span className="soft small block font-normal">
                  <bdi>{row.email}</bdi>
                  {row.section !== null && <> · {row.section}</>}
                </span>
              </th>
              {row.cells.map((cell, index) => (
                <td key={`${row.userId}/${book.columns[index]?.slug ?? index}`} className="figure">
                  <Cell cell={cell} home={home} slug={book.columns[index]?.slug ?? ""} figure={figure} />
                </td>
              ))}
              <td className="figure">
                <strong>{figure(row.total)}</strong>
              </td>
              <td className="small whitespace-nowrap">
                {row.lastActivity === null ? "–" : <Moment at={row.lastActivity} as="short" />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

/** The homework above each run of columns. */
function quizzesOf(columns: readonly GradebookColumn[]): readonly (GradebookColumn & { readonly span: number })[] {
  const first = columns.filter(({ quizId }, index) => columns[index - 1]?.quizId !== quizId);
  return first.map((column) => ({ ...column, span: columns.filter(({ quizId }) => quizId === column.quizId).length }));
}

interface CellProps {
  readonly cell: GradebookCell;
  readonly home: string;
  readonly slug: string;
  readonly figure: (value: number) => string;
}

function Cell({ cell, home, slug, figure }: CellProps) {
  const t = useTranslations("Gradebook");
  const text = cell.earned === null ? "–" : figure(cell.earned);
  return (
    <>
      {cell.attemptId === null ? text : <Link href={`${home}/attempts/${cell.attemptId}#${slug}`}>{text}</Link>}
      {cell.undecided > 0 && <span className="chip ms-1">{t("undecided", { count: cell.undecided })}</span>}
      {cell.late && <span className="chip ms-1">{t("late")}</span>}
    </>
  );
}
