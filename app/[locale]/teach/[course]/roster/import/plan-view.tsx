"use client";

import { useLocale, useTranslations } from "next-intl";
import type { RosterPlan } from "@/lib/roster-plan";

/** Most lines of one kind that are written out. */
const most = 200;

/** What a file would change: errors first, then who is new, who changes and how. */
export function PlanView({ plan }: { readonly plan: RosterPlan }) {
  const t = useTranslations("Roster");
  const locale = useLocale();
  const { added, changed, unchanged, errors, notNamed } = plan;
  const role = (name: string): string =>
    name === "student" || name === "ta" || name === "instructor" ? t(`roles.${name}`) : name;
  return (
    <div className="stack">
      <dl className="figures">
        {(
          [
            ["added", added.length],
            ["changed", changed.length],
            ["unchanged", unchanged],
            ["errors", errors.length],
          ] as const
        ).map(([name, count]) => (
          <div key={name}>
            <dt>{t(`count.${name}`)}</dt>
            <dd data-count={name}>{count}</dd>
          </div>
        ))}
      </dl>
      {notNamed > 0 && <p className="soft">{t("notNamed", { count: notNamed })}</p>}
      {errors.length > 0 && (
        <section className="notice notice-wrong">
          <h3>{t("count.errors")}</h3>
          <ul>
            {errors.slice(0, most).map(({ line, message }) => (
              <li key={line}>{t("line", { line, why: message[locale] })}</li>
            ))}
          </ul>
          <More count={errors.length} />
        </section>
      )}
      {added.length > 0 && (
        <section className="card">
          <h3>{t("count.added")}</h3>
          <ul>
            {added.slice(0, most).map((line) => (
              <li key={line.line}>
                <bdi>{line.name}</bdi> · <bdi>{line.email}</bdi> · {role(line.role)}
                {typeof line.section === "string" && <> · {line.section}</>}
                {typeof line.number === "string" && <> · {line.number}</>}
              </li>
            ))}
          </ul>
          <More count={added.length} />
        </section>
      )}
      {changed.length > 0 && (
        <section className="card">
          <h3>{t("count.changed")}</h3>
          <ul>
            {changed.slice(0, most).map(({ line, changes }) => (
              <li key={line.line}>
                <bdi>{line.name}</bdi> · <bdi>{line.email}</bdi>:{" "}
                {changes
                  .map(({ field, from, to }) =>
                    t("change", { field: t(`field.${field}`), from: role(from) || "–", to: role(to) || "–" }),
                  )
                  .join("; ")}
              </li>
            ))}
          </ul>
          <More count={changed.length} />
        </section>
      )}
    </div>
  );
}

function More({ count }: { readonly count: number }) {
  const t = useTranslations("Roster");
  return count > most ? <p className="soft small">{t("more", { count: count - most })}</p> : null;
}
