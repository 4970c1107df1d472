import { getLocale, getTranslations } from "next-intl/server";
import { Moment } from "@/app/components/moment";
import { TypedText } from "@/app/components/typed-text";
import { partName } from "@/app/part-name";
import type { AttemptOutline } from "@/lib/attempt-view";
import { ownLateTexts } from "@/lib/late-texts";
import type { Viewer } from "@/lib/viewer";
import { LeftBehind } from "./left-behind";

interface Props {
  readonly attempt: AttemptOutline;
  readonly viewer: Viewer;
}

/** Of an attempt that is over: what its student typed before the end and the server heard after it. */
export async function LateTexts({ attempt, viewer }: Props) {
  const locale = await getLocale();
  const t = await getTranslations("LateTexts");
  const texts = await ownLateTexts(viewer, attempt.id);
  return (
    <>
      <LeftBehind userId={viewer.userId} attemptId={attempt.id} />
      {texts.length > 0 && (
        <section className="notice stack stack-small" data-late-texts>
          <h2>{t("title")}</h2>
          <p>{t("own")}</p>
          <ul className="stack stack-small">
            {texts.map(({ question, part, text, arrivedAt }) => (
              <li key={`${question}/${part}/${text}`}>
                {partName(attempt.questions, question, part, locale)}{" "}
                <span className="soft small">
                  <Moment at={arrivedAt} as="exact" />
                </span>{" "}
                <TypedText text={text} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
