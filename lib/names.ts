import "server-only";

/** Chinese names by their sounds, others by the alphabet; figures in names by their size. Made once: that is half of a large class's time. */
const collator = new Intl.Collator("zh-Hans-CN-u-co-pinyin", { numeric: true });

/** The order of names, sections and numbers, the same on every page. */
export const compareNames = collator.compare;

interface Named {
  readonly name: string;
  readonly email?: string;
}

/** By name, namesakes by their e-mail. */
export function byName(a: Named, b: Named): number {
  return compareNames(a.name, b.name) || compareNames(a.email ?? "", b.email ?? "");
}

/** Whether somebody is meant by what was typed into a search: a piece of the name, the e-mail or the institution's number. */
export function isMeant(
  search: string,
  person: { readonly name: string; readonly email: string; readonly number: string | null },
): boolean {
  const wanted = search.toLowerCase();
  return [person.name, person.email, person.number ?? ""].some((text) => text.toLowerCase().includes(wanted));
}
