import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHead } from "@/app/components/page-head";
import { TotalExplained } from "@/app/components/total-explained";
import { studentGrades } from "@/lib/grades";
import { requireViewer } from "@/lib/viewer";
import { NotBegun } from "./not-begun";

interface Props {
  readonly params: Promise<{ readonly course: string; readonly student: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("Total"))("title") };
}

/** How one student's total came about, line by line. */
export default async function Page({ params }: Props) {
  const { course, student } = await params;
  const locale = await getLocale();
  const viewer = await requireViewer(`/${locale}/teach/${course}/gradebook/${student}`);
  const grades = await studentGrades(viewer, course, student, new Date());
  if (grades === null) notFound();
  const t = await getTranslations("Gradebook");
  return (
    <>
      <PageHead
        title={<bdi>{grades.student.name}</bdi>}
        crumbs={[
          { href: `/teach/${course}`, label: grades.course.title[locale] },
          { href: `/teach/${course}/gradebook`, label: t("title") },
        ]}
      >
        <p className="soft">
          <bdi>{grades.student.email}</bdi>
        </p>
      </PageHead>
      <div className="stack stack-large">
        <TotalExplained grades={grades} locale={locale} attemptPath={`/teach/${course}/attempts`} />
        <NotBegun grades={grades} locale={locale} />
      </div>
    </>
  );
}
