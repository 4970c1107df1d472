"use client";

import { useFormatter, useTranslations } from "next-intl";
import { memo } from "react";
import { Link } from "@/app/i18n/navigation";
import { type CompactCell, type CompactColumn, type CompactRow, marks } from "./compact";

interface Props {
  readonly row: CompactRow;
  readonly index: number;
  readonly ariaIndex: number;
  readonly columns: readonly CompactColumn[];
  readonly home: string;
  /** The column that Tab stops at, -1 for none of this row, null while every link is a stop. */
  readonly active: number | null;
}

/** One student. */
export const GradebookRowView = memo(function GradebookRowView({
  row,
  index,
  ariaIndex,
  columns,
  home,
  active,
}: Props) {
  const t = useTranslations("Gradebook");
  const format = useFormatter();
  const stop = (column: number) => ({
    "data-cell": `${index}/${column}`,
    tabIndex: active === null ? undefined : active === column ? 0 : -1,
  });
  const figure = (value: number): string => format.number(value, { maximumFractionDigits: 3 });
  const why = `${home}/gradebook/${row.id}`;
  const end = columns.length + 2;
  return (
    <tr aria-rowindex={ariaIndex}>
      <th scope="row" className="pinned" aria-colindex={1}>
        <Link href={why} prefetch={false} {...stop(0)}>
          <bdi>{row.name}</bdi>
        </Link>
        <span className="soft small block font-normal">
          <bdi>{row.number ?? row.email}</bdi>
        </span>
      </th>
      <td aria-colindex={2} {...stop(1)}>
        {row.section ?? "–"}
      </td>
      {columns.map((column, place) => {
        const cell = row.cells[place] ?? ([null, 0, 0] as const);
        const attempt = row.attempts[column.quiz] ?? null;
        const text = <CellText cell={cell} figure={figure} />;
        return (
          <td
            key={column.name}
            aria-colindex={place + 3}
            className="figure"
            {...(attempt === null ? stop(place + 2) : {})}
          >
            {attempt === null ? (
              text
            ) : (
              <Link href={`${home}/attempts/${attempt}#${column.anchor}`} prefetch={false} {...stop(place + 2)}>
                {text}
              </Link>
            )}
          </td>
        );
      })}
      <td className="figure" aria-colindex={end + 1}>
        <Link href={why} prefetch={false} {...stop(end)}>
          <strong>{figure(row.total)}</strong>
          <span className="sr-only"> {t("why")}</span>
        </Link>
      </td>
      <td className="small whitespace-nowrap" aria-colindex={end + 2} {...stop(end + 1)}>
        {row.activity ?? "–"}
      </td>
    </tr>
  );
});

function CellText({ cell, figure }: { readonly cell: CompactCell; readonly figure: (value: number) => string }) {
  const t = useTranslations("Gradebook");
  const [earned, waiting, marked] = cell;
  const has = (mark: number): boolean => (marked & mark) !== 0;
  if (has(marks.excused)) return <span className="chip">{t("excused")}</span>;
  return (
    <>
      {has(marks.dropped) ? (
        <s>
          {earned === null ? "–" : figure(earned)}
          <span className="sr-only"> {t("dropped")}</span>
        </s>
      ) : earned === null ? (
        "–"
      ) : (
        figure(earned)
      )}
      {waiting > 0 && <span className="chip ms-1">{t("undecided", { count: waiting })}</span>}
      {has(marks.late) && <span className="chip ms-1">{t("late")}</span>}
    </>
  );
}
