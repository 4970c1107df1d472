import { useTranslations } from "next-intl";
import { Link } from "@/app/i18n/navigation";

/** The ways from a course's page; what only an instructor may is shown to them alone. */
export function CourseNav({ courseId, role }: { readonly courseId: string; readonly role: "ta" | "instructor" }) {
  const t = useTranslations("CourseNav");
  const home = `/teach/${courseId}`;
  return (
    <nav className="row" aria-label={t("label")}>
      <Link href={`${home}/statistics`} className="button">
        {t("statistics")}
      </Link>
      <Link href={`${home}/roster`} className="button">
        {t("roster")}
      </Link>
      {role === "instructor" && (
        <>
          <Link href={`${home}/quizzes/new`} className="button">
            {t("newQuiz")}
          </Link>
          <Link href={`${home}/settings`} className="button">
            {t("settings")}
          </Link>
          <Link href={`${home}/audit`} className="button">
            {t("audit")}
          </Link>
        </>
      )}
    </nav>
  );
}
