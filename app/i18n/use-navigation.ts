"use client";

import { usePathname as useNextPathname, useRouter as useNextRouter } from "next/navigation";
import { useLocale } from "next-intl";
import { useMemo } from "react";
import { addressIn, type Place, placeOf } from "./address";

/** The path of the page without its language. */
export const usePathname = (): string => placeOf(useNextPathname());

/** Goes to a place in the language of the page. */
export function useRouter(): { readonly push: (place: Place) => void } {
  const router = useNextRouter();
  const locale = useLocale();
  return useMemo(() => ({ push: (place) => router.push(addressIn(locale, place)) }), [router, locale]);
}
