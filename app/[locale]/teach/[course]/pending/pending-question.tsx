import { type Locale, useTranslations } from "next-intl";
import { ProseLine } from "@/app/components/prose-view";
import { TableScroll } from "@/app/components/table-scroll";
import { Link } from "@/app/i18n/navigation";
import { partLetter } from "@/app/part-letter";
import { partTitle } from "@/lib/part-title";
import type { PendingQuestion as Question } from "@/lib/pending";

interface Props {
  readonly courseId: string;
  readonly quizId: string;
  readonly question: Question;
  readonly locale: Locale;
}

/** One question: the parts that need a person in a table, the others folded away with their groups. */
export function PendingQuestion({ courseId, quizId, question, locale }: Props) {
  const t = useTranslations("Pending");
  const { slug, number, title } = question;
  const parts = question.parts.map((part, index) => ({ ...part, letter: partLetter(index) }));
  const forPeople = parts.filter(({ written, answered }) => written || answered > 0);
  const others = parts.filter((part) => !forPeople.includes(part));
  const waiting = parts.reduce((sum, part) => sum + part.waiting, 0);
  const label = `${number} ${title[locale]}`;
  const place = (id: string) => `${quizId}/${slug}/${id}`;
  return (
    <section id={`${quizId}-${slug}`} className="stack stack-small">
      <h3>
        {number} <ProseLine text={title[locale]} /> <span className="soft small">{t("waits", { count: waiting })}</span>
      </h3>
      {forPeople.length > 0 && (
        <TableScroll label={label}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t("part")}</th>
                <th scope="col" className="figure sm:w-32">
                  {t("waiting")}
                </th>
                <th scope="col" className="sm:w-56">
                  {t("ways")}
                </th>
              </tr>
            </thead>
            <tbody>
              {forPeople.map(({ id, letter, written, answered, waiting }) => (
                <tr key={id} data-part={id} data-written={written}>
                  <th scope="row">
                    ({letter}) {partTitle(slug, id)[locale]}
                  </th>
                  <td className="figure">{t("of", { waiting, answered })}</td>
                  <td>
                    <span className="row">
                      <Link href={`/teach/${courseId}/grade/${place(id)}`} prefetch={false}>
                        {written ? t("byRubric") : t("oneByOne")}
                      </Link>
                      {!written && (
                        <Link href={`/teach/${courseId}/groups/${place(id)}`} prefetch={false}>
                          {t("groups")}
                        </Link>
                      )}
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
      {others.length > 0 && (
        <details className="disclosure">
          <summary>{t("others", { count: others.length, some: forPeople.length > 0 ? "yes" : "no" })}</summary>
          <ul className="row mt-2">
            {others.map(({ id, letter }) => (
              <li key={id} data-part={id}>
                <Link href={`/teach/${courseId}/groups/${place(id)}`} className="chip chip-link" prefetch={false}>
                  ({letter}) {partTitle(slug, id)[locale]}
                </Link>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
