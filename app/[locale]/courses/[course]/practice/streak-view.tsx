import { useFormatter, useTranslations } from "next-intl";
import type { Streak } from "@/lib/streak";
import { showStreakHere } from "./actions";

/** The week so far and good weeks in a row. What was not done is never spoken of; it can be hidden. */
export function StreakView({ streak, shown }: { readonly streak: Streak; readonly shown: boolean }) {
  const t = useTranslations("Study");
  const format = useFormatter();
  const day = (of: string) => new Date(`${of}T12:00:00Z`);
  return (
    <section className="card stack stack-small" aria-labelledby="streak">
      <div className="row spread">
        <h2 id="streak" className="card-title">
          {t("weeks.title")}
        </h2>
        <form action={showStreakHere}>
          <button type="submit" name="shown" value={shown ? "no" : "yes"} className="button button-quiet small">
            {shown ? t("weeks.hide") : t("weeks.show")}
          </button>
        </form>
      </div>
      {shown && (
        <>
          <ol className="week">
            {streak.week.map(({ day: of, studied, when }) => (
              <li key={of} data-studied={studied} aria-current={when === "today" ? "date" : undefined}>
                <span aria-hidden="true">
                  {format.dateTime(day(of), { weekday: "narrow", timeZone: "UTC" })}
                  <DayMark studied={studied} />
                </span>
                <span className="sr-only">
                  {format.dateTime(day(of), { weekday: "long", timeZone: "UTC" })}
                  {studied && `: ${t("weeks.studied")}`}
                </span>
              </li>
            ))}
          </ol>
          <p>
            {streak.daysThisWeek >= streak.goal
              ? t("weeks.reached", { days: streak.daysThisWeek })
              : t("weeks.sofar", { days: streak.daysThisWeek, goal: streak.goal })}
          </p>
          {streak.weeks > 0 && <p className="soft small">{t("weeks.row", { weeks: streak.weeks })}</p>}
        </>
      )}
    </section>
  );
}

function DayMark({ studied }: { readonly studied: boolean }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 20 20"
      width="22"
      height="22"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
    >
      <circle cx="10" cy="10" r="8" className={studied ? "week-done" : undefined} />
      {studied && <path d="m6 10.3 2.8 2.9L14 7.4" className="week-tick" strokeWidth="2" />}
    </svg>
  );
}
