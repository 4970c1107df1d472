"use client";

import { useTranslations } from "next-intl";
import { useFormAction } from "@/app/components/use-form-action";
import { applyHere, type ImportState, previewHere } from "../actions";
import { PlanView } from "./plan-view";

/** Choose a file, look at what it changes, apply it, hand out the links. */
export function ImportSteps({ courseId }: { readonly courseId: string }) {
  const t = useTranslations("Roster");
  const { state, post, send, sending } = useFormAction<NonNullable<ImportState>>(next, (message, { text = "" }) => ({
    kind: "asked",
    message,
    text,
  }));
  const text = state !== null && state.kind !== "applied" ? state.text : "";
  return (
    <div className="stack stack-large">
      <form className="card stack reading" action={post} onSubmit={send}>
        <input type="hidden" name="courseId" value={courseId} />
        <label className="field">
          <span className="field-label">{t("file")}</span>
          <input type="file" name="file" className="input" accept=".csv,.txt,text/csv,text/plain" />
        </label>
        <label className="field">
          <span className="field-label">{t("paste")}</span>
          <textarea name="text" className="input" rows={4} defaultValue={text} key={text} />
        </label>
        <button type="submit" className="button button-main" aria-disabled={sending}>
          {t("look")}
        </button>
      </form>
      <div role="status">
        {state?.kind === "asked" && <p className="notice notice-wrong">{state.message}</p>}
        {state?.kind === "applied" && (
          <div className="stack">
            <p className="notice">{t("applied", { added: state.added, changed: state.changed })}</p>
            {state.invitations !== "" && (
              <label className="field">
                <span className="field-label">{t("links")}</span>
                <textarea className="input" rows={8} readOnly value={state.invitations} />
                <span className="soft small">{t("linksNote")}</span>
              </label>
            )}
          </div>
        )}
      </div>
      {state?.kind === "preview" && (
        <section className="stack" aria-labelledby="plan">
          <h2 id="plan">{t("plan")}</h2>
          <PlanView plan={state.preview.plan} />
          {state.preview.plan.added.length + state.preview.plan.changed.length === 0 ? (
            <p className="notice">{t("nothingToDo")}</p>
          ) : (
            <form action={post} onSubmit={send}>
              <input type="hidden" name="courseId" value={courseId} />
              <input type="hidden" name="text" value={state.text} />
              <input type="hidden" name="digest" value={state.preview.digest} />
              <button type="submit" className="button button-main" aria-disabled={sending}>
                {t("apply")}
              </button>
            </form>
          )}
        </section>
      )}
    </div>
  );
}

/** The second form names the preview that it applies; the first does not. */
function next(before: ImportState, form: FormData): Promise<ImportState> {
  return form.has("digest") ? applyHere(before, form) : previewHere(before, form);
}
