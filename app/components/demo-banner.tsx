import { useTranslations } from "next-intl";
import { isDemo } from "@/lib/demo";

/** On every page of a demonstration: the class and its answers are made up. */
export function DemoBanner() {
  const t = useTranslations("Shell");
  if (!isDemo()) return null;
  return (
    <aside className="demo-banner" aria-label={t("demoLabel")}>
      <strong>DEMO</strong> {t("demo")}
    </aside>
  );
}
