import { useTranslations } from "next-intl";
import { Link } from "@/app/i18n/navigation";

/** Addresses of the other answers and views; null where there is none in that direction. */
export interface Ways {
  readonly previous: string | null;
  readonly next: string | null;
  readonly nextUngraded: string | null;
  readonly groups: string;
  readonly blind: string;
}

interface Props {
  readonly ways: Ways;
  readonly showKeys: () => void;
}

/** From this answer to the others, for a pointer; the keys do the same. */
export function OtherAnswers({ ways, showKeys }: Props) {
  const t = useTranslations("Marking");
  return (
    <nav className="row" aria-label={t("ways")}>
      {ways.previous !== null && (
        <Link href={ways.previous} className="button button-quiet" prefetch={false}>
          ← {t("previous")}
        </Link>
      )}
      {ways.next !== null && (
        <Link href={ways.next} className="button button-quiet" prefetch={false}>
          {t("next")} →
        </Link>
      )}
      <Link href={ways.blind} className="button button-quiet" prefetch={false}>
        {t("blind")} <kbd>B</kbd>
      </Link>
      <button type="button" className="button button-quiet" onClick={showKeys}>
        {t("keys")} <kbd>?</kbd>
      </button>
    </nav>
  );
}
