"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm, type Field } from "@/app/components/action-form";
import { TypedText } from "@/app/components/typed-text";
import { announceHere, closeHere, giveTimeHere, openHere, releaseHere, takeBackHere, withdrawHere } from "./actions";
import type { Room } from "./room-reply";

interface Props {
  readonly room: Room;
  readonly quizId: string;
  readonly leads: boolean;
}

/** What staff can do for everybody: time, a word, the doors, the results. */
export function RoomActs({ room, quizId, leads }: Props) {
  const t = useTranslations("Live");
  const format = useFormatter();
  const reason: Field = { name: "reason", label: t("why"), type: "text", autoComplete: "off" };
  const minutes: Field = { name: "minutes", label: t("minutesField"), type: "number", value: "10" };
  const hidden = { quizId };
  const running = room.students.filter(({ presence }) => presence === "writing" || presence === "away").length;
  return (
    <section className="stack" aria-label={t("forAll")}>
      <div className="row live-acts">
        <Act title={t("giveAll")}>
          <p>{t("giveAllWhy")}</p>
          <ActionForm
            id="give-all"
            action={giveTimeHere}
            hidden={hidden}
            fields={[minutes, reason]}
            submit={t("give")}
          />
        </Act>
        <Act title={t("announceAll")}>
          <ActionForm
            id="announce-all"
            action={announceHere}
            hidden={hidden}
            fields={[{ name: "text", label: t("text"), type: "text", autoComplete: "off" }]}
            submit={t("announce")}
          />
        </Act>
        {leads && (
          <>
            <Act title={t("openNow")}>
              <p>{t("openWhy")}</p>
              <ActionForm
                id="open"
                action={openHere}
                hidden={hidden}
                fields={[{ ...minutes, label: t("openFor"), value: "", required: false }, reason]}
                submit={t("openDoors")}
              />
            </Act>
            <Act title={t("closeNow")}>
              <p>{t("closeWhy", { count: running })}</p>
              <ActionForm id="close" action={closeHere} hidden={hidden} fields={[reason]} submit={t("closeDoors")} />
            </Act>
            {room.feedback === "onRelease" && room.releasedAt === null && (
              <Act title={t("release")}>
                <p>{t("releaseWhy", { count: running })}</p>
                <ActionForm id="release" action={releaseHere} hidden={hidden} fields={[]} submit={t("releaseNow")} />
              </Act>
            )}
            {room.releasedAt !== null && (
              <Act title={t("takeBack")}>
                <p>{t("takeBackWhy")}</p>
                <ActionForm
                  id="take-back"
                  action={takeBackHere}
                  hidden={hidden}
                  fields={[reason]}
                  submit={t("holdBack")}
                />
              </Act>
            )}
          </>
        )}
      </div>
      {room.announcements.length > 0 && (
        <ul className="stack stack-small" aria-label={t("announcements")}>
          {room.announcements.map(({ id, text, to, by, at }) => (
            <li key={id} className="notice row spread">
              <span>
                <span className="soft small number">
                  {format.dateTime(at, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" })} · {by} →{" "}
                  {to ?? t("everybody")}
                </span>{" "}
                <TypedText text={text} />
              </span>
              <form action={withdrawHere}>
                <input type="hidden" name="id" value={id} />
                <button type="submit" className="button button-quiet">
                  {t("withdraw")}
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Act({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <details className="disclosure live-act" name="live-act">
      <summary>{title}</summary>
      <div className="card stack stack-small mt-2">{children}</div>
    </details>
  );
}
