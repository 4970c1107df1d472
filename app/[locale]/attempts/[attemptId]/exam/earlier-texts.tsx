"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { isPlain, moment } from "@/app/components/answer-field/plain-data";
import type { DraftPlace } from "@/app/components/answer-field/use-draft";
import { TypedText } from "@/app/components/typed-text";

interface Earlier {
  readonly revision: number;
  readonly text: string;
  readonly savedAt: Date;
}

/** What the server sent, read by hand: a library for it would weigh as much as all the rest of the page. */
function earlierTexts(reply: unknown): readonly Earlier[] {
  if (!isPlain(reply) || !Array.isArray(reply["texts"])) throw new Error("This is no list of texts.");
  return reply["texts"].map((each: unknown) => {
    const { revision, text, savedAt } = isPlain(each) ? each : {};
    if (typeof revision !== "number" || typeof text !== "string") throw new Error("This is no saved text.");
    return { revision, text, savedAt: moment(savedAt) };
  });
}

interface Props {
  readonly place: DraftPlace;
  readonly current: string;
  /** Null where nothing may be changed any more. */
  readonly restore: ((text: string) => void) | null;
}

/** The texts that were saved before, to look at and to take back. */
export function EarlierTexts({ place, current, restore }: Props) {
  const t = useTranslations("Exam");
  const format = useFormatter();
  const [texts, setTexts] = useState<readonly Earlier[] | null>(null);
  const [failed, setFailed] = useState(false);
  const look = async (): Promise<void> => {
    const asked = new URLSearchParams({ question: place.question, part: place.part });
    try {
      const response = await fetch(`/api/v1/attempts/${encodeURIComponent(place.attemptId)}/texts?${asked}`);
      setTexts(earlierTexts(await response.json()));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  const earlier = (texts ?? []).filter(({ text }) => text.trim() !== "" && text !== current);
  return (
    <details className="disclosure exam-earlier" onToggle={(event) => event.currentTarget.open && void look()}>
      <summary>{t("earlier")}</summary>
      <div className="notice stack stack-small mt-2" aria-live="polite">
        {failed && <p>{t("earlierFailed")}</p>}
        {texts !== null && earlier.length === 0 && <p>{t("earlierNone")}</p>}
        {earlier.map(({ revision, text, savedAt }) => (
          <div key={revision} className="row spread">
            <span>
              <span className="soft small number">
                {format.dateTime(savedAt, { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" })}
              </span>{" "}
              <TypedText text={text} />
            </span>
            {restore !== null && (
              <button type="button" className="button button-quiet" onClick={() => restore(text)}>
                {t("restore")}
              </button>
            )}
          </div>
        ))}
      </div>
    </details>
  );
}
