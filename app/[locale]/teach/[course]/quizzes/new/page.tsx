import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHead } from "@/app/components/page-head";
import { newQuizForm } from "@/lib/quiz-form";
import { requireViewer } from "@/lib/viewer";
import { QuizFields } from "../quiz-fields";

interface Props {
  readonly params: Promise<{ readonly course: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("MakeQuiz"))("new") };
}

export default async function Page({ params }: Props) {
  const { course } = await params;
  const locale = await getLocale();
  const viewer = await requireViewer(`/${locale}/teach/${course}/quizzes/new`);
  const form = await newQuizForm(viewer, course, new Date());
  if (form === null) notFound();
  const t = await getTranslations("MakeQuiz");
  return (
    <>
      <PageHead title={t("new")} crumbs={[{ href: `/teach/${course}`, label: form.course.title[locale] }]} />
      <QuizFields form={form} locale={locale} />
    </>
  );
}
