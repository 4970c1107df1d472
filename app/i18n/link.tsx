"use client";

import { useRouter } from "next/navigation";
import { type Locale, useLocale } from "next-intl";
import { type ComponentProps, type MouseEvent, startTransition } from "react";
import { addressIn, type Place } from "./address";

interface Props extends Omit<ComponentProps<"a">, "href"> {
  readonly href: Place;
  /** The language of the page it leads to; that of the page it stands on unless given. */
  readonly locale?: Locale;
  /** Nothing is ever fetched ahead. */
  readonly prefetch?: false;
}

/**
 * A link that keeps the language of its page and goes there without loading the frame anew. Every page here is drawn for
 * its reader at each request, so that Next's own link, which fetches ahead, would only ask the server for pages that are not
 * opened; it weighs 4 kB compressed on every page.
 */
export function Link({ href, locale, prefetch: _, onClick, ...rest }: Props) {
  const router = useRouter();
  const here = useLocale();
  const address = addressIn(locale ?? here, href);
  const follow = (event: MouseEvent<HTMLAnchorElement>): void => {
    onClick?.(event);
    const own = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0;
    if (event.defaultPrevented || own || rest.target !== undefined || rest.download !== undefined) return;
    event.preventDefault();
    startTransition(() => router.push(address));
  };
  return <a {...rest} href={address} onClick={follow} />;
}
