import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { EmptyState } from "@/app/components/empty-state";
import { PageHead } from "@/app/components/page-head";
import { Link } from "@/app/i18n/navigation";
import { teachingOverview } from "@/lib/courses";
import { requireViewer } from "@/lib/viewer";
import { CourseNav } from "./course-nav";
import { People } from "./people";
import { QuizOverview } from "./quiz-overview";

interface Props {
  readonly params: Promise<{ readonly course: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("Teach"))("title") };
}

/** What waits for a person, how each homework stands, and who may come in. */
export default async function Page({ params }: Props) {
  const { course: id } = await params;
  const locale = await getLocale();
  const viewer = await requireViewer(`/${locale}/teach/${id}`);
  const course = await teachingOverview(viewer, id);
  if (course === null) notFound();
  const t = await getTranslations("Teach");
  const courses = await getTranslations("Courses");
  const waiting = course.quizzes.reduce((sum, { undecided }) => sum + undecided, 0);
  return (
    <>
      <PageHead title={course.title[locale]} crumbs={[{ href: "/courses", label: courses("title") }]}>
        <CourseNav courseId={id} role={course.role} />
      </PageHead>
      <div className="stack stack-large">
        <dl className="figures">
          <div>
            <dt>{t("students")}</dt>
            <dd>{course.students}</dd>
          </div>
          <div>
            <dt>{t("waiting")}</dt>
            <dd>{waiting}</dd>
          </div>
        </dl>
        {course.quizzes.length === 0 && (
          <EmptyState>
            <p>{t("noQuiz")}</p>
            {course.role === "instructor" && (
              <p>
                <Link href={`/teach/${id}/quizzes/new`}>{t("makeQuiz")}</Link>
              </p>
            )}
          </EmptyState>
        )}
        {course.quizzes.map((quiz) => (
          <QuizOverview key={quiz.id} courseId={id} quiz={quiz} role={course.role} locale={locale} />
        ))}
        <People course={course} />
      </div>
    </>
  );
}
