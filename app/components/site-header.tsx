import { getTranslations } from "next-intl/server";
import { signOutHere } from "@/app/actions/sign-out";
import { Link } from "@/app/i18n/navigation";
import type { Theme } from "@/app/theme";
import type { Viewer } from "@/lib/viewer";
import { LanguageSwitch } from "./language-switch";
import { NavLink } from "./nav-link";
import { SignOutButton } from "./sign-out-button";
import { ThemeSwitch } from "./theme-switch";

export async function SiteHeader({ viewer, theme }: { readonly viewer: Viewer | null; readonly theme: Theme }) {
  const t = await getTranslations("Shell");
  return (
    <header className="site-header">
      <div className="page">
        <Link href="/" className="wordmark">
          <span aria-hidden="true">∇</span>Gradient
        </Link>
        <nav className="site-nav" aria-label={t("navigation")}>
          {viewer !== null && <NavLink href="/courses">{t("courses")}</NavLink>}
          <NavLink href="/practice">{t("practice")}</NavLink>
          <NavLink href="/help/input">{t("help")}</NavLink>
        </nav>
        <div className="site-tools">
          <LanguageSwitch />
          <ThemeSwitch theme={theme} />
          {viewer === null ? (
            <Link href="/login" className="button button-quiet">
              {t("signIn")}
            </Link>
          ) : (
            <>
              <Link href="/settings" className="button button-quiet">
                <bdi>{viewer.name}</bdi>
              </Link>
              <form action={signOutHere}>
                <SignOutButton label={t("signOut")} />
              </form>
            </>
          )}
        </div>
      </div>
    </header>
  );
}
