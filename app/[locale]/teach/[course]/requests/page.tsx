import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { EmptyState } from "@/app/components/empty-state";
import { Moment } from "@/app/components/moment";
import { PageHead } from "@/app/components/page-head";
import { TableScroll } from "@/app/components/table-scroll";
import { Link } from "@/app/i18n/navigation";
import { requestList } from "@/lib/request-view";
import { requireViewer } from "@/lib/viewer";

interface Props {
  readonly params: Promise<{ readonly course: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("Request"))("title") };
}

/** Students who ask for a second look, open ones first. */
export default async function Page({ params }: Props) {
  const { course } = await params;
  const locale = await getLocale();
  const viewer = await requireViewer(`/${locale}/teach/${course}/requests`);
  const found = await requestList(viewer, course);
  if (found === null) notFound();
  const t = await getTranslations("Request");
  return (
    <>
      <PageHead title={t("title")} crumbs={[{ href: `/teach/${course}`, label: found.course.title[locale] }]} />
      {found.requests.length === 0 ? (
        <EmptyState>{t("none")}</EmptyState>
      ) : (
        <TableScroll label={t("title")}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t("student")}</th>
                <th scope="col">{t("about")}</th>
                <th scope="col">{t("state")}</th>
                <th scope="col">{t("since")}</th>
              </tr>
            </thead>
            <tbody>
              {found.requests.map((request) => (
                <tr key={request.id}>
                  <th scope="row">
                    <Link href={`/teach/${course}/requests/${request.id}`}>
                      <bdi>{request.student}</bdi>
                    </Link>
                  </th>
                  <td className="min-w-44">
                    <span className="soft small block">
                      {request.quiz[locale]} · {request.number} · {request.partTitle[locale]}
                    </span>
                    <bdi className="clamped">{request.first}</bdi>
                  </td>
                  <td>{t(`states.${request.state}`)}</td>
                  <td>
                    <Moment at={request.createdAt} as="short" />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </>
  );
}
