import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { PageHead } from "@/app/components/page-head";
import { courseMembers } from "@/lib/members";
import { requireViewer } from "@/lib/viewer";
import { ImportSteps } from "./import-steps";

interface Props {
  readonly params: Promise<{ readonly course: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("Roster"))("import") };
}

/** A roster from a file: first what would change, then, if it is right, all of it at once. */
export default async function Page({ params }: Props) {
  const { course } = await params;
  const locale = await getLocale();
  const viewer = await requireViewer(`/${locale}/teach/${course}/roster/import`);
  const people = await courseMembers(viewer, course, {});
  if (people === null || !people.mayChange) notFound();
  const t = await getTranslations("Roster");
  const { ErrorPage, Roster } = await getMessages();
  return (
    <>
      <PageHead
        title={t("import")}
        crumbs={[
          { href: `/teach/${course}`, label: people.course.title[locale] },
          { href: `/teach/${course}/roster`, label: t("title") },
        ]}
      >
        <p className="reading">{t("importLead")}</p>
        <pre className="typed small">
          <code>
            {"student_id,name,email,section,role,extra_time_pct\n20260101,张三,zhangsan@example.com,1,student,25"}
          </code>
        </pre>
      </PageHead>
      <NextIntlClientProvider messages={{ ErrorPage, Roster }}>
        <ImportSteps courseId={course} />
      </NextIntlClientProvider>
    </>
  );
}
