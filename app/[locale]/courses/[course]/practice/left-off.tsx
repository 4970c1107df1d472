import { type Locale, useTranslations } from "next-intl";
import { Link } from "@/app/i18n/navigation";
import type { LeftOff } from "@/lib/progress";

/** The way back to what one worked on last. */
export function ContinueLink({ leftOff, locale }: { readonly leftOff: LeftOff | null; readonly locale: Locale }) {
  const t = useTranslations("Study");
  if (leftOff === null) return null;
  const [href, where] =
    leftOff.kind === "practice"
      ? [`/practice/${leftOff.slug}?seed=${leftOff.seed}#part-${leftOff.part}`, leftOff.number]
      : [
          `/attempts/${leftOff.attemptId}${leftOff.question === "" ? "" : `?question=${leftOff.question}`}`,
          leftOff.title[locale],
        ];
  return (
    <Link href={href} prefetch={false} className="button">
      {t("continue", { where })}
    </Link>
  );
}
