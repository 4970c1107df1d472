import { useTranslations } from "next-intl";
import { PointsOf } from "@/app/components/points";
import { Link } from "@/app/i18n/navigation";
import type { AttemptOutline } from "@/lib/attempt-view";

/** The quiz's questions, each with what it has earned so far. */
export function QuestionTabs({ attempt, current }: { readonly attempt: AttemptOutline; readonly current: string }) {
  const t = useTranslations("Attempt");
  return (
    <nav aria-label={t("questions")} className="tabs no-print">
      {attempt.questions.map(({ slug, number, earned, points }) => (
        <Link
          key={slug}
          href={{ pathname: `/attempts/${attempt.id}`, query: { question: slug } }}
          prefetch={false}
          aria-current={slug === current ? "page" : undefined}
          className="tab"
        >
          <strong>{number}</strong>
          <span className="small soft">
            <PointsOf earned={earned} outOf={points} />
          </span>
        </Link>
      ))}
    </nav>
  );
}
