import type { ReactNode } from "react";
import { Link } from "@/app/i18n/navigation";
import type { GradebookQuery } from "@/lib/gradebook-query";
import { gradebookAddress } from "./address";

interface Props {
  readonly path: string;
  readonly query: GradebookQuery;
  readonly by: GradebookQuery["sort"];
  /** Its column's place among all, from 1. */
  readonly place: number;
  /** False in a class that is shown by pages: figures are no order there. */
  readonly sortable: boolean;
  readonly className?: string;
  readonly children: ReactNode;
  readonly below?: ReactNode;
}

/** A column's head: a press sorts by it, words first to last, figures highest first; another press turns it round. */
export function SortHeader({ path, query, by, place, sortable, className = "", children, below }: Props) {
  const words = by === "name" || by === "section" || by === "number";
  const here = query.sort === by;
  const descending = here ? !query.descending : !words;
  const now = here ? (query.descending ? "descending" : "ascending") : "none";
  const to = { sort: `${by}`, order: descending ? "descending" : "ascending", page: null };
  return (
    <th scope="col" aria-sort={sortable ? now : undefined} aria-colindex={place} className={className}>
      {sortable ? (
        <Link href={{ pathname: path, query: gradebookAddress(query, to) }} prefetch={false}>
          {children}
          <span aria-hidden="true">{now === "none" ? "" : now === "descending" ? " ↓" : " ↑"}</span>
        </Link>
      ) : (
        children
      )}
      {below !== undefined && <span className="block small">{below}</span>}
    </th>
  );
}
