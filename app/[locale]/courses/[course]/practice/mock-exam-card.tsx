import { useTranslations } from "next-intl";
import { Moment } from "@/app/components/moment";
import { PointsOf } from "@/app/components/points";
import { Link } from "@/app/i18n/navigation";
import type { MockExam } from "@/lib/mock-exam";
import { startMockExamHere } from "./actions";

/** An exam to try oneself on, as often as one likes, and how it went. */
export function MockExamCard({ exam, course }: { readonly exam: MockExam; readonly course: string }) {
  const t = useTranslations("Study");
  const { questions, parts, seconds, rests, sittings } = exam;
  const open = sittings.find(({ submittedAt }) => submittedAt === null);
  return (
    <section className="card stack stack-small" aria-labelledby="mock-exam">
      <h2 id="mock-exam" className="card-title">
        {t("mock.title")}
      </h2>
      <p className="soft">{t("mock.what", { questions, parts, minutes: Math.round(seconds / 60) })}</p>
      {rests && open === undefined ? (
        <p>{t("mock.resting")}</p>
      ) : (
        <form action={startMockExamHere}>
          <input type="hidden" name="course" value={course} />
          <button type="submit" className="button">
            {open !== undefined ? t("mock.continue") : sittings.length === 0 ? t("mock.start") : t("mock.again")}
          </button>
        </form>
      )}
      {sittings.length > 0 && (
        <ol className="stack stack-small">
          {sittings.map(({ attemptId, number, startedAt, submittedAt, earned, points }) => (
            <li key={attemptId} className="row spread small">
              <span>
                <Link href={`/attempts/${attemptId}`} prefetch={false}>
                  {t("mock.sitting", { number })}
                </Link>{" "}
                <span className="soft">
                  <Moment at={startedAt} as="short" />
                </span>
              </span>
              {submittedAt === null ? t("mock.open") : <PointsOf earned={earned} outOf={points} />}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
