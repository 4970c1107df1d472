"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useKeys } from "@/app/components/use-keys";
import { undoHere } from "./actions";

/** Takes the last rating back: a button, and the key U. */
export function UndoButton({ course }: { readonly course: string }) {
  const t = useTranslations("Plan");
  const form = useRef<HTMLFormElement>(null);
  useKeys({
    u: () => {
      form.current?.requestSubmit();
      return true;
    },
  });
  return (
    <form ref={form} action={undoHere}>
      <input type="hidden" name="course" value={course} />
      <button type="submit" className="button button-quiet">
        {t("undo")} <kbd>U</kbd>
      </button>
    </form>
  );
}
