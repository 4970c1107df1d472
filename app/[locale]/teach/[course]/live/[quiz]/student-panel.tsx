"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { ActionForm, type Field } from "@/app/components/action-form";
import { Link } from "@/app/i18n/navigation";
import { announceHere, endHere, giveTimeHere, reopenHere } from "./actions";
import type { RoomStudent } from "./room-reply";

interface Props {
  readonly student: RoomStudent;
  readonly courseId: string;
  readonly quizId: string;
  readonly close: () => void;
}

/** What staff can do for one student. */
export function StudentPanel({ student, courseId, quizId, close }: Props) {
  const t = useTranslations("Live");
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const { userId, name, attemptId, presence } = student;
  const reason: Field = { name: "reason", label: t("why"), type: "text", autoComplete: "off" };
  const minutes: Field = { name: "minutes", label: t("minutesField"), type: "number", value: "10" };
  const text: Field = { name: "text", label: t("text"), type: "text", autoComplete: "off" };
  const ended = presence === "handed-in";
  return (
    <dialog ref={dialog} className="live-panel" aria-labelledby="live-panel-name" onClose={close}>
      <div className="stack">
        <div className="row spread">
          <h2 id="live-panel-name">
            <bdi>{name}</bdi>
          </h2>
          <button type="button" className="button button-quiet" onClick={() => dialog.current?.close()}>
            {t("closePanel")}
          </button>
        </div>
        {attemptId !== null && (
          <Link href={`/teach/${courseId}/attempts/${attemptId}`} prefetch={false}>
            {t("toAttempt")}
          </Link>
        )}
        {!ended && (
          <section className="stack stack-small">
            <h3>{t("giveOne")}</h3>
            <ActionForm
              id="give-one"
              action={giveTimeHere}
              hidden={{ quizId, userId }}
              fields={[minutes, reason]}
              submit={t("give")}
            />
          </section>
        )}
        <section className="stack stack-small">
          <h3>{t("announceOne")}</h3>
          <ActionForm
            id="announce-one"
            action={announceHere}
            hidden={{ quizId, userId }}
            fields={[text]}
            submit={t("announce")}
          />
        </section>
        {ended && attemptId !== null && (
          <section className="stack stack-small">
            <h3>{t("reopen")}</h3>
            <p className="soft small">{t("reopenWhy")}</p>
            <ActionForm
              id="reopen"
              action={reopenHere}
              hidden={{ attemptId }}
              fields={[minutes, reason]}
              submit={t("reopen")}
            />
          </section>
        )}
        {!ended && attemptId !== null && (
          <section className="stack stack-small">
            <h3>{t("endOne")}</h3>
            <p className="soft small">{t("endWhy")}</p>
            <ActionForm id="end" action={endHere} hidden={{ attemptId }} fields={[reason]} submit={t("endOne")} />
          </section>
        )}
      </div>
    </dialog>
  );
}
