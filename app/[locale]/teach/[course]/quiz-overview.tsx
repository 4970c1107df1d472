import { type Locale, useTranslations } from "next-intl";
import { Moment } from "@/app/components/moment";
import { ProseLine } from "@/app/components/prose-view";
import { TableScroll } from "@/app/components/table-scroll";
import { Link } from "@/app/i18n/navigation";
import type { TeachingOverview } from "@/lib/courses";

interface Props {
  readonly courseId: string;
  readonly quiz: TeachingOverview["quizzes"][number];
  readonly role: TeachingOverview["role"];
  readonly locale: Locale;
}

/** In milliseconds: a window of so many is nobody's, but the mock exam's, which is always open. */
const years = (count: number): number => count * 365 * 24 * 3_600_000;

/** One homework: its questions, how much came in and what waits for a person. */
export function QuizOverview({ courseId, quiz, role, locale }: Props) {
  const t = useTranslations("Teach");
  const live = useTranslations("Live");
  const isEndless = quiz.closesAt.getTime() - quiz.opensAt.getTime() > years(5);
  return (
    <section className="stack">
      <h2>{quiz.title[locale]}</h2>
      <p className="soft">
        {t.rich(isEndless ? "since" : "window", {
          from: () => <Moment at={quiz.opensAt} />,
          to: () => <Moment at={quiz.closesAt} />,
        })}{" "}
        · {t("started", { count: quiz.started })} ·{" "}
        <Link href={`/teach/${courseId}/live/${quiz.id}`}>{live("link")}</Link>
      </p>
      <QuizWays courseId={courseId} quiz={quiz} role={role} />
      <TableScroll label={quiz.title[locale]}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("question")}</th>
              <th scope="col" className="figure">
                {t("submissions")}
              </th>
              <th scope="col" className="figure">
                {t("waiting")}
              </th>
            </tr>
          </thead>
          <tbody>
            {quiz.questions.map(({ slug, number, title, submissions, undecided }) => {
              const href = `/teach/${courseId}/questions/${quiz.id}/${slug}`;
              return (
                <tr key={slug}>
                  <th scope="row">
                    <Link href={href}>
                      {number} <ProseLine text={title[locale]} />
                    </Link>
                  </th>
                  <td className="figure">{submissions}</td>
                  <td className="figure">
                    {undecided === 0 ? (
                      0
                    ) : (
                      <Link href={`/teach/${courseId}/pending#${quiz.id}-${slug}`}>{undecided}</Link>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </TableScroll>
    </section>
  );
}

/** What can be done with the quiz as a whole. */
function QuizWays({ courseId, quiz, role }: Omit<Props, "locale">) {
  const t = useTranslations("CourseNav");
  const home = `/teach/${courseId}/quizzes/${quiz.id}`;
  return (
    <p className="row">
      {quiz.draft && <span className="chip">{t("draft")}</span>}
      <Link href={`/teach/${courseId}/statistics/${quiz.id}`}>{t("statistics")}</Link>
      <Link href={`${home}/preview`}>{t("preview")}</Link>
      <Link href={`${home}/exceptions`}>{t("exceptions")}</Link>
      {role === "instructor" && <Link href={`${home}/edit`}>{t("edit")}</Link>}
    </p>
  );
}
