import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { InputField } from "@/app/components/fields/fields";
import { FieldsForm } from "@/app/components/fields/fields-form";
import { PageHead } from "@/app/components/page-head";
import { mayMakeCourses } from "@/lib/course-settings";
import { requireViewer } from "@/lib/viewer";
import { makeCourseHere } from "../[course]/settings/actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("CourseSettings"))("new") };
}

/** Who teaches a course may make another. */
export default async function Page() {
  const locale = await getLocale();
  const viewer = await requireViewer(`/${locale}/teach/new`);
  if (!(await mayMakeCourses(viewer))) notFound();
  const t = await getTranslations("CourseSettings");
  const courses = await getTranslations("Courses");
  return (
    <>
      <PageHead title={t("new")} crumbs={[{ href: "/courses", label: courses("title") }]} />
      <div className="card reading">
        <FieldsForm id="new-course" action={makeCourseHere} submit={t("make")} fields={{}}>
          <InputField name="titleZhCn" label={t("titleZhCn")} required />
          <InputField name="titleEn" label={t("titleEn")} required />
        </FieldsForm>
      </div>
    </>
  );
}
