import { useTranslations } from "next-intl";
import { KeyList } from "@/app/components/key-list";

/** The keys of practice. `rated`: whether there is a plan to rate for. */
export function PracticeKeys({ rated }: { readonly rated: boolean }) {
  const t = useTranslations("PracticeKeys");
  const keys = ["enter", "esc", "h", "s", "v", ...(rated ? (["rate", "undo"] as const) : [])] as const;
  const names = { enter: "Enter", esc: "Esc", h: "H", s: "S", v: "V", rate: "1–4", undo: "U" } as const;
  return <KeyList keys={keys.map((key) => ({ key: names[key], does: t(key) }))} />;
}
