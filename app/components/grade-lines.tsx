import { type Locale, useFormatter, useTranslations } from "next-intl";
import { partLetter } from "@/app/part-letter";
import type { GradeLine } from "@/lib/grades";
import { grouped } from "@/lib/grouped";
import { partTitle } from "@/lib/part-title";
import { PointsOf } from "./points";
import { ProseLine } from "./prose-view";
import { TableScroll } from "./table-scroll";
import { TickedLines } from "./ticked-lines";

interface Props {
  readonly lines: readonly GradeLine[];
  /** The homework's title. */
  readonly of: string;
  readonly locale: Locale;
}

/** How a total came about, a line for each part. */
export function GradeLines({ lines, of, locale }: Props) {
  const t = useTranslations("Grades");
  if (lines.length === 0) return <p className="soft">{t("notBegun")}</p>;
  return (
    <TableScroll label={t("lines", { of })}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t("part")}</th>
            <th scope="col" className="figure">
              {t("points")}
            </th>
            <th scope="col">{t("why")}</th>
          </tr>
        </thead>
        {[...grouped(lines, ({ question }) => question)].map(([question, own]) => (
          <tbody key={question}>
            <tr>
              <th scope="rowgroup" colSpan={3}>
                {own[0]?.number} <ProseLine text={own[0]?.title[locale] ?? question} />
              </th>
            </tr>
            {own.map((line) => (
              <Line key={line.part} line={line} locale={locale} />
            ))}
          </tbody>
        ))}
      </table>
    </TableScroll>
  );
}

function Line({ line, locale }: { readonly line: GradeLine; readonly locale: Locale }) {
  const t = useTranslations("Grades");
  return (
    <tr>
      <th scope="row">
        ({partLetter(line.index)}) <span className="font-normal">{partTitle(line.question, line.part)[locale]}</span>
      </th>
      <td className="figure">
        <PointsOf earned={line.earned} outOf={line.points} />
      </td>
      <td className="telling">
        {t(`reason.${line.reason}`, { number: line.submission ?? 0 })}
        {line.note !== null && (
          <>
            {" "}
            <bdi>“{line.note}”</bdi>
          </>
        )}
        <TickedLines of={line.rubric} />
        {line.deductions.length > 0 && <Deductions line={line} />}
      </td>
    </tr>
  );
}

/** What the answer earned, and what was taken off of it. */
function Deductions({ line: { before, deductions } }: { readonly line: GradeLine }) {
  const t = useTranslations("Total");
  const format = useFormatter();
  const figure = (value: number): string => format.number(value, { maximumFractionDigits: 4 });
  return (
    <ul className="small soft">
      <li>{t("before", { points: figure(before ?? 0) })}</li>
      {deductions.map((taken) => (
        <li key={taken.kind}>
          {taken.kind === "late"
            ? t("late", { points: figure(taken.points), days: taken.days })
            : t("hints", { points: figure(taken.points), hints: taken.hints })}
        </li>
      ))}
    </ul>
  );
}
