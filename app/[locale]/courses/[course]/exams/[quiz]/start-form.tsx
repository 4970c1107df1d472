"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useFormAction } from "@/app/components/use-form-action";
import { useRouter } from "@/app/i18n/use-navigation";
import { startExamHere } from "./actions";

interface Props {
  readonly quizId: string;
  readonly asksForCode: boolean;
}

/** The door: the access code where one is asked for, and the button that starts the clock. */
export function StartForm({ quizId, asksForCode }: Props) {
  const t = useTranslations("Lobby");
  const router = useRouter();
  const { state, post, send, sending } = useFormAction(startExamHere, (message, fields) => ({
    message,
    done: false,
    fields,
  }));
  const started = state !== null && "started" in state ? state.started : null;
  const refused = state !== null && "message" in state ? state : null;
  useEffect(() => {
    if (started !== null) router.push(`/attempts/${started}`);
  }, [started, router]);
  return (
    <form action={post} onSubmit={send} className="stack stack-small">
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
            defaultValue={refused?.fields["accessCode"] ?? ""}
            aria-describedby="start-said"
          />
        </label>
      )}
      <p className="soft small">{t("startWhy")}</p>
      <button type="submit" className="button button-main" aria-disabled={sending || started !== null}>
        {t("start")}
      </button>
      <div id="start-said" role="status">
        {refused !== null && <p className="notice notice-wrong">{refused.message}</p>}
      </div>
    </form>
  );
}
