import { useTranslations } from "next-intl";
import { Link } from "@/app/i18n/navigation";

/** The ways from a course's page: what is marked each day, then what is set up; what only an instructor may is shown to them alone. */
export function CourseNav({ courseId, role }: { readonly courseId: string; readonly role: "ta" | "instructor" }) {
  const t = useTranslations("CourseNav");
  const home = `/teach/${courseId}`;
  const daily = [
    ["pending", `${home}/pending`],
    ["requests", `${home}/requests`],
    ["regrades", `${home}/regrades`],
    ["statistics", `${home}/statistics`],
  ] as const;
  const ownOnly = [
    ["newQuiz", `${home}/quizzes/new`],
    ["settings", `${home}/settings`],
    ["audit", `${home}/audit`],
  ] as const;
  const others = [
    ["roster", `${home}/roster`],
    ...(role === "instructor" ? ownOnly : []),
    ["bench", "/author"],
    ["sheet", "/practice/sheet"],
    ["asStudent", `/courses/${courseId}`],
  ] as const;
  return (
    <nav className="stack stack-small" aria-label={t("label")}>
      <p className="row">
        <Link href={`${home}/gradebook`} className="button button-main">
          {t("gradebook")}
        </Link>
        {daily.map(([name, href]) => (
          <Link key={name} href={href} className="button">
            {t(name)}
          </Link>
        ))}
      </p>
      <p className="row">
        {others.map(([name, href]) => (
          <Link key={name} href={href} className="chip chip-link">
            {t(name)}
          </Link>
        ))}
      </p>
    </nav>
  );
}
