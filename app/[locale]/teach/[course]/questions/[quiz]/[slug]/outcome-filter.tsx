import { useLocale, useTranslations } from "next-intl";
import { OutcomeMark } from "@/app/components/outcome-mark";
import { Link } from "@/app/i18n/navigation";
import { partLetter } from "@/app/part-letter";
import type { Outcome } from "@/grading/verdict";
import { partTitle } from "@/lib/part-title";
import type { QuestionSubmissions } from "@/lib/question-submissions";
import { type Filter, filterQuery } from "./filter";

const outcomes: readonly Outcome[] = ["undecided", "incorrect", "partial", "correct", "invalid"];

interface Props {
  readonly path: string;
  readonly filter: Filter;
  readonly found: QuestionSubmissions;
}

/** Links that narrow the list: by what the machine said, by part. */
export function OutcomeFilter({ path, filter, found }: Props) {
  const t = useTranslations("Teach");
  const locale = useLocale();
  const { outcome: _outcome, page: _page, ...rest } = filter;
  const { part: _part, ...withoutPart } = filter;
  const total = Object.values(found.counts).reduce((sum, count) => sum + count, 0);
  return (
    <div className="stack stack-small mb-5 no-print">
      <nav aria-label={t("byOutcome")} className="row">
        <Filtered path={path} to={rest} here={filter.outcome === undefined}>
          {t("all")} <span className="number">{total}</span>
        </Filtered>
        {outcomes.map((outcome) => (
          <Filtered key={outcome} path={path} to={{ ...rest, outcome }} here={filter.outcome === outcome}>
            <OutcomeMark outcome={outcome} /> <span className="number">{found.counts[outcome]}</span>
          </Filtered>
        ))}
      </nav>
      <details className="disclosure" open={filter.part !== undefined}>
        <summary>{t("byPart")}</summary>
        <nav aria-label={t("byPart")} className="row mt-2">
          <Filtered path={path} to={{ ...withoutPart, page: 1 }} here={filter.part === undefined}>
            {t("allParts")}
          </Filtered>
          {found.parts.map(({ id }, index) => (
            <Filtered key={id} path={path} to={{ ...filter, part: id, page: 1 }} here={filter.part === id}>
              ({partLetter(index)}) {partTitle(found.slug, id)[locale]}
            </Filtered>
          ))}
        </nav>
      </details>
    </div>
  );
}

interface FilteredProps {
  readonly path: string;
  readonly to: Filter;
  readonly here: boolean;
  readonly children: React.ReactNode;
}

function Filtered({ path, to, here, children }: FilteredProps) {
  return (
    <Link
      href={{ pathname: path, query: filterQuery(to) }}
      prefetch={false}
      aria-current={here ? "true" : undefined}
      className="chip chip-link"
    >
      {children}
    </Link>
  );
}
