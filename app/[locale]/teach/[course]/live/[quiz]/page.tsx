import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { PageHead } from "@/app/components/page-head";
import { controlRoom } from "@/lib/control-room";
import { staffRole } from "@/lib/live";
import { serverNow } from "@/lib/server-clock";
import { requireViewer } from "@/lib/viewer";
import { LiveRoom } from "./live-room";

interface Props {
  readonly params: Promise<{ readonly course: string; readonly quiz: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("Live"))("title") };
}

/** The control room of one quiz: who writes, who is away, whose time is up, and what staff can do about it. */
export default async function Page({ params }: Props) {
  const { course: courseId, quiz: quizId } = await params;
  const locale = await getLocale();
  const viewer = await requireViewer(`/${locale}/teach/${courseId}/live/${quizId}`);
  const role = await staffRole(viewer, courseId, quizId);
  const room = role === null ? null : await controlRoom(quizId, serverNow());
  if (role === null || room === null) notFound();
  const t = await getTranslations("Live");
  const { ErrorPage, Live } = await getMessages();
  const { course, ...shown } = room;
  return (
    <>
      <PageHead
        title={t("heading", { quiz: shown.quiz.title[locale] })}
        crumbs={[{ href: `/teach/${courseId}`, label: course.title[locale] }]}
      />
      <NextIntlClientProvider messages={{ ErrorPage, Live }}>
        <LiveRoom courseId={courseId} quizId={quizId} leads={role === "instructor"} initial={shown} />
      </NextIntlClientProvider>
    </>
  );
}
