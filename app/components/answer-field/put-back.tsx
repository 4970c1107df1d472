"use client";

import { useTranslations } from "next-intl";
import { fillField } from "./fields";

/** Puts an earlier text back into the field with that id. What stands there meanwhile is in the history or a draft's past. */
export function PutBack({ field, text }: { readonly field: string; readonly text: string }) {
  const t = useTranslations("AnswerField");
  const putBack = (): void => {
    if (fillField(field, text)) document.getElementById(field)?.focus();
  };
  return (
    <button type="button" className="button button-quiet" onClick={putBack}>
      {t("putBack")}
    </button>
  );
}
