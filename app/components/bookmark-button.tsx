"use client";

import { unstable_rethrow } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { markHere } from "@/app/actions/bookmark";

interface Props {
  readonly question: string;
  readonly part: string;
  /** The practice variant; null in an attempt: the part in general. */
  readonly seed: string | null;
  readonly marked: boolean;
}

/** Keeps a part to find it again, or lets it go. */
export function BookmarkButton({ question, part, seed, marked }: Props) {
  const t = useTranslations("Bookmark");
  const [now, setNow] = useState(marked);
  const [busy, start] = useTransition();
  const toggle = (): void => {
    if (busy) return;
    const wanted = !now;
    setNow(wanted);
    start(async () => {
      try {
        setNow((await markHere({ question, part, seed, marked: wanted })) ?? !wanted);
      } catch (error) {
        unstable_rethrow(error);
        setNow(!wanted);
      }
    });
  };
  return (
    <button type="button" className="button button-quiet" aria-pressed={now} onClick={toggle}>
      <svg aria-hidden="true" viewBox="0 0 20 20" width="16" height="16" stroke="currentColor" strokeWidth="1.7">
        <path d="M5 2.5h10v15l-5-4-5 4Z" fill={now ? "currentColor" : "none"} strokeLinejoin="round" />
      </svg>
      {t("mark")}
    </button>
  );
}
