import { defineRouting } from "next-intl/routing";

/** Every page stands at /zh-CN/… and at /en/…; the choice is remembered in the cookie NEXT_LOCALE for a year. */
export const routing = defineRouting({
  locales: ["zh-CN", "en"],
  defaultLocale: "zh-CN",
  localePrefix: "always",
  localeCookie: { maxAge: 60 * 60 * 24 * 365, sameSite: "lax" },
});
