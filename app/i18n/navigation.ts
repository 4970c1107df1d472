import { redirect as redirectTo } from "next/navigation";
import type { Locale } from "next-intl";
import { addressIn, type Place } from "./address";

export { Link } from "./link";
export { usePathname, useRouter } from "./use-navigation";

/** Sends the reader to a place in one language. */
export const redirect = ({ href, locale }: { readonly href: Place; readonly locale: Locale }): never =>
  redirectTo(addressIn(locale, href));
