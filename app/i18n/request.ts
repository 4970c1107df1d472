import { hasLocale } from "next-intl";
import { getRequestConfig } from "next-intl/server";
import { en } from "../messages/en";
import { zh } from "../messages/zh-CN";
import { routing } from "./routing";

/** Words and time zone for one request. All times are shown in the course's zone, which `TIME_ZONE` names. */
export default getRequestConfig(async ({ requestLocale }) => {
  const asked = await requestLocale;
  const locale = hasLocale(routing.locales, asked) ? asked : routing.defaultLocale;
  return {
    locale,
    messages: locale === "en" ? en : zh,
    timeZone: process.env["TIME_ZONE"] ?? "Asia/Shanghai",
  };
});
