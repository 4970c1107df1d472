import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { EmptyState } from "@/app/components/empty-state";
import { PageHead } from "@/app/components/page-head";
import { TableScroll } from "@/app/components/table-scroll";
import { partLetter } from "@/app/part-letter";
import { doubleMarking } from "@/lib/double-marking";
import { partTitle } from "@/lib/part-title";
import { requireViewer } from "@/lib/viewer";

interface Props {
  readonly params: Promise<{
    readonly course: string;
    readonly quiz: string;
    readonly slug: string;
    readonly part: string;
  }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("Agreement"))("title") };
}

/** Who graded what, and how far two who graded the same agree. */
export default async function Page({ params }: Props) {
  const { course, quiz, slug, part } = await params;
  const locale = await getLocale();
  const path = `/teach/${course}/grade/${quiz}/${slug}/${part}`;
  const viewer = await requireViewer(`/${locale}${path}/agreement`);
  const found = await doubleMarking(viewer, course, { quizId: quiz, question: slug, part });
  if (found === null) notFound();
  const t = await getTranslations("Agreement");
  const marking = await getTranslations("Marking");
  const format = await getFormatter();
  const share = (value: number | null) =>
    value === null ? "–" : format.number(value, { style: "percent", maximumFractionDigits: 0 });
  const figure = (value: number | null) => (value === null ? "–" : format.number(value, { maximumFractionDigits: 3 }));
  const letter = partLetter(found.parts.findIndex(({ id }) => id === part));
  const rows = [
    { id: "scores", name: t("scores"), agreement: found.scores },
    ...found.lines.map(({ id, text, agreement }) => ({ id, name: text[locale], agreement })),
  ];
  return (
    <>
      <PageHead
        title={t("title")}
        crumbs={[
          { href: `/teach/${course}`, label: found.course.title[locale] },
          {
            href: path,
            label: marking("titleOf", { number: found.number, letter, title: partTitle(slug, part)[locale] }),
          },
        ]}
      />
      <div className="stack stack-large">
        <section className="stack">
          <h2>{t("graders")}</h2>
          {found.graders.length === 0 ? (
            <EmptyState>{t("nobody")}</EmptyState>
          ) : (
            <TableScroll label={t("graders")}>
              <table className="table">
                <thead>
                  <tr>
                    <th scope="col">{t("grader")}</th>
                    <th scope="col" className="figure">
                      {t("answers")}
                    </th>
                    <th scope="col" className="figure">
                      {t("mean")}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {found.graders.map(({ name, answers, meanScore }) => (
                    <tr key={name}>
                      <th scope="row">
                        <bdi>{name}</bdi>
                      </th>
                      <td className="figure">{answers}</td>
                      <td className="figure">{figure(meanScore * found.points)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </TableScroll>
          )}
        </section>
        <section className="stack">
          <h2>{t("double")}</h2>
          <p className="soft">{t("explained", { count: found.scores.n, difference: figure(found.difference) })}</p>
          {found.scores.n > 0 && (
            <TableScroll label={t("double")}>
              <table className="table">
                <thead>
                  <tr>
                    <th scope="col">{t("of")}</th>
                    <th scope="col" className="figure">
                      n
                    </th>
                    <th scope="col" className="figure">
                      {t("observed")}
                    </th>
                    <th scope="col" className="figure">
                      κ
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map(({ id, name, agreement }) => (
                    <tr key={id}>
                      <th scope="row">{name}</th>
                      <td className="figure">{agreement.n}</td>
                      <td className="figure">{share(agreement.observed)}</td>
                      <td className="figure">{figure(agreement.kappa)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </TableScroll>
          )}
        </section>
      </div>
    </>
  );
}
