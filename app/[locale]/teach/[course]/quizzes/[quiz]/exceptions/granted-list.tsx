import { useFormatter, useTranslations } from "next-intl";
import { Moment } from "@/app/components/moment";
import { TableScroll } from "@/app/components/table-scroll";
import { Link } from "@/app/i18n/navigation";
import type { GrantedException, QuizExceptions } from "@/lib/quiz-exceptions";
import { withdrawHere } from "../../actions";

interface Props {
  readonly courseId: string;
  readonly quizId: string;
  readonly page: QuizExceptions;
}

/** Who is granted what. */
export function GrantedList({ courseId, quizId, page }: Props) {
  const t = useTranslations("Exceptions");
  return (
    <TableScroll label={t("title")}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t("student")}</th>
            <th scope="col">{t("what")}</th>
            <th scope="col">{t("note")}</th>
            {page.mayChange && <th scope="col">{t("change")}</th>}
          </tr>
        </thead>
        <tbody>
          {page.exceptions.map((granted) => (
            <tr key={granted.student.id}>
              <th scope="row">
                <bdi>{granted.student.name}</bdi>
                <span className="soft small block font-normal">
                  <bdi>{granted.student.email}</bdi>
                </span>
              </th>
              <td>
                <Terms granted={granted} />
              </td>
              <td>
                <bdi>{granted.note}</bdi>
              </td>
              {page.mayChange && (
                <td>
                  <div className="row">
                    <Link
                      href={`/teach/${courseId}/quizzes/${quizId}/exceptions?student=${granted.student.id}#grant`}
                      className="button button-quiet"
                    >
                      {t("edit")}
                    </Link>
                    <form action={withdrawHere}>
                      <input type="hidden" name="courseId" value={courseId} />
                      <input type="hidden" name="quizId" value={quizId} />
                      <input type="hidden" name="studentId" value={granted.student.id} />
                      <button type="submit" className="button button-quiet">
                        {t("withdraw")}
                        <span className="sr-only"> {granted.student.name}</span>
                      </button>
                    </form>
                  </div>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function Terms({ granted }: { readonly granted: GrantedException }) {
  const t = useTranslations("Exceptions");
  const format = useFormatter();
  const { opensAt, closesAt, lateUntil, extraTime, timeFactor, untimed, attemptsAllowed, excused } = granted;
  return (
    <ul className="small">
      {excused && <li>{t("excused")}</li>}
      {opensAt !== null && <li>{t.rich("opens", { at: () => <Moment at={opensAt} /> })}</li>}
      {closesAt !== null && <li>{t.rich("closes", { at: () => <Moment at={closesAt} /> })}</li>}
      {lateUntil !== null && <li>{t.rich("late", { at: () => <Moment at={lateUntil} /> })}</li>}
      {extraTime > 0 && <li>{t("extra", { minutes: extraTime / 60 })}</li>}
      {timeFactor !== null && <li>{t("factor", { percent: format.number(timeFactor, { style: "percent" }) })}</li>}
      {untimed && <li>{t("untimed")}</li>}
      {attemptsAllowed !== null && <li>{t("tries", { count: attemptsAllowed })}</li>}
    </ul>
  );
}
