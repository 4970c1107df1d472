import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { chooseTheme } from "@/app/actions/theme";
import { choice } from "@/app/choice-cookie";
import { ActionForm, type Field } from "@/app/components/action-form";
import { KeysSwitch } from "@/app/components/keys/keys-switch";
import { PageHead } from "@/app/components/page-head";
import { Link } from "@/app/i18n/navigation";
import { themeCookie, themeOf, themes } from "@/app/theme";
import { ownSessions } from "@/lib/own-sessions";
import { requireViewer } from "@/lib/viewer";
import { changePasswordHere } from "./actions";
import { Sessions } from "./sessions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("Settings"))("title") };
}

export default async function Page() {
  const locale = await getLocale();
  const viewer = await requireViewer(`/${locale}/settings`);
  const t = await getTranslations("Settings");
  const theme = await getTranslations("Theme");
  const chosen = themeOf(await choice(themeCookie));
  const current: Field = { name: "current", label: t("current"), type: "password", autoComplete: "current-password" };
  const next: Field = {
    name: "next",
    label: t("next"),
    type: "password",
    autoComplete: "new-password",
    note: t("passwordNote"),
  };
  return (
    <div className="narrow">
      <PageHead title={t("title")}>
        <p className="soft">
          <bdi>{viewer.name}</bdi> · <bdi>{viewer.email}</bdi>
        </p>
      </PageHead>
      <div className="stack stack-large">
        <section className="stack">
          <h2>{t("language")}</h2>
          <p className="row">
            <Link
              href="/settings"
              locale="zh-CN"
              lang="zh-CN"
              prefetch={false}
              className="button"
              aria-current={locale === "zh-CN" ? "true" : undefined}
            >
              中文
            </Link>
            <Link
              href="/settings"
              locale="en"
              lang="en"
              prefetch={false}
              className="button"
              aria-current={locale === "en" ? "true" : undefined}
            >
              English
            </Link>
          </p>
        </section>
        <section className="stack">
          <h2>{t("theme")}</h2>
          <form action={chooseTheme} className="row">
            {themes.map((each) => (
              <button
                key={each}
                type="submit"
                name="theme"
                value={each}
                className="button"
                aria-pressed={each === chosen}
              >
                {theme(each)}
              </button>
            ))}
          </form>
        </section>
        <section className="stack">
          <h2>{t("keys")}</h2>
          <KeysSwitch />
        </section>
        <section className="stack">
          <h2>{viewer.hasPassword ? t("changePassword") : t("setPassword")}</h2>
          <p className="soft small">{t("passwordEnds")}</p>
          <ActionForm
            id="password"
            action={changePasswordHere}
            submit={t("save")}
            fields={viewer.hasPassword ? [current, next] : [next]}
          />
        </section>
        <Sessions sessions={await ownSessions(viewer, new Date())} password={viewer.hasPassword ? current : null} />
      </div>
    </div>
  );
}
