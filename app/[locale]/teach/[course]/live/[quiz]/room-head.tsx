"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { Room } from "./room-reply";

/** The server's time, the window, the limit, and whether what is shown is current. */
export function RoomHead({ room, live }: { readonly room: Room; readonly live: boolean | null }) {
  const t = useTranslations("Live");
  const format = useFormatter();
  const { quiz, now, timeLimit, fullTime, extraTime, accessCode, releasedAt, feedback, pastClose } = room;
  const moment = (at: Date) =>
    format.dateTime(at, { month: "short", day: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  return (
    <section className="stack stack-small" aria-label={t("overview")}>
      <dl className="figures live-head">
        <div>
          <dt>{t("serverTime")}</dt>
          <dd>{format.dateTime(now, { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" })}</dd>
        </div>
        <div>
          <dt>{t("window")}</dt>
          <dd className="live-small">
            {moment(quiz.opensAt)} – {moment(quiz.closesAt)}
          </dd>
        </div>
        <div>
          <dt>{t("limit")}</dt>
          <dd className="live-small">
            {timeLimit === null ? t("untilClose") : t("minutes", { minutes: Math.round(timeLimit / 60) })}
            {timeLimit !== null && fullTime && <> {t("fullTime")}</>}
            {extraTime > 0 && <> {t("extra", { minutes: Math.round(extraTime / 60) })}</>}
          </dd>
        </div>
        {accessCode !== null && (
          <div>
            <dt>{t("code")}</dt>
            <dd className="live-small">
              <code>{accessCode}</code>
            </dd>
          </div>
        )}
      </dl>
      <p className="row">
        <span className="chip" data-room={quiz.state}>
          {t(`open.${quiz.state}`)}
        </span>
        {pastClose !== null && (
          <strong className="small" data-past-close={pastClose.students}>
            {t("pastClose", { count: pastClose.students, at: moment(pastClose.until) })}
          </strong>
        )}
        {feedback === "onRelease" && (
          <span className="chip">{releasedAt === null ? t("held") : t("released", { at: moment(releasedAt) })}</span>
        )}
        {room.draft && <span className="chip">{t("draft")}</span>}
        <span role="status" className={live ? "soft small" : ""}>
          {live === true && t("live")}
          {live === false && <strong>{t("notLive")}</strong>}
        </span>
      </p>
    </section>
  );
}
