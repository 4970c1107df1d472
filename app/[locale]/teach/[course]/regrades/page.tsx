import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/components/action-form";
import { EmptyState } from "@/app/components/empty-state";
import { Moment } from "@/app/components/moment";
import { PageHead } from "@/app/components/page-head";
import { TableScroll } from "@/app/components/table-scroll";
import { Link } from "@/app/i18n/navigation";
import { regradeList } from "@/lib/regrade-list";
import { requireViewer } from "@/lib/viewer";
import { startRegradeHere } from "./actions";

interface Props {
  readonly params: Promise<{ readonly course: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("Regrade"))("title") };
}

/** The course's regrades, and the way to a new one. */
export default async function Page({ params }: Props) {
  const { course } = await params;
  const locale = await getLocale();
  const viewer = await requireViewer(`/${locale}/teach/${course}/regrades`);
  const found = await regradeList(viewer, course);
  if (found === null) notFound();
  const t = await getTranslations("Regrade");
  const scopes = found.quizzes.flatMap(({ id, title, questions }) => [
    { value: id, label: title[locale] },
    ...questions.map(({ slug, number }) => ({ value: `${id}/${slug}`, label: `${title[locale]} · ${number}` })),
  ]);
  return (
    <>
      <PageHead title={t("title")} crumbs={[{ href: `/teach/${course}`, label: found.course.title[locale] }]}>
        <p className="soft reading">{t("about")}</p>
      </PageHead>
      <div className="stack stack-large">
        <details className="disclosure" open={found.regrades.length === 0}>
          <summary>{t("new")}</summary>
          <div className="card reading mt-3">
            <ActionForm
              id="regrade"
              action={startRegradeHere}
              hidden={{ courseId: course }}
              submit={t("start")}
              fields={[
                {
                  name: "scope",
                  label: t("scope"),
                  type: "select",
                  required: false,
                  options: [{ value: "", label: t("everything") }, ...scopes],
                },
                { name: "reason", label: t("reason"), type: "text", autoComplete: "off", note: t("reasonNote") },
              ]}
            />
          </div>
        </details>
        {found.regrades.length === 0 ? (
          <EmptyState>{t("none")}</EmptyState>
        ) : (
          <TableScroll label={t("title")}>
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{t("reason")}</th>
                  <th scope="col">{t("scope")}</th>
                  <th scope="col">{t("state")}</th>
                  <th scope="col" className="figure">
                    {t("changes")}
                  </th>
                  <th scope="col">{t("by")}</th>
                </tr>
              </thead>
              <tbody>
                {found.regrades.map((regrade) => (
                  <tr key={regrade.id}>
                    <th scope="row">
                      <Link href={`/teach/${course}/regrades/${regrade.id}`}>
                        <bdi>{regrade.reason}</bdi>
                      </Link>
                    </th>
                    <td>
                      {regrade.quiz?.[locale] ?? t("everything")}
                      {regrade.question !== null && ` · ${regrade.question}`}
                    </td>
                    <td>{t(`states.${regrade.state}`)}</td>
                    <td className="figure">{regrade.changes}</td>
                    <td>
                      <bdi>{regrade.by}</bdi> · <Moment at={regrade.at} as="short" />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableScroll>
        )}
      </div>
    </>
  );
}
