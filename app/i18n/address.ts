import type { Locale } from "next-intl";

/** A place within the site, without its language. */
export type Place =
  | string
  | {
      readonly pathname: string;
      readonly query?: Readonly<Record<string, string | number | undefined>>;
      /** A place on the page, without #. */
      readonly hash?: string;
    };

/** Where a place stands in one language: /en/practice?seed=a. */
export function addressIn(locale: Locale, place: Place): string {
  if (typeof place === "string") return place === "/" ? `/${locale}` : `/${locale}${place}`;
  const search = new URLSearchParams(
    Object.entries(place.query ?? {}).flatMap(([name, value]) => (value === undefined ? [] : [[name, `${value}`]])),
  ).toString();
  const hash = place.hash === undefined ? "" : `#${place.hash.replace(/^#/, "")}`;
  return `${addressIn(locale, place.pathname)}${search === "" ? "" : `?${search}`}${hash}`;
}

/** A path of the site without its language. */
export function placeOf(path: string): string {
  const place = path.replace(/^\/(?:zh-CN|en)(?=\/|$)/, "");
  return place === "" ? "/" : place;
}
