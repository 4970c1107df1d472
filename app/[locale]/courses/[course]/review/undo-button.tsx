import { useTranslations } from "next-intl";
import { undoHere } from "./actions";

/** Takes the last rating back: a button, and the key U. */
export function UndoButton({ course }: { readonly course: string }) {
  const t = useTranslations("Plan");
  return (
    <form action={undoHere}>
      <input type="hidden" name="course" value={course} />
      <button type="submit" className="button button-quiet" data-key="u">
        {t("undo")} <kbd>U</kbd>
      </button>
    </form>
  );
}
