import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { InputField } from "@/app/components/fields/fields";
import { FieldsForm } from "@/app/components/fields/fields-form";
import { PageHead } from "@/app/components/page-head";
import { Link } from "@/app/i18n/navigation";
import { quizForm } from "@/lib/quiz-form";
import { requireViewer } from "@/lib/viewer";
import { copyQuizHere } from "../../actions";
import { QuizFields } from "../../quiz-fields";

interface Props {
  readonly params: Promise<{ readonly course: string; readonly quiz: string }>;
  readonly searchParams: Promise<{ readonly saved?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("MakeQuiz"))("edit") };
}

export default async function Page({ params, searchParams }: Props) {
  const { course, quiz } = await params;
  const locale = await getLocale();
  const viewer = await requireViewer(`/${locale}/teach/${course}/quizzes/${quiz}/edit`);
  const form = await quizForm(viewer, course, quiz);
  if (form === null) notFound();
  const t = await getTranslations("MakeQuiz");
  const { saved } = await searchParams;
  const { attempts } = form.begun;
  return (
    <>
      <PageHead
        title={form.quiz?.title[locale] ?? ""}
        crumbs={[{ href: `/teach/${course}`, label: form.course.title[locale] }]}
      >
        <p className="row">
          <Link href={`/teach/${course}/quizzes/${quiz}/preview`} className="button">
            {t("preview")}
          </Link>
          <Link href={`/teach/${course}/quizzes/${quiz}/exceptions`} className="button">
            {t("exceptions")}
          </Link>
        </p>
        {saved !== undefined && (
          <p className="notice" role="status">
            {t("saved")}
          </p>
        )}
        <p className={attempts === 0 ? "soft" : "notice"}>{t("begun", { count: attempts })}</p>
      </PageHead>
      <div className="stack stack-large">
        <QuizFields form={form} locale={locale} />
        <section className="card stack reading">
          <h2>{t("copy")}</h2>
          <p className="soft small">{t("copyNote", { zone: form.zone })}</p>
          <FieldsForm
            id="copy"
            action={copyQuizHere}
            fields={{}}
            hidden={{ courseId: course, quizId: quiz }}
            submit={t("copySubmit")}
          >
            <InputField name="firstDay" type="date" label={t("firstDay")} required />
          </FieldsForm>
        </section>
      </div>
    </>
  );
}
