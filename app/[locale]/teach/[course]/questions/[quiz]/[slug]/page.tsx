import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { EmptyState } from "@/app/components/empty-state";
import { PageHead } from "@/app/components/page-head";
import { ProseLine } from "@/app/components/prose-view";
import { StaffSubmissionView } from "@/app/components/staff-submission";
import { Link } from "@/app/i18n/navigation";
import { partLetter } from "@/app/part-letter";
import { partTitle } from "@/lib/part-title";
import { questionSubmissions } from "@/lib/question-submissions";
import { requireViewer } from "@/lib/viewer";
import { askedFilter } from "./filter";
import { OutcomeFilter } from "./outcome-filter";
import { Pages } from "./pages";

interface Props {
  readonly params: Promise<{ readonly course: string; readonly quiz: string; readonly slug: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("Teach"))("submissions") };
}

/** A question's submissions, newest first, by outcome and by part. */
export default async function Page({ params, searchParams }: Props) {
  const { course, quiz, slug } = await params;
  const locale = await getLocale();
  const path = `/teach/${course}/questions/${quiz}/${slug}`;
  const viewer = await requireViewer(`/${locale}${path}`);
  const filter = askedFilter(await searchParams);
  const found = await questionSubmissions(viewer, course, quiz, slug, filter);
  if (found === null) notFound();
  const t = await getTranslations("Teach");
  return (
    <>
      <PageHead
        title={
          <>
            {found.number} <ProseLine text={found.title[locale]} />
          </>
        }
        crumbs={[
          { href: `/teach/${course}`, label: found.course.title[locale] },
          { href: `/teach/${course}/gradebook`, label: t("gradebook") },
        ]}
      >
        <p className="soft">{found.quiz.title[locale]}</p>
      </PageHead>
      <OutcomeFilter path={path} filter={filter} found={found} />
      {found.submissions.length === 0 ? (
        <EmptyState>{t("noSubmissions")}</EmptyState>
      ) : (
        <ol className="stack">
          {found.submissions.map((submission) => (
            <li key={submission.id}>
              <StaffSubmissionView
                submission={submission}
                locale={locale}
                head={
                  <>
                    <Link href={`/teach/${course}/attempts/${submission.attemptId}`}>
                      <bdi>{submission.student.name}</bdi>
                    </Link>
                    <span className="chip">
                      ({partLetter(found.parts.findIndex(({ id }) => id === submission.part))}){" "}
                      {partTitle(slug, submission.part)[locale]}
                    </span>
                  </>
                }
              />
            </li>
          ))}
        </ol>
      )}
      <Pages path={path} filter={filter} page={found.page} pages={found.pages} />
    </>
  );
}
