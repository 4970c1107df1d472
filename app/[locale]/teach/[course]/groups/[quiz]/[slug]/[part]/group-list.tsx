import type { Locale } from "next-intl";
import type { ReactNode } from "react";
import type { AnswerGroup } from "@/lib/groups";
import { GroupCard } from "./group-card";

interface Props {
  readonly title: string;
  readonly groups: readonly AnswerGroup[];
  readonly points: number;
  readonly locale: Locale;
  readonly more: ReactNode;
}

export function GroupList({ title, groups, points, locale, more }: Props) {
  return (
    <section className="stack">
      <h2>{title}</h2>
      <ol className="stack">
        {groups.map((group) => (
          <li key={group.representative}>
            <GroupCard group={group} points={points} locale={locale} />
          </li>
        ))}
      </ol>
      {more}
    </section>
  );
}
