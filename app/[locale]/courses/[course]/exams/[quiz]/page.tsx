import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { Moment } from "@/app/components/moment";
import { PageHead } from "@/app/components/page-head";
import { Link } from "@/app/i18n/navigation";
import { lobby } from "@/lib/lobby";
import { serverNow } from "@/lib/server-clock";
import { requireViewer } from "@/lib/viewer";
import { Rules } from "./rules";
import { ServerClock } from "./server-clock";
import { StartForm } from "./start-form";

interface Props {
  readonly params: Promise<{ readonly course: string; readonly quiz: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("Lobby"))("title") };
}

/** Before an exam: what it asks, how long it lasts for this student, what counts, and the door. */
export default async function Page({ params }: Props) {
  const { course: courseId, quiz: quizId } = await params;
  const locale = await getLocale();
  const viewer = await requireViewer(`/${locale}/courses/${courseId}/exams/${quizId}`);
  const room = await lobby(viewer, courseId, quizId, serverNow());
  if (room === null) notFound();
  const { quiz, course, attempt, state, sittingsLeft } = room;
  const t = await getTranslations("Lobby");
  const { ErrorPage, Lobby } = await getMessages();
  const goesOn = attempt !== null && attempt.submittedAt === null;
  const open = state === "open" || state === "late";
  return (
    <>
      <PageHead title={quiz.title[locale]} crumbs={[{ href: `/courses/${course.id}`, label: course.title[locale] }]} />
      <NextIntlClientProvider messages={{ ErrorPage, Lobby }}>
        <div className="with-rail">
          <Rules room={room} />
          <aside className="rail card stack" aria-label={t("door")}>
            <ServerClock now={room.now} opensAt={state === "not-open" ? quiz.opensAt : null} />
            {goesOn && (
              <Link href={`/attempts/${attempt.id}`} className="button button-main">
                {t("continue")}
              </Link>
            )}
            {!goesOn && state === "not-open" && <p>{t.rich("opens", { at: () => <Moment at={quiz.opensAt} /> })}</p>}
            {!goesOn && open && sittingsLeft !== 0 && <StartForm quizId={quiz.id} asksForCode={room.asksForCode} />}
            {attempt?.submittedAt != null && (
              <>
                <p>{t.rich("handedIn", { at: () => <Moment at={attempt.submittedAt ?? room.now} /> })}</p>
                <Link href={`/attempts/${attempt.id}`} className="button">
                  {t("look")}
                </Link>
              </>
            )}
            {attempt === null && (state === "grace" || state === "over") && <p>{t("over")}</p>}
          </aside>
        </div>
      </NextIntlClientProvider>
    </>
  );
}
