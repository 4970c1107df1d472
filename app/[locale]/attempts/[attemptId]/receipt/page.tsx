import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Moment } from "@/app/components/moment";
import { PageHead } from "@/app/components/page-head";
import { TableScroll } from "@/app/components/table-scroll";
import { TypedText } from "@/app/components/typed-text";
import { Link, redirect } from "@/app/i18n/navigation";
import { partLetter } from "@/app/part-letter";
import { attemptOutline } from "@/lib/attempt-view";
import { receiptNumber } from "@/lib/receipt";
import { serverNow } from "@/lib/server-clock";
import { requireViewer } from "@/lib/viewer";
import { LateTexts } from "../late-texts";

interface Props {
  readonly params: Promise<{ readonly attemptId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("Receipt"))("title") };
}

/** That it was handed in, when by the server's clock, under which number, and in which words; nothing of right and wrong. */
export default async function Page({ params }: Props) {
  const { attemptId } = await params;
  const locale = await getLocale();
  const viewer = await requireViewer(`/${locale}/attempts/${attemptId}/receipt`);
  const attempt = await attemptOutline(viewer, attemptId, serverNow());
  if (attempt === null) notFound();
  const { submittedAt, endedBy, feedback, released, course, quiz } = attempt;
  if (submittedAt === null) return redirect({ href: `/attempts/${attemptId}`, locale });
  const t = await getTranslations("Receipt");
  const parts = attempt.questions.flatMap(({ slug, number, parts }) =>
    parts.map((part, index) => ({ key: `${slug}/${part.id}`, number, index, last: part.last })),
  );
  return (
    <>
      <PageHead title={t("title")} crumbs={[{ href: `/courses/${course.id}`, label: course.title[locale] }]}>
        <p className="soft">{quiz.title[locale]}</p>
      </PageHead>
      <div className="stack stack-large">
        <LateTexts attempt={attempt} viewer={viewer} />
        <section className="card stack reading">
          <p>{t(`ended.${endedBy ?? "student"}`)}</p>
          <dl className="facts">
            <dt>{t("number")}</dt>
            <dd>
              <strong className="number" data-receipt>
                {receiptNumber(attemptId, submittedAt)}
              </strong>
            </dd>
            <dt>{t("at")}</dt>
            <dd>
              <Moment at={submittedAt} as="exact" />
            </dd>
            <dt>{t("student")}</dt>
            <dd>
              <bdi>{viewer.name}</bdi>
            </dd>
            <dt>{t("answers")}</dt>
            <dd className="number">
              {t("answersOf", { handedIn: parts.filter(({ last }) => last !== null).length, all: parts.length })}
            </dd>
          </dl>
          <p className="notice">{released ? t("released") : t(`results.${feedback}`)}</p>
          {released && (
            <Link href={`/attempts/${attemptId}`} className="button button-main">
              {t("toResults")}
            </Link>
          )}
        </section>
        <section className="stack">
          <h2>{t("words")}</h2>
          <TableScroll label={t("words")}>
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{t("part")}</th>
                  <th scope="col">{t("text")}</th>
                  <th scope="col">{t("savedAt")}</th>
                </tr>
              </thead>
              <tbody>
                {parts.map(({ key, number, index, last }) => (
                  <tr key={key}>
                    <th scope="row">
                      {number} ({partLetter(index)})
                    </th>
                    <td>
                      {last === null ? <span className="soft">{t("nothing")}</span> : <TypedText text={last.text} />}
                    </td>
                    <td>
                      {last !== null && <Moment at={last.arrivedAt} as="exact" />}
                      {last?.afterEnd === true && <span className="chip ms-2">{t("afterEnd")}</span>}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableScroll>
        </section>
      </div>
    </>
  );
}
