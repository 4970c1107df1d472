import { useTranslations } from "next-intl";
import type { ReviewSession } from "@/lib/review-session";

/** How many exercises are due: new, being learnt, to be reviewed. */
export function ReviewCounts({ counts }: { readonly counts: ReviewSession["counts"] }) {
  const t = useTranslations("Study");
  return (
    <dl className="figures due-counts">
      {(["new", "learning", "review"] as const).map((kind) => (
        <div key={kind}>
          <dt>{t(`due.${kind}`)}</dt>
          <dd data-due={kind}>{counts[kind]}</dd>
        </div>
      ))}
    </dl>
  );
}
