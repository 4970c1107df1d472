import { type Locale, useTranslations } from "next-intl";
import { ProseLine } from "@/app/components/prose-view";
import { TableScroll } from "@/app/components/table-scroll";
import { Link } from "@/app/i18n/navigation";
import { partLetter } from "@/app/part-letter";
import type { PendingQuestion as Question } from "@/lib/pending";

interface Props {
  readonly courseId: string;
  readonly quizId: string;
  readonly question: Question;
  readonly locale: Locale;
}

/** One question's parts with what waits in each; open where something does. */
export function PendingQuestion({ courseId, quizId, question, locale }: Props) {
  const t = useTranslations("Pending");
  const { slug, number, title, parts } = question;
  const waiting = parts.reduce((sum, part) => sum + part.waiting, 0);
  const label = `${number} ${title[locale]}`;
  return (
    <details className="disclosure" open={waiting > 0}>
      <summary>
        {number} <ProseLine text={title[locale]} /> · {t("waits", { count: waiting })}
      </summary>
      <TableScroll label={label}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("part")}</th>
              <th scope="col" className="figure">
                {t("answered")}
              </th>
              <th scope="col" className="figure">
                {t("waiting")}
              </th>
              <th scope="col">{t("ways")}</th>
            </tr>
          </thead>
          <tbody>
            {parts.map(({ id, written, answered, waiting }, index) => {
              const place = `${quizId}/${slug}/${id}`;
              return (
                <tr key={id} data-part={id}>
                  <th scope="row">
                    {partLetter(index)} · {id}
                  </th>
                  <td className="figure">{answered}</td>
                  <td className="figure">{waiting}</td>
                  <td>
                    <span className="row">
                      {(written || waiting > 0) && (
                        <Link href={`/teach/${courseId}/grade/${place}`} prefetch={false}>
                          {written ? t("byRubric") : t("oneByOne")}
                        </Link>
                      )}
                      {!written && (
                        <Link href={`/teach/${courseId}/groups/${place}`} prefetch={false}>
                          {t("groups")}
                        </Link>
                      )}
                    </span>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </TableScroll>
    </details>
  );
}
