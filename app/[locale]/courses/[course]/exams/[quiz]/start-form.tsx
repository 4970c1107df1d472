"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { startExamHere } from "./actions";

interface Props {
  readonly quizId: string;
  readonly asksForCode: boolean;
}

/** The door: the access code where one is asked for, and the button that starts the clock. */
export function StartForm({ quizId, asksForCode }: Props) {
  const t = useTranslations("Lobby");
  const [state, start, starting] = useActionState(startExamHere, null);
  return (
    <form action={start} className="stack stack-small">
      <input type="hidden" name="quiz" value={quizId} />
      {asksForCode && (
        <label className="field">
          <span className="field-label">{t("code")}</span>
          <input
            className="input"
            name="accessCode"
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            required
            defaultValue={state?.fields["accessCode"] ?? ""}
            aria-describedby="start-said"
          />
        </label>
      )}
      <p className="soft small">{t("startWhy")}</p>
      <button type="submit" className="button button-main" aria-disabled={starting}>
        {t("start")}
      </button>
      <div id="start-said" role="status">
        {state !== null && <p className="notice notice-wrong">{state.message}</p>}
      </div>
    </form>
  );
}
