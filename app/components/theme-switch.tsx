import { useTranslations } from "next-intl";
import { chooseTheme } from "@/app/actions/theme";
import { type Theme, themes } from "@/app/theme";

/** One button that goes round: the device's own, light, dark. */
export function ThemeSwitch({ theme }: { readonly theme: Theme }) {
  const t = useTranslations("Theme");
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? "system";
  return (
    <form action={chooseTheme}>
      <button
        type="submit"
        name="theme"
        value={next}
        className="button button-quiet"
        title={t("change", { next: t(next) })}
      >
        <svg aria-hidden="true" viewBox="0 0 20 20" width="16" height="16" fill="none" stroke="currentColor">
          <circle cx="10" cy="10" r="7.5" strokeWidth="1.7" />
          {theme === "system" && <path d="M10 2.5a7.5 7.5 0 0 1 0 15Z" fill="currentColor" stroke="none" />}
          {theme === "dark" && <circle cx="10" cy="10" r="7.5" fill="currentColor" stroke="none" />}
        </svg>
        <span className="sr-only">{t("now", { theme: t(theme) })}</span>
      </button>
    </form>
  );
}
