import { getLocale, getTranslations } from "next-intl/server";
import { DemoSignIn } from "@/app/components/demo-sign-in";
import { DescentFigure } from "@/app/components/descent-figure";
import { QuestionCards } from "@/app/components/question-cards";
import { Link } from "@/app/i18n/navigation";
import { practiceCatalogue } from "@/lib/practice";
import { currentViewer } from "@/lib/viewer";

export default async function Page() {
  const t = await getTranslations("Home");
  const locale = await getLocale();
  const viewer = await currentViewer();
  const cards = practiceCatalogue();
  return (
    <div className="stack stack-large">
      <section className="hero">
        <div className="stack">
          <h1>{t("title")}</h1>
          <p className="text-lg reading">{t("lead")}</p>
          <p className="row">
            {viewer === null ? (
              <>
                <Link href="/practice" className="button button-main">
                  {t("try")}
                </Link>
                <Link href="/login" className="button">
                  {t("signIn")}
                </Link>
              </>
            ) : (
              <Link href="/courses" className="button button-main">
                {t("toCourses")}
              </Link>
            )}
          </p>
        </div>
        <DescentFigure />
      </section>
      <DemoSignIn />
      {cards.length > 0 && (
        <section className="stack">
          <h2>{t("questions")}</h2>
          <QuestionCards cards={cards} locale={locale} heading="h3" />
        </section>
      )}
      <section className="stack">
        <h2>{t("promises")}</h2>
        <ul className="grid-cards">
          {(["equal", "different", "person"] as const).map((which) => (
            <li key={which} className="card">
              <h3>{t(`promise.${which}.title`)}</h3>
              <p className="mt-2">{t(`promise.${which}.text`)}</p>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
