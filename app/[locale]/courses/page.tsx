import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { EmptyState } from "@/app/components/empty-state";
import { PageHead } from "@/app/components/page-head";
import { Link } from "@/app/i18n/navigation";
import { myCourses } from "@/lib/courses";
import { requireViewer } from "@/lib/viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("Courses"))("title") };
}

export default async function Page() {
  const locale = await getLocale();
  const viewer = await requireViewer(`/${locale}/courses`);
  const t = await getTranslations("Courses");
  const courses = await myCourses(viewer);
  return (
    <>
      <PageHead title={t("title")} />
      {courses.length === 0 ? (
        <EmptyState>
          <p>{t("empty")}</p>
        </EmptyState>
      ) : (
        <ul className="grid-cards">
          {courses.map(({ id, title, role }) => (
            <li key={id} className="card stack">
              <p className="eyebrow">{t(`role.${role}`)}</p>
              <h2>
                <Link href={role === "student" ? `/courses/${id}` : `/teach/${id}`}>{title[locale]}</Link>
              </h2>
            </li>
          ))}
        </ul>
      )}
      {courses.some(({ role }) => role === "instructor") && (
        <p className="mt-3">
          <Link href="/teach/new" className="button">
            {t("make")}
          </Link>
        </p>
      )}
    </>
  );
}
