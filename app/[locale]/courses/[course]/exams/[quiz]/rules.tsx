import { useTranslations } from "next-intl";
import { Moment } from "@/app/components/moment";
import { Link } from "@/app/i18n/navigation";
import type { Lobby } from "@/lib/lobby";

/** What counts in this exam, in plain words, with this student's own times. */
export function Rules({ room }: { readonly room: Lobby }) {
  const t = useTranslations("Lobby");
  const { quiz, window, questions, parts, points, sittingsLeft, feedback, cut, fullTime } = room;
  const limit = window.timeLimit;
  return (
    <section className="stack reading" aria-label={t("rules")}>
      <dl className="facts">
        <dt>{t("asked")}</dt>
        <dd className="number">{t("size", { questions, parts, points })}</dd>
        <dt>{t("window")}</dt>
        <dd>
          <Moment at={quiz.opensAt} /> – <Moment at={quiz.closesAt} />
        </dd>
        <dt>{t("limit")}</dt>
        <dd className="number">
          {limit === null ? t("untilClose") : t("minutes", { minutes: Math.round(limit / 60) })}
          {cut && <strong className="block">{t.rich("cut", { at: () => <Moment at={window.lastsUntil} /> })}</strong>}
        </dd>
        <dt>{t("sittings")}</dt>
        <dd>{sittingsLeft === null ? t("sittingsFree") : t("sittingsLeft", { count: sittingsLeft })}</dd>
      </dl>
      <ul className="prose-list stack stack-small">
        <li>{t("rule.saved")}</li>
        {fullTime !== null && <li>{t(fullTime ? "rule.fullTime" : "rule.allEnd")}</li>}
        <li>{t("rule.limit")}</li>
        <li>{t("rule.clock")}</li>
        <li>{t("rule.syntax")}</li>
        <li>{t(`rule.results.${feedback}`)}</li>
      </ul>
      <p>{t.rich("rehearse", { link: (words) => <Link href="/help/input">{words}</Link> })}</p>
    </section>
  );
}
