import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { InputField } from "@/app/components/fields/fields";
import { FieldsForm } from "@/app/components/fields/fields-form";
import { Moment } from "@/app/components/moment";
import { PageHead } from "@/app/components/page-head";
import { courseSettings } from "@/lib/course-settings";
import { requireViewer } from "@/lib/viewer";
import { archiveHere, changeCourseHere, changeJoinCodeHere, copyCourseHere } from "./actions";

interface Props {
  readonly params: Promise<{ readonly course: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("CourseSettings"))("title") };
}

/** What an instructor decides of the course as a whole. */
export default async function Page({ params }: Props) {
  const { course: id } = await params;
  const locale = await getLocale();
  const viewer = await requireViewer(`/${locale}/teach/${id}/settings`);
  const course = await courseSettings(viewer, id);
  if (course === null) notFound();
  const t = await getTranslations("CourseSettings");
  const host = (await headers()).get("host") ?? "";
  const titles = { titleEn: course.title.en, titleZhCn: course.title["zh-CN"] };
  return (
    <>
      <PageHead title={t("title")} crumbs={[{ href: `/teach/${id}`, label: course.title[locale] }]} />
      <div className="stack stack-large reading">
        {course.archivedAt !== null && (
          <p className="notice">
            {t.rich("archivedSince", { at: () => <Moment at={course.archivedAt ?? new Date(0)} /> })}
          </p>
        )}
        <section className="card stack">
          <h2>{t("course")}</h2>
          <FieldsForm
            id="course"
            action={changeCourseHere}
            hidden={{ courseId: id }}
            submit={t("save")}
            fields={{ ...titles, dropLowest: `${course.dropLowest}` }}
          >
            <InputField name="titleZhCn" label={t("titleZhCn")} required />
            <InputField name="titleEn" label={t("titleEn")} required />
            <InputField name="dropLowest" label={t("dropLowest")} type="number" note={t("dropLowestNote")} />
          </FieldsForm>
        </section>
        <section className="card stack">
          <h2>{t("joining")}</h2>
          {course.joinCode === null ? (
            <p>{t("closed")}</p>
          ) : (
            <p>
              {t("joinAt")} <code>{`${host}/join/${course.joinCode}`}</code>
            </p>
          )}
          <div className="row">
            {course.archivedAt === null && (
              <Press
                action={changeJoinCodeHere}
                courseId={id}
                way="new"
                label={course.joinCode === null ? t("open") : t("newCode")}
              />
            )}
            {course.joinCode !== null && <Press action={changeJoinCodeHere} courseId={id} way="off" label={t("off")} />}
          </div>
          <p className="soft small">{t("codeNote")}</p>
        </section>
        <section className="card stack">
          <h2>{t("copy")}</h2>
          <p className="soft small">{t("copyNote", { quizzes: course.quizzes.length })}</p>
          <FieldsForm
            id="copy-course"
            action={copyCourseHere}
            hidden={{ courseId: id }}
            submit={t("copySubmit")}
            fields={titles}
          >
            <InputField name="titleZhCn" label={t("titleZhCn")} required />
            <InputField name="titleEn" label={t("titleEn")} required />
            <InputField name="firstDay" label={t("firstDay")} type="date" required />
          </FieldsForm>
        </section>
        <section className="card stack">
          <h2>{t("archive")}</h2>
          <p className="soft small">{t("archiveNote")}</p>
          <Press
            action={archiveHere}
            courseId={id}
            way={course.archivedAt === null ? "archive" : "restore"}
            label={course.archivedAt === null ? t("archiveSubmit") : t("restore")}
          />
        </section>
      </div>
    </>
  );
}

interface PressProps {
  readonly action: (form: FormData) => Promise<void>;
  readonly courseId: string;
  readonly way: string;
  readonly label: string;
}

/** A form of one button. */
function Press({ action, courseId, way, label }: PressProps) {
  return (
    <form action={action}>
      <input type="hidden" name="courseId" value={courseId} />
      <input type="hidden" name="way" value={way} />
      <button type="submit" className="button">
        {label}
      </button>
    </form>
  );
}
