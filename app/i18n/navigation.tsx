import NextLink from "next/link";
import { redirect as redirectTo } from "next/navigation";
import { type Locale, useLocale } from "next-intl";
import type { ComponentProps } from "react";
import { addressIn, type Place } from "./address";

interface Props extends Omit<ComponentProps<typeof NextLink>, "href" | "locale"> {
  readonly href: Place;
  /** The language of the page it leads to; that of the page it stands on unless given. */
  readonly locale?: Locale;
}

/*
 * Links and redirects that keep the language of the page they stand on. next-intl has its own, with localised paths and
 * cookies set by the browser, of which nothing is needed here: they weigh 2.5 kB compressed on every page.
 */
export function Link({ href, locale, ...rest }: Props) {
  const here = useLocale();
  return <NextLink {...rest} href={addressIn(locale ?? here, href)} />;
}

export function redirect({ href, locale }: { readonly href: Place; readonly locale: Locale }): never {
  redirectTo(addressIn(locale, href));
}
