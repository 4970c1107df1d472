import { type Locale, useFormatter, useTranslations } from "next-intl";
import { OutcomeMark } from "@/app/components/outcome-mark";
import { ProseLine } from "@/app/components/prose-view";
import { TableScroll } from "@/app/components/table-scroll";
import { TypedText } from "@/app/components/typed-text";
import { Link } from "@/app/i18n/navigation";
import type { ChangeView } from "@/lib/regrade-view";
import { Tick } from "./ticks";

interface Props {
  readonly changes: readonly ChangeView[];
  readonly courseId: string;
  readonly locale: Locale;
  /** Whether single changes can be chosen. */
  readonly choose: boolean;
}

/** Each change with old, new and why. */
export function ChangeTable({ changes, courseId, locale, choose }: Props) {
  const t = useTranslations("Regrade");
  const format = useFormatter();
  const points = (value: number | null) => (value === null ? "–" : format.number(value, { maximumFractionDigits: 3 }));
  return (
    <TableScroll label={t("list")}>
      <table className="table">
        <thead>
          <tr>
            {choose && <th scope="col">{t("choose")}</th>}
            <th scope="col">{t("student")}</th>
            <th scope="col">{t("answer")}</th>
            <th scope="col">{t("old")}</th>
            <th scope="col">{t("newHead")}</th>
            <th scope="col">{t("what")}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={change.submissionId} data-change={change.standing}>
              {choose && (
                <td>
                  {(change.standing === "raise" || change.standing === "lower") && (
                    <Tick
                      submissionId={change.submissionId}
                      label={t("chooseOne", { name: change.student.name, part: change.partTitle[locale] })}
                    />
                  )}
                </td>
              )}
              <th scope="row">
                <Link href={`/teach/${courseId}/attempts/${change.student.attemptId}`} prefetch={false}>
                  <bdi>{change.student.name}</bdi>
                </Link>
              </th>
              <td className="min-w-44">
                <span className="soft small block">
                  {change.number} · {change.partTitle[locale]}
                </span>
                <TypedText text={change.text} />
              </td>
              <td>
                <OutcomeMark outcome={change.oldOutcome} /> <span className="number">{points(change.oldPoints)}</span>
              </td>
              <td>
                <OutcomeMark outcome={change.newOutcome} /> <span className="number">{points(change.newPoints)}</span>
                {change.why.map((why) => (
                  <span key={why.en} className="block small soft">
                    <ProseLine text={why[locale]} />
                  </span>
                ))}
              </td>
              <td>{change.applied ? t("isApplied") : t(`standing.${change.standing}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
