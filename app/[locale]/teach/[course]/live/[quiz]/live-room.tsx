"use client";

import { useTranslations } from "next-intl";
import { useCallback, useMemo, useState } from "react";
import { RoomActs } from "./room-acts";
import { RoomHead } from "./room-head";
import type { Room, RoomStudent } from "./room-reply";
import { RoomRow } from "./room-row";
import { StudentPanel } from "./student-panel";
import { useRoom } from "./use-room";

interface Props {
  readonly courseId: string;
  readonly quizId: string;
  /** Whether the viewer is an instructor: opening, closing and releasing is theirs. */
  readonly leads: boolean;
  readonly initial: Room;
}

const presences = ["writing", "away", "time-up", "handed-in", "absent"] as const;
type Shown = (typeof presences)[number] | "all";

/** Rows that are drawn at first, and each time more are asked for: a lecture hall fits, ten thousand rows would take seconds. */
const atATime = 500;

/** Everything about a sitting that goes on, in one view that keeps itself current. */
export function LiveRoom({ courseId, quizId, leads, initial }: Props) {
  const t = useTranslations("Live");
  const { room, live } = useRoom(courseId, quizId, initial);
  const [shown, setShown] = useState<Shown>("all");
  const [search, setSearch] = useState("");
  const [most, setMost] = useState(atATime);
  const [chosen, setChosen] = useState<string | null>(null);
  const { students, parts, now } = room;
  const counts = useMemo(() => countBy(students), [students]);
  const wanted = search.trim().toLowerCase();
  const rows = students.filter(
    ({ presence, name, section }) =>
      (shown === "all" || presence === shown) &&
      (wanted === "" || name.toLowerCase().includes(wanted) || section?.toLowerCase().includes(wanted)),
  );
  const choose = useCallback((userId: string) => setChosen(userId), []);
  const student = students.find(({ userId }) => userId === chosen);
  // By the minute: the rows are drawn anew when what they show changes, not at every tick.
  const minute = Math.floor(now.getTime() / 60_000);
  return (
    <div className="stack stack-large" data-live={live === true}>
      <RoomHead room={room} live={live} />
      <RoomActs room={room} quizId={quizId} leads={leads} />
      <section className="stack" aria-labelledby="live-students">
        <h2 id="live-students">{t("students")}</h2>
        <div className="row">
          {(["all", ...presences] as const).map((each) => (
            <button
              key={each}
              type="button"
              className="chip chip-link live-filter"
              aria-pressed={shown === each}
              onClick={() => setShown(each)}
            >
              {t(`presence.${each}`)}{" "}
              <strong className="number">{each === "all" ? students.length : counts[each]}</strong>
            </button>
          ))}
          <label className="row ms-auto">
            <span className="sr-only">{t("search")}</span>
            <input
              type="search"
              className="input live-search"
              placeholder={t("search")}
              value={search}
              onChange={(event) => setSearch(event.target.value)}
            />
          </label>
        </div>
        <div className="table-scroll">
          <table className="table live-table">
            <caption className="sr-only">{t("students")}</caption>
            <thead>
              <tr>
                <th scope="col">{t("name")}</th>
                <th scope="col">{t("state")}</th>
                <th scope="col" className="figure">
                  {t("answered")}
                </th>
                <th scope="col">{t("savedAt")}</th>
                <th scope="col">{t("endsAt")}</th>
                <th scope="col">
                  <span className="sr-only">{t("acts")}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, most).map((each) => (
                <RoomRow key={each.userId} student={each} parts={parts} minute={minute} choose={choose} />
              ))}
            </tbody>
          </table>
        </div>
        {rows.length === 0 && <p className="soft">{t("nobody")}</p>}
        {rows.length > most && (
          <p className="row">
            {t("rest", { shown: most, all: rows.length })}
            <button type="button" className="button" onClick={() => setMost(most + atATime)}>
              {t("more")}
            </button>
          </p>
        )}
      </section>
      {student !== undefined && (
        <StudentPanel
          key={student.userId}
          student={student}
          courseId={courseId}
          quizId={quizId}
          close={() => setChosen(null)}
        />
      )}
    </div>
  );
}

function countBy(students: readonly RoomStudent[]): Readonly<Record<RoomStudent["presence"], number>> {
  const counts = { absent: 0, writing: 0, away: 0, "time-up": 0, "handed-in": 0 };
  for (const { presence } of students) counts[presence] += 1;
  return counts;
}
