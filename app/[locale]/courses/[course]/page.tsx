import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { EmptyState } from "@/app/components/empty-state";
import { PageHead } from "@/app/components/page-head";
import { Link } from "@/app/i18n/navigation";
import { courseView } from "@/lib/quizzes";
import { requireViewer } from "@/lib/viewer";
import { QuizLine } from "./quiz-line";

interface Props {
  readonly params: Promise<{ readonly course: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("Course"))("due") };
}

/** What is due, soonest first. */
export default async function Page({ params }: Props) {
  const { course: id } = await params;
  const locale = await getLocale();
  const viewer = await requireViewer(`/${locale}/courses/${id}`);
  const course = await courseView(viewer, id, new Date());
  if (course === null) notFound();
  const t = await getTranslations("Course");
  const courses = await getTranslations("Courses");
  return (
    <>
      <PageHead title={course.title[locale]} crumbs={[{ href: "/courses", label: courses("title") }]}>
        <p className="row">
          <Link href={`/courses/${id}/grades`}>{t("grades")}</Link>
          {course.role !== "student" && <Link href={`/teach/${id}`}>{t("teach")}</Link>}
        </p>
      </PageHead>
      <h2 className="sr-only">{t("due")}</h2>
      {course.quizzes.length === 0 ? (
        <EmptyState>{t("empty")}</EmptyState>
      ) : (
        <ul className="stack">
          {course.quizzes.map((quiz) => (
            <QuizLine key={quiz.id} quiz={quiz} locale={locale} />
          ))}
        </ul>
      )}
    </>
  );
}
