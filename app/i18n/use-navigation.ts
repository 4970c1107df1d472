"use client";

import { usePathname as useNextPathname, useRouter as useNextRouter } from "next/navigation";
import { useLocale } from "next-intl";
import { useMemo } from "react";
import { addressIn, type Place, placeOf } from "./address";

/** The path of the page without its language. */
export const usePathname = (): string => placeOf(useNextPathname());

interface Router {
  readonly push: (place: Place) => void;
  readonly replace: (place: Place) => void;
  readonly refresh: () => void;
}

/** Goes to places in the language of the page. */
export function useRouter(): Router {
  const router = useNextRouter();
  const locale = useLocale();
  return useMemo(
    () => ({
      push: (place) => router.push(addressIn(locale, place)),
      replace: (place) => router.replace(addressIn(locale, place)),
      refresh: () => router.refresh(),
    }),
    [router, locale],
  );
}
