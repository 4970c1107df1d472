import { defineRouting } from "next-intl/routing";
import { localeCookie } from "./locale-cookie";

/** Every page stands at /zh-CN/… and at /en/…; the choice is remembered in the cookie NEXT_LOCALE for a year. */
export const routing = defineRouting({
  locales: ["zh-CN", "en"],
  defaultLocale: "zh-CN",
  localePrefix: "always",
  localeCookie,
});
