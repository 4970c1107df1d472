import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { EmptyState } from "@/app/components/empty-state";
import { PageHead } from "@/app/components/page-head";
import { Prose, ProseLine } from "@/app/components/prose-view";
import { Link } from "@/app/i18n/navigation";
import { partLetter } from "@/app/part-letter";
import { answerGroups } from "@/lib/groups";
import { partTitle } from "@/lib/part-title";
import { requireViewer } from "@/lib/viewer";
import { GroupList } from "./group-list";

interface Props {
  readonly params: Promise<{
    readonly course: string;
    readonly quiz: string;
    readonly slug: string;
    readonly part: string;
  }>;
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("Groups"))("title") };
}

/** The answers to one part by what they mean, the largest group first. */
export default async function Page({ params, searchParams }: Props) {
  const { course, quiz, slug, part } = await params;
  const locale = await getLocale();
  const path = `/teach/${course}/groups/${quiz}/${slug}/${part}`;
  const viewer = await requireViewer(`/${locale}${path}`);
  const found = await answerGroups(viewer, course, { quizId: quiz, question: slug, part });
  if (found === null) notFound();
  const t = await getTranslations("Groups");
  const pending = await getTranslations("Pending");
  const shown = (await searchParams)["all"] === "1" ? Number.POSITIVE_INFINITY : 30;
  const lists = [
    ["undecided", found.undecided],
    ["settled", found.settled],
    ["invalid", found.invalid],
  ] as const;
  const letter = partLetter(found.parts.findIndex(({ id }) => id === part));
  return (
    <>
      <PageHead
        title={t("titleOf", { number: found.number, letter, title: partTitle(slug, part)[locale] })}
        crumbs={[
          { href: `/teach/${course}`, label: found.course.title[locale] },
          { href: `/teach/${course}/pending`, label: pending("title") },
        ]}
      >
        <p>
          <ProseLine text={found.title[locale]} /> · {found.quiz.title[locale]}
        </p>
        <p className="soft">{t("summary", { students: found.students, submissions: found.submissions })}</p>
        <details className="disclosure">
          <summary>{t("asked")}</summary>
          <div className="notice mt-2 stack stack-small reading">
            <Prose text={found.part.prompt[locale]} />
            <p className="soft small">{t("sample")}</p>
          </div>
        </details>
      </PageHead>
      {found.submissions === 0 && <EmptyState>{t("nothing")}</EmptyState>}
      <div className="stack stack-large">
        {lists.map(
          ([which, groups]) =>
            groups.length > 0 && (
              <GroupList
                key={which}
                title={t(`list.${which}`)}
                groups={groups.slice(0, shown)}
                points={found.points}
                locale={locale}
                more={
                  groups.length > shown ? (
                    <Link href={{ pathname: path, query: { all: "1" } }} className="button">
                      {t("showAll", { count: groups.length })}
                    </Link>
                  ) : null
                }
              />
            ),
        )}
      </div>
    </>
  );
}
