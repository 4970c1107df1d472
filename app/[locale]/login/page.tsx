import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { ActionForm } from "@/app/components/action-form";
import { DemoSignIn } from "@/app/components/demo-sign-in";
import { PageHead } from "@/app/components/page-head";
import { signInHere } from "./actions";

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("SignIn"))("title") };
}

export default async function Page({ searchParams }: Props) {
  const t = await getTranslations("SignIn");
  const returnTo = z.string().safeParse((await searchParams)["returnTo"]);
  return (
    <div className="narrow">
      <PageHead title={t("title")} />
      <div className="stack stack-large">
        <DemoSignIn />
        <ActionForm
          id="sign-in"
          action={signInHere}
          hidden={returnTo.success ? { returnTo: returnTo.data } : {}}
          submit={t("submit")}
          fields={[
            { name: "email", label: t("email"), type: "email", autoComplete: "username" },
            { name: "password", label: t("password"), type: "password", autoComplete: "current-password" },
          ]}
        />
        <p className="soft small">{t("noAccount")}</p>
      </div>
    </div>
  );
}
