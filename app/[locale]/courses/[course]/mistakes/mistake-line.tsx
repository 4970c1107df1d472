import { type Locale, useTranslations } from "next-intl";
import { Moment } from "@/app/components/moment";
import { Prose, ProseLine } from "@/app/components/prose-view";
import { TypedText } from "@/app/components/typed-text";
import { Link } from "@/app/i18n/navigation";
import { partLetter } from "@/app/part-letter";
import type { Mistake } from "@/lib/mistakes";

/** One part of the book: what was asked, what was answered, why it was not right, and the way to do it again. */
export function MistakeLine({ mistake, locale }: { readonly mistake: Mistake; readonly locale: Locale }) {
  const t = useTranslations("Study");
  const { question, part, index, prompt, times, last, misconceptions, redoneAt } = mistake;
  return (
    <li className="card stack stack-small" data-mistake={`${question}/${part}`} data-redone={redoneAt !== null}>
      <div className="row spread">
        <h3 className="part-letter">({partLetter(index)})</h3>
        <span className="soft small">
          {t("mistakes.times", { times })} · {last.source === null ? t("title") : last.source.quiz[locale]} ·{" "}
          <Moment at={last.at} as="short" />
        </span>
      </div>
      <Prose text={prompt[locale]} />
      <p>
        <span className="soft">{t("mistakes.answered")}</span> <TypedText text={last.text} />
      </p>
      {misconceptions.length > 0 && (
        <p className="row small">
          {misconceptions.map(({ id, name, times: met }) => (
            <span key={id} className="chip">
              <ProseLine text={name[locale]} /> × {met}
            </span>
          ))}
        </p>
      )}
      <p className="row">
        <Link
          href={`/practice/${question}/${part}`}
          prefetch={false}
          className={redoneAt === null ? "button button-main" : "button"}
        >
          {t("mistakes.redo")}
        </Link>
        {redoneAt !== null && (
          <span className="soft small">
            {t.rich("mistakes.redone", { at: () => <Moment at={redoneAt} as="short" /> })}
          </span>
        )}
      </p>
    </li>
  );
}
