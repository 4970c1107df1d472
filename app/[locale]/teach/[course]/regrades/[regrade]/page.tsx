import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getFormatter, getLocale, getMessages, getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/components/action-form";
import { EmptyState } from "@/app/components/empty-state";
import { PageHead } from "@/app/components/page-head";
import { TableScroll } from "@/app/components/table-scroll";
import { Link } from "@/app/i18n/navigation";
import { regradeView } from "@/lib/regrade-view";
import { requireViewer } from "@/lib/viewer";
import { applyRegradeHere, revertRegradeHere } from "../actions";
import { ChangeTable } from "./change-table";
import { Progress } from "./progress";
import { Ticks } from "./ticks";

interface Props {
  readonly params: Promise<{ readonly course: string; readonly regrade: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("Regrade"))("one") };
}

/** What would change and for whom; then, if wished, it does. */
export default async function Page({ params, searchParams }: Props) {
  const { course, regrade: id } = await params;
  const locale = await getLocale();
  const path = `/teach/${course}/regrades/${id}`;
  const viewer = await requireViewer(`/${locale}${path}`);
  const found = await regradeView(viewer, course, id, (await searchParams)["page"], new Date());
  if (found === null) notFound();
  const t = await getTranslations("Regrade");
  const format = await getFormatter();
  const { RegradeTicks } = await getMessages();
  const { state, counts, effects } = found;
  const busy = state === "running" || state === "applying";
  return (
    <>
      <PageHead
        title={<bdi>{found.reason}</bdi>}
        crumbs={[
          { href: `/teach/${course}`, label: found.course.title[locale] },
          { href: `/teach/${course}/regrades`, label: t("title") },
        ]}
      >
        <p className="row">
          <span className="chip" data-state={state}>
            {t(`states.${state}`)}
          </span>
          <span className="soft">
            {found.quiz?.[locale] ?? t("everything")}
            {found.question !== null && ` · ${found.question}`} · {t("grader", { version: found.graderVersion })}
          </span>
        </p>
        <Progress
          done={found.done}
          total={found.total}
          busy={busy}
          label={t("progress", { done: found.done, total: found.total })}
        />
      </PageHead>
      <div className="stack stack-large">
        <dl className="figures">
          {(["raise", "lower", "open", "kept"] as const).map((which) => (
            <div key={which} data-count={which}>
              <dt>{t(`standing.${which}`)}</dt>
              <dd>{counts[which]}</dd>
            </div>
          ))}
          <div>
            <dt>{t("affected")}</dt>
            <dd>{found.affected}</dd>
          </div>
        </dl>
        {effects.length > 0 && (
          <details className="disclosure" open={effects.length <= 10}>
            <summary>{t("effects", { shown: effects.length, all: found.affected })}</summary>
            <TableScroll label={t("effectsLabel")}>
              <table className="table">
                <thead>
                  <tr>
                    <th scope="col">{t("student")}</th>
                    <th scope="col">{t("quiz")}</th>
                    <th scope="col" className="figure">
                      {t("before")}
                    </th>
                    <th scope="col" className="figure">
                      {t("after")}
                    </th>
                    <th scope="col" className="figure">
                      {t("difference")}
                    </th>
                    <th scope="col" className="figure">
                      {t("courseTotal")}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {effects.map(({ attemptId, name, quiz, before, after, total }) => (
                    <tr key={attemptId}>
                      <th scope="row">
                        <Link href={`/teach/${course}/attempts/${attemptId}`} prefetch={false}>
                          <bdi>{name}</bdi>
                        </Link>
                      </th>
                      <td>{quiz[locale]}</td>
                      <td className="figure">{format.number(before)}</td>
                      <td className="figure">{format.number(after)}</td>
                      <td className="figure">
                        {format.number(after - before, { signDisplay: "exceptZero", maximumFractionDigits: 3 })}
                      </td>
                      <td className="figure" data-total={total?.after}>
                        {total === null
                          ? "–"
                          : t("fromTo", { from: format.number(total.before), to: format.number(total.after) })}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </TableScroll>
          </details>
        )}
        {found.skipped.length > 0 && (
          <section className="stack" data-skipped={found.skipped.length}>
            <h2>{t("skipped")}</h2>
            <p className="soft">{t("skippedNote")}</p>
            <ul>
              {found.skipped.map(({ attemptId, name, answers }) => (
                <li key={attemptId}>
                  <Link href={`/teach/${course}/attempts/${attemptId}#strays`} prefetch={false}>
                    <bdi>{name}</bdi>
                  </Link>{" "}
                  · {t("skippedAnswers", { count: answers })}
                </li>
              ))}
            </ul>
          </section>
        )}
        {found.changes === 0 ? (
          <EmptyState>{t(busy ? "waiting" : "nothing")}</EmptyState>
        ) : (
          <section className="stack">
            <h2>{t("list")}</h2>
            {state === "ready" ? (
              <ActionForm
                id="apply"
                action={applyRegradeHere}
                hidden={{ regradeId: id }}
                submit={t("apply")}
                fields={[
                  {
                    name: "which",
                    label: t("which"),
                    type: "select",
                    options: (["all", "raises", "some"] as const).map((value) => ({
                      value,
                      label: t(`choice.${value}`),
                    })),
                  },
                ]}
              >
                <NextIntlClientProvider messages={{ RegradeTicks }}>
                  <Ticks regradeId={id} here={found.list.map(({ submissionId }) => submissionId)}>
                    <ChangeTable changes={found.list} courseId={course} locale={locale} choose />
                  </Ticks>
                </NextIntlClientProvider>
              </ActionForm>
            ) : (
              <ChangeTable changes={found.list} courseId={course} locale={locale} choose={false} />
            )}
            {found.pages > 1 && (
              <nav className="row" aria-label={t("pages")}>
                {found.page > 1 && (
                  <Link href={{ pathname: path, query: { page: found.page - 1 } }} className="button">
                    {t("earlier")}
                  </Link>
                )}
                <span className="number">{t("page", { page: found.page, pages: found.pages })}</span>
                {found.page < found.pages && (
                  <Link href={{ pathname: path, query: { page: found.page + 1 } }} className="button">
                    {t("later")}
                  </Link>
                )}
              </nav>
            )}
          </section>
        )}
        {state === "applied" && (
          <ActionForm
            id="revert"
            action={revertRegradeHere}
            hidden={{ regradeId: id }}
            fields={[]}
            submit={t("revert")}
          />
        )}
      </div>
    </>
  );
}
