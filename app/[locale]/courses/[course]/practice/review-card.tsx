import { useTranslations } from "next-intl";
import { Moment } from "@/app/components/moment";
import { Link } from "@/app/i18n/navigation";
import type { ReviewSession } from "@/lib/review-session";
import { ReviewCounts } from "./review-counts";

/** What is due, and the way into it. */
export function ReviewCard({ review }: { readonly review: ReviewSession }) {
  const t = useTranslations("Study");
  const { course, counts, exercise, next } = review;
  return (
    <section className="card stack stack-small" aria-labelledby="review">
      <h2 id="review" className="card-title">
        {t("review.title")}
      </h2>
      {exercise === null ? (
        <p>
          {next === null ? t("review.empty") : t.rich("review.later", { at: () => <Moment at={next} as="short" /> })}
        </p>
      ) : (
        <>
          <ReviewCounts counts={counts} />
          <Link href={`/courses/${course.id}/review`} prefetch={false} className="button button-main">
            {t("review.start")}
          </Link>
        </>
      )}
    </section>
  );
}
