import { type Locale, useTranslations } from "next-intl";
import { Moment } from "@/app/components/moment";
import { TableScroll } from "@/app/components/table-scroll";
import { Link } from "@/app/i18n/navigation";
import type { LateAttempt } from "@/lib/staff-late-texts";

interface Props {
  readonly courseId: string;
  readonly attempts: readonly LateAttempt[];
  readonly locale: Locale;
}

/** The students whose words came after the end and were not looked at yet. */
export function LateWork({ courseId, attempts, locale }: Props) {
  const t = useTranslations("Pending");
  if (attempts.length === 0) return null;
  return (
    <section className="stack stack-small" data-late-work>
      <h2>{t("late")}</h2>
      <p className="soft">{t("lateNote")}</p>
      <TableScroll label={t("late")}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("student")}</th>
              <th scope="col">{t("quiz")}</th>
              <th scope="col" className="figure">
                {t("texts")}
              </th>
              <th scope="col">{t("latest")}</th>
            </tr>
          </thead>
          <tbody>
            {attempts.map(({ attemptId, student, quiz, texts, latest }) => (
              <tr key={attemptId}>
                <th scope="row">
                  <Link href={`/teach/${courseId}/attempts/${attemptId}#late-texts`} prefetch={false}>
                    <bdi>{student}</bdi>
                  </Link>
                </th>
                <td>{quiz[locale]}</td>
                <td className="figure">{texts}</td>
                <td>
                  <Moment at={latest} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  );
}
