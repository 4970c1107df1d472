import { useTranslations } from "next-intl";
import { Moment } from "@/app/components/moment";
import { TypedText } from "@/app/components/typed-text";
import { Link } from "@/app/i18n/navigation";
import type { SavedText } from "@/lib/draft-history";

interface Props {
  /** The page's address with this part's texts opened. */
  readonly href: string;
  /** Null until they are asked for. */
  readonly texts: readonly SavedText[] | null;
}

/** What the student's computer had saved for one part, the newest first: the evidence where an answer is said to be lost. */
export function SavedTexts({ href, texts }: Props) {
  const t = useTranslations("Teach");
  if (texts === null) {
    return (
      <p className="small">
        <Link href={href}>{t("savedTexts")}</Link>
      </p>
    );
  }
  return (
    <section className="notice stack stack-small">
      <h4>{t("savedTexts")}</h4>
      {texts.length === 0 && <p>{t("savedNone")}</p>}
      {texts.length > 0 && (
        <ol className="stack stack-small" reversed>
          {texts.map(({ revision, text, savedAt }) => (
            <li key={revision}>
              <span className="soft small">
                <Moment at={savedAt} />
              </span>{" "}
              {text.trim() === "" ? <span className="soft">{t("savedEmpty")}</span> : <TypedText text={text} />}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
