import { type Locale, useTranslations } from "next-intl";
import { Link } from "@/app/i18n/navigation";
import type { PracticeCard } from "@/lib/practice";
import { ProseLine } from "./prose-view";

/** The questions one may practise, each a card. */
export function QuestionCards({ cards, locale }: { readonly cards: readonly PracticeCard[]; readonly locale: Locale }) {
  const t = useTranslations("Practice");
  return (
    <ul className="grid-cards">
      {cards.map(({ slug, number, title, parts }) => (
        <li key={slug}>
          <Link href={`/practice/${slug}`} prefetch={false} className="card h-full">
            <p className="eyebrow">{number}</p>
            <h3 className="mt-1">
              <ProseLine text={title[locale]} />
            </h3>
            <p className="soft small mt-3">{t("parts", { count: parts })}</p>
          </Link>
        </li>
      ))}
    </ul>
  );
}
