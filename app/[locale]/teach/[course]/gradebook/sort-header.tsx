import type { ReactNode } from "react";
import { Link } from "@/app/i18n/navigation";
import type { SortKey } from "./sort-rows";

interface Props {
  readonly path: string;
  readonly by: SortKey;
  readonly sorted: { readonly key: SortKey; readonly descending: boolean };
  readonly className?: string;
  readonly children: ReactNode;
  readonly below?: ReactNode;
}

/** A column's head: a press sorts by it, names and times first to last, figures highest first; another press turns it round. */
export function SortHeader({ path, by, sorted, className = "", children, below }: Props) {
  const here = sorted.key === by;
  const order = here ? (sorted.descending ? "ascending" : "descending") : by === "name" ? "ascending" : "descending";
  const now = here ? (sorted.descending ? "descending" : "ascending") : "none";
  return (
    <th scope="col" aria-sort={now} className={className}>
      <Link href={{ pathname: path, query: { sort: `${by}`, order } }} prefetch={false}>
        {children}
        <span aria-hidden="true">{now === "none" ? "" : now === "descending" ? " ↓" : " ↑"}</span>
      </Link>
      {below !== undefined && <span className="block small">{below}</span>}
    </th>
  );
}
