"use client";

import { useTranslations } from "next-intl";
import { type RefObject, useTransition } from "react";
import { keepCommentHere } from "./actions";

interface Props {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly value: string;
  readonly write: (text: string) => void;
  /** What became of a press, for the form to show. */
  readonly say: (text: string) => void;
  readonly save: () => void;
  readonly bank: readonly { readonly id: string; readonly text: string }[];
  readonly place: { readonly courseId: string; readonly question: string; readonly part: string };
}

/** What the student will read, and the bank of comments that were kept for this part. */
export function CommentField({ field, value, write, say, save, bank, place }: Props) {
  const t = useTranslations("Marking");
  const [keeping, startKeeping] = useTransition();
  const keep = (): void =>
    startKeeping(async () => say((await keepCommentHere({ ...place, text: value })) ?? t("kept")));
  return (
    <div className="field">
      <label htmlFor="comment">{t("comment")}</label>
      <textarea
        id="comment"
        ref={field}
        className="input"
        rows={3}
        value={value}
        onChange={(event) => write(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") event.currentTarget.blur();
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) save();
        }}
      />
      <p className="row">
        <button
          type="button"
          className="button button-quiet"
          disabled={value.trim() === ""}
          aria-disabled={keeping}
          onClick={keep}
        >
          {t("keep")}
        </button>
      </p>
      {bank.length > 0 && (
        <details className="disclosure">
          <summary>{t("bank", { count: bank.length })}</summary>
          <ul className="stack stack-small mt-2">
            {bank.map(({ id, text }) => (
              <li key={id}>
                <button
                  type="button"
                  className="button button-quiet comment-choice"
                  onClick={() => write(value.trim() === "" ? text : `${value}\n${text}`)}
                >
                  {text}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
