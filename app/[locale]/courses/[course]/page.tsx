import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { EmptyState } from "@/app/components/empty-state";
import { PageHead } from "@/app/components/page-head";
import { Link } from "@/app/i18n/navigation";
import { coursePractice } from "@/lib/course-practice";
import { courseView } from "@/lib/quizzes";
import { serverNow } from "@/lib/server-clock";
import { requireViewer } from "@/lib/viewer";
import { CoursePracticePanel } from "./course-practice-panel";
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
  const now = serverNow();
  const [course, practice] = await Promise.all([courseView(viewer, id, now), coursePractice(viewer, id, now)]);
  if (course === null || practice === null) notFound();
  // What one practises on is on the practice page.
  const due = course.quizzes.filter(({ kind }) => kind !== "practice");
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
      <div className="stack stack-large">
        {due.length === 0 ? (
          <EmptyState>{t("empty")}</EmptyState>
        ) : (
          <ul className="stack">
            {due.map((quiz) => (
              <QuizLine key={quiz.id} quiz={quiz} courseId={id} locale={locale} />
            ))}
          </ul>
        )}
        <CoursePracticePanel practice={practice} locale={locale} />
      </div>
    </>
  );
}
