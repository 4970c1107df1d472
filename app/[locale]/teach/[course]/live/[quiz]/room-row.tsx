"use client";

import { useFormatter, useTranslations } from "next-intl";
import { memo } from "react";
import type { RoomStudent } from "./room-reply";

interface Props {
  readonly student: RoomStudent;
  readonly parts: number;
  /** The server's time in minutes since 1970. */
  readonly minute: number;
  readonly choose: (userId: string) => void;
}

/** In minutes. */
const halfADay = 720;

const signs: Readonly<Record<RoomStudent["presence"], string>> = {
  absent: "○",
  writing: "●",
  away: "◌",
  "time-up": "■",
  "handed-in": "✓",
};

/** One student: there or away, how far, saved when, and until when. */
export const RoomRow = memo(function RoomRow({ student, parts, minute, choose }: Props) {
  const t = useTranslations("Live");
  const format = useFormatter();
  const { userId, name, section, presence, answered, savedAt, endsAt, awaySince, submittedAt, endedBy } = student;
  const clock = (at: Date) =>
    format.dateTime(at, {
      // Homework lasts for days.
      ...(Math.abs(at.getTime() / 60_000 - minute) > halfADay && { month: "short", day: "numeric" }),
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
      hourCycle: "h23",
    });
  const left = Math.max(0, Math.ceil(endsAt.getTime() / 60_000 - minute));
  const goesOn = presence === "writing" || presence === "away";
  return (
    <tr data-student={userId} data-presence={presence}>
      <th scope="row">
        <bdi>{name}</bdi> {section !== null && <span className="soft small">{section}</span>}
      </th>
      <td data-label={t("state")}>
        <span className="live-presence">
          <span aria-hidden="true">{signs[presence]}</span> {t(`presence.${presence}`)}
        </span>
        {awaySince !== null && <span className="soft small block">{t("since", { at: clock(awaySince) })}</span>}
        {submittedAt !== null && endedBy !== null && (
          <span className="soft small block">{t(`ended.${endedBy}`, { at: clock(submittedAt) })}</span>
        )}
      </td>
      <td className="figure" data-label={t("answered")}>
        {presence === "absent" ? "–" : `${answered}/${parts}`}
      </td>
      <td data-label={t("savedAt")}>{savedAt === null ? "–" : <span className="number">{clock(savedAt)}</span>}</td>
      <td data-label={t("endsAt")}>
        <span className="number">{clock(endsAt)}</span>
        {goesOn && <span className="soft small block number">{t("left", { minutes: left })}</span>}
        {student.extraTime > 0 && (
          <span className="chip">{t("extra", { minutes: Math.round(student.extraTime / 60) })}</span>
        )}
        {student.cut && <strong className="small block">{t("cut")}</strong>}
      </td>
      <td>
        <button type="button" className="button button-quiet" onClick={() => choose(userId)}>
          {t("act")}
          <span className="sr-only">: {name}</span>
        </button>
      </td>
    </tr>
  );
});
