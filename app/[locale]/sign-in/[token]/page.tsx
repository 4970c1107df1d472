import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/components/action-form";
import { PageHead } from "@/app/components/page-head";
import { Link } from "@/app/i18n/navigation";
import { signInLinkOwner } from "@/lib/sign-in-links";
import { followLink } from "./actions";

interface Props {
  readonly params: Promise<{ readonly token: string }>;
}

export default async function Page({ params }: Props) {
  const { token } = await params;
  const t = await getTranslations("SignIn");
  const owner = await signInLinkOwner(token, new Date());
  return (
    <div className="narrow">
      {owner === null ? (
        <>
          <PageHead title={t("linkDead")} />
          <p>{t("linkDeadWhy")}</p>
          <p className="mt-5">
            <Link href="/login" className="button">
              {t("title")}
            </Link>
          </p>
        </>
      ) : (
        <>
          <PageHead title={t("linkTitle", { name: owner.name })}>
            <p>{t("linkOnce")}</p>
          </PageHead>
          <ActionForm id="link" action={followLink} hidden={{ token }} submit={t("submit")} fields={[]} />
        </>
      )}
    </div>
  );
}
