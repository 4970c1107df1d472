import { type Locale, useTranslations } from "next-intl";
import { Link } from "@/app/i18n/navigation";
import type { PracticeCard } from "@/lib/practice";
import { ProseLine } from "./prose-view";

interface Props {
  readonly cards: readonly PracticeCard[];
  readonly locale: Locale;
  /** One below the heading that they stand under. */
  readonly heading: "h2" | "h3";
}

/** The questions one may practise, each a card. */
export function QuestionCards({ cards, locale, heading: Heading }: Props) {
  const t = useTranslations("Practice");
  return (
    <ul className="grid-cards">
      {cards.map(({ slug, number, title, parts }) => (
        <li key={slug}>
          <Link href={`/practice/${slug}`} prefetch={false} className="card h-full">
            <p className="eyebrow">{number}</p>
            <Heading className="mt-1 card-title">
              <ProseLine text={title[locale]} />
            </Heading>
            <p className="soft small mt-3">{t("parts", { count: parts })}</p>
          </Link>
        </li>
      ))}
    </ul>
  );
}
