import type { GradebookQuery } from "@/lib/gradebook-query";

type Change = Readonly<Record<string, string | null>>;

/** The query as it stands in an address, with something changed; what is as by default is left out. */
export function gradebookAddress(query: GradebookQuery, change: Change = {}): Readonly<Record<string, string>> {
  const { section, show, search, quiz, from, to, sort, descending, page } = query;
  const said: Change = {
    section,
    show: show === "all" ? null : show,
    search: search === "" ? null : search,
    quiz,
    from: from === 0 ? null : `${from}`,
    to: to === 1 ? null : `${to}`,
    sort: sort === "name" ? null : `${sort}`,
    order: descending ? "descending" : null,
    page: page === 1 ? null : `${page}`,
    ...change,
  };
  return Object.fromEntries(
    Object.entries(said).flatMap(([key, value]) => (value === null ? [] : [[key, value] as const])),
  );
}
