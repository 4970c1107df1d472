"use client";

import { unstable_rethrow } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, useTransition } from "react";
import { Link } from "@/app/i18n/navigation";
import { useRouter } from "@/app/i18n/use-navigation";
import type { Planned } from "@/lib/practice-plan";
import { rateHere } from "./actions";

interface Props {
  readonly plan: Planned;
  /** In a session: where the next exercise is. */
  readonly next: string | null;
}

/** When the part comes again: what the answer suggests, and the three other ratings, each with its interval. */
export function RatingRow({ plan, next }: Props) {
  const t = useTranslations("Plan");
  const router = useRouter();
  const [stands, setStands] = useState(plan.rating);
  const [failed, setFailed] = useState<string | null>(null);
  const [busy, start] = useTransition();
  const row = useRef<HTMLElement>(null);
  const onward = useRef<HTMLAnchorElement>(null);
  // The next thing to do after a verdict in a session is here, so that the keyboard alone goes through it.
  useEffect(() => {
    if (next !== null) (onward.current ?? row.current)?.focus();
  }, [next]);
  const rate = (rating: Planned["choices"][number]["rating"]): void => {
    if (busy) return;
    start(async () => {
      try {
        const problem = rating === stands ? null : await rateHere(plan.answerId, rating);
        setFailed(problem);
        if (problem !== null) return;
        setStands(rating);
        if (next !== null) router.push(next);
      } catch (error) {
        unstable_rethrow(error);
        setFailed(t("unreachable"));
      }
    });
  };
  return (
    <section ref={row} tabIndex={-1} className="rating stack stack-small" aria-label={t("title")} data-rated={stands}>
      <p className="small">{stands === null ? t("yours") : t(next === null ? "planned" : "suggested")}</p>
      <div className="rating-buttons">
        {plan.choices.map(({ rating, again }) => (
          <button
            key={rating}
            type="button"
            className="button"
            data-key={rating}
            aria-pressed={rating === stands}
            aria-disabled={busy}
            onClick={() => rate(rating)}
          >
            <span>
              <kbd>{rating}</kbd> {t(`rate.${rating}`)}
            </span>
            <span className="small soft number">{t(`interval.${again.unit}`, { count: again.count })}</span>
          </button>
        ))}
      </div>
      <p role="status">{failed}</p>
      {next !== null && stands !== null && (
        <Link ref={onward} href={next} prefetch={false} className="button button-main">
          {t("next")}
        </Link>
      )}
    </section>
  );
}
