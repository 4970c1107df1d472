import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/components/action-form";
import { PageHead } from "@/app/components/page-head";
import { Link } from "@/app/i18n/navigation";
import { courseOfJoinCode } from "@/lib/joining";
import { currentViewer } from "@/lib/viewer";
import { joinHere, registerHere } from "./actions";

interface Props {
  readonly params: Promise<{ readonly code: string }>;
}

export default async function Page({ params }: Props) {
  const { code } = await params;
  const course = await courseOfJoinCode(code);
  if (course === null) notFound();
  const viewer = await currentViewer();
  const locale = await getLocale();
  const t = await getTranslations("Join");
  return (
    <div className="narrow">
      <PageHead title={t("title", { course: course.title[locale] })} />
      {viewer === null ? (
        <div className="stack stack-large">
          <p>
            {t.rich("haveAccount", {
              link: (words) => (
                <Link href={{ pathname: "/login", query: { returnTo: `/${locale}/join/${code}` } }}>{words}</Link>
              ),
            })}
          </p>
          <ActionForm
            id="register"
            action={registerHere}
            hidden={{ code }}
            submit={t("register")}
            fields={[
              { name: "name", label: t("name"), type: "text", autoComplete: "name", note: t("nameNote") },
              { name: "email", label: t("email"), type: "email", autoComplete: "username" },
              {
                name: "password",
                label: t("password"),
                type: "password",
                autoComplete: "new-password",
                note: t("passwordNote"),
              },
            ]}
          />
        </div>
      ) : (
        <ActionForm id="join" action={joinHere} hidden={{ code }} submit={t("join")} fields={[]}>
          <p>{t("as", { name: viewer.name, email: viewer.email })}</p>
        </ActionForm>
      )}
    </div>
  );
}
