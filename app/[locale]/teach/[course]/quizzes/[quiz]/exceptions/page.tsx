import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { EmptyState } from "@/app/components/empty-state";
import { InputField, SelectField, TickField } from "@/app/components/fields/fields";
import { FieldsForm } from "@/app/components/fields/fields-form";
import { PageHead } from "@/app/components/page-head";
import { quizExceptions } from "@/lib/quiz-exceptions";
import { requireViewer } from "@/lib/viewer";
import { grantHere } from "../../actions";
import { GrantedList } from "./granted-list";

interface Props {
  readonly params: Promise<{ readonly course: string; readonly quiz: string }>;
  readonly searchParams: Promise<{ readonly student?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("Exceptions"))("title") };
}

/** What single students are granted in one quiz. */
export default async function Page({ params, searchParams }: Props) {
  const { course, quiz } = await params;
  const locale = await getLocale();
  const viewer = await requireViewer(`/${locale}/teach/${course}/quizzes/${quiz}/exceptions`);
  const page = await quizExceptions(viewer, course, quiz);
  if (page === null) notFound();
  const t = await getTranslations("Exceptions");
  const { student } = await searchParams;
  const known = page.exceptions.find((each) => each.student.id === student)?.fields;
  return (
    <>
      <PageHead
        title={t("title")}
        crumbs={[
          { href: `/teach/${course}`, label: page.course.title[locale] },
          { href: `/teach/${course}/quizzes/${quiz}/edit`, label: page.quiz.title[locale] },
        ]}
      >
        <p className="soft">{t("lead")}</p>
      </PageHead>
      <div className="stack stack-large">
        {page.exceptions.length === 0 ? (
          <EmptyState>{t("empty")}</EmptyState>
        ) : (
          <GrantedList courseId={course} quizId={quiz} page={page} />
        )}
        {page.mayChange && (
          <section className="card stack reading" id="grant">
            <h2>{t("grant")}</h2>
            <p className="soft small">{t("zone", { zone: page.zone })}</p>
            <FieldsForm
              key={student ?? ""}
              id="exception"
              action={grantHere}
              fields={known ?? { studentId: student ?? "" }}
              hidden={{ courseId: course, quizId: quiz }}
              submit={t("save")}
            >
              <SelectField
                name="studentId"
                label={t("student")}
                options={page.students.map(({ id, name, email }) => ({ value: id, label: `${name} · ${email}` }))}
              />
              <div className="field-grid">
                <InputField name="opensAt" label={t("opensAt")} type="datetime-local" />
                <InputField name="closesAt" label={t("closesAt")} type="datetime-local" />
                <InputField name="lateUntil" label={t("lateUntil")} type="datetime-local" />
                <InputField name="extraMinutes" label={t("extraMinutes")} type="number" />
                <InputField name="timePercent" label={t("timePercent")} type="number" note={t("timePercentNote")} />
                <InputField name="attemptsAllowed" label={t("attemptsAllowed")} type="number" />
              </div>
              <TickField name="untimed" label={t("untimed")} />
              <TickField name="excused" label={t("excused")} note={t("excusedNote")} />
              <InputField name="note" label={t("note")} />
            </FieldsForm>
          </section>
        )}
      </div>
    </>
  );
}
