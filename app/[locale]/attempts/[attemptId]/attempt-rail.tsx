import { useTranslations } from "next-intl";
import { OutcomeSign } from "@/app/components/outcome-mark";
import { PointsOf } from "@/app/components/points";
import { Link } from "@/app/i18n/navigation";
import { partLetter } from "@/app/part-letter";
import type { AttemptOutline, QuestionView } from "@/lib/attempt-view";
import type { PartView } from "@/lib/part-view";
import { finishHere } from "./actions";

interface Props {
  readonly attempt: AttemptOutline;
  readonly question: QuestionView;
}

/** Where one stands: the parts and what became of each, the points, and the way out. */
export function AttemptRail({ attempt, question }: Props) {
  const t = useTranslations("Attempt");
  const outcome = useTranslations("Outcome");
  return (
    <aside className="rail stack" aria-label={t("overview")}>
      <p>
        <span className="soft small block">{t("total")}</span>
        <strong className="text-lg">
          <PointsOf earned={attempt.earned} outOf={attempt.points} />
        </strong>
      </p>
      <nav className="part-grid" aria-label={t("parts")}>
        {question.parts.map((part, index) => {
          const standing = standingOf(part);
          return (
            <a key={part.id} href={`#part-${part.id}`} className={`tone-${standing}`}>
              {partLetter(index)}
              {standing !== "none" && standing !== "waiting" && (
                <>
                  <OutcomeSign outcome={standing} />
                  <span className="sr-only">{outcome(standing)}</span>
                </>
              )}
              {standing === "waiting" && <span className="small">{t("handedIn")}</span>}
            </a>
          );
        })}
      </nav>
      {attempt.answerable && attempt.submittedAt === null && (
        <details className="disclosure">
          <summary>{t("finish")}</summary>
          <form action={finishHere} className="notice stack stack-small mt-2">
            <input type="hidden" name="attemptId" value={attempt.id} />
            <p>{t("finishWhy", { open: openParts(attempt) })}</p>
            <button type="submit" className="button">
              {t("finishNow")}
            </button>
          </form>
        </details>
      )}
      {attempt.answerable && (
        <>
          <p className="soft small">{t("leave")}</p>
          <p className="soft small">
            {t.rich("inputHelp", { link: (words) => <Link href="/help/input">{words}</Link> })}
          </p>
        </>
      )}
    </aside>
  );
}

/** The best that a part has come to: what earns most, else the last word. */
function standingOf(part: PartView) {
  const shown = part.submissions.flatMap(({ verdict }) => (verdict === null ? [] : [verdict]));
  if (part.submissions.length === 0) return "none";
  if (shown.length === 0) return "waiting";
  const best = shown.reduce((a, b) => ((b.score ?? -1) >= (a.score ?? -1) ? b : a));
  return best.outcome;
}

/** How many parts have no readable answer yet. */
const openParts = (attempt: AttemptOutline): number =>
  attempt.questions.flatMap(({ parts }) => parts).filter(({ triesUsed }) => triesUsed === 0).length;
